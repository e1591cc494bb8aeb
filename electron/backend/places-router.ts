/** Folders of this machine, shown to a window step by step or chosen in the system's dialog. */
import { basename } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import type { ContractServer } from "./contract-server.ts";
import type { ShowInFolder } from "./host-router.ts";
import type { Places } from "./places.ts";
import type { Library } from "./store/library.ts";

/** Asks the person for a folder; nothing where they chose none. */
export type ChooseFolder = (from: string | undefined) => Promise<string | undefined>;

interface Parts {
  readonly server: ContractServer;
  readonly library: Library;
  readonly places: Places;
  readonly chooseFolder: ChooseFolder | undefined;
  readonly showInFolder: ShowInFolder | undefined;
}

export function placesRouter({ server, library, places, chooseFolder, showInFolder }: Parts) {
  return {
    start: server.places.start.handler(() => places.start(library.file)),
    inside: server.places.inside.handler(({ input }) => places.inside(input.place)),
    choose: server.places.choose.handler(async ({ input: { from } }) => {
      const chosen = await chooseFolder?.(from === undefined ? undefined : places.path(from));
      return chosen === undefined ? {} : { place: places.of(chosen) };
    }),
    show: server.places.show.handler(async ({ input }) => {
      const path = places.path(input.place);
      try {
        if (!showInFolder) throw new Error("it cannot be shown");
        await showInFolder(path);
      } catch (error) {
        throw new AppError("folder-not-shown", basename(path), "", { cause: error });
      }
    }),
  };
}
