/** About the program and where it keeps things. */
import { existsSync } from "node:fs";
import { AppError } from "#shared/api/app-error.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import { BackupFolder } from "./store/backups/backup-folder.ts";
import type { OpenedFiles } from "./opened-files.ts";
import type { Library } from "./store/library.ts";

export interface About {
  readonly version: string;
  readonly host: "electron" | "loopback" | "in-process";
}

/** Shows a file or folder in the system's file manager, inside the folder it lies in. Where it cannot, it throws. */
export type ShowInFolder = (path: string) => void | Promise<void>;

/** The place where a window wrote something of this name last, where the host has seen it. */
export type FindWritten = (name: string) => string | undefined;

interface Parts {
  readonly server: ContractServer;
  readonly library: Library;
  readonly events: LibraryEvents;
  readonly about: About;
  readonly opened: OpenedFiles;
  /** None where there is no file manager to be reached. */
  readonly showInFolder: ShowInFolder | undefined;
  readonly findWritten: FindWritten | undefined;
  readonly choosesFolders: boolean;
}

export function hostRouter({ server, library, events, about, opened, showInFolder, findWritten, choosesFolders }: Parts) {
  async function show(path: string | undefined, name: string): Promise<void> {
    try {
      if (!showInFolder || path === undefined) throw new Error("it cannot be shown");
      await showInFolder(path);
    } catch (error) {
      throw new AppError("folder-not-shown", name, "", { cause: error });
    }
  }

  return {
    about: server.host.about.handler(() => ({
      ...about,
      libraryFile: library.file,
      showsFolders: showInFolder !== undefined,
      choosesFolders,
    })),
    showFolder: server.host.showFolder.handler(async ({ input }) => {
      const backups = new BackupFolder(library.file).path;
      // Where no backup was made yet, there is no folder of them.
      const path = input.of === "backups" && existsSync(backups) ? backups : library.file;
      await show(path, path);
    }),
    knowsWritten: server.host.knowsWritten.handler(({ input }) => ({ known: findWritten?.(input.name) !== undefined })),
    showWritten: server.host.showWritten.handler(({ input }) => show(findWritten?.(input.name), input.name)),
    takeOpened: server.host.takeOpened.handler(() => opened.take()),
    addSamples: server.host.addSamples.handler(() => {
      const ids = library.forms.create(sampleForms);
      events.publish({ kind: "list", ids });
      return { ids };
    }),
  };
}
