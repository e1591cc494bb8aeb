/** Handing in as windows ask for it: the check list, the place, and the package, which is made as long as its events are taken. */
import { basename } from "node:path";
import type { HandInEvent } from "#shared/api/handing-in.ts";
import type { Manifest } from "#shared/handing-in/manifest.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { AppError } from "#shared/api/app-error.ts";
import type { ContractServer } from "./contract-server.ts";
import { checkForms } from "./handing-in/check-forms.ts";
import { handInForms, packageFile, type HandInParts } from "./handing-in/hand-in-forms.ts";
import type { HandInRuns } from "./handing-in/hand-in-runs.ts";
import { packageAt } from "./handing-in/package-place.ts";
import { freeBytes } from "./handing-in/room.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Places } from "./places.ts";

interface Parts extends HandInParts {
  readonly server: ContractServer;
  readonly events: LibraryEvents;
  readonly places: Places;
  readonly runs: HandInRuns;
}

export function handingInRouter({ server, events, places, runs, ...parts }: Parts) {
  const { handingIn } = server;
  return {
    check: handingIn.check.handler(({ input }) => checkForms(parts.library, parts.reviewer, input.ids, input.unit)),

    look: handingIn.look.handler(async ({ input: { place, unit, year, ...target } }) => {
      const folder = places.path(place);
      const out = packageFile(folder, target);
      return { file: basename(out), there: await whatIsAt(out, unit, year), free: freeBytes(folder) ?? 0 };
    }),

    run: handingIn.run.handler(async function* ({ input: order }): AsyncGenerator<HandInEvent, void> {
      const folder = places.path(order.place);
      const done = yield* runs.follow(handInForms(parts, folder, order));
      if (!done) return;
      const { out, handed, told, withoutPrints } = done;
      places.remember(folder);
      events.publish({ kind: "list", ids: order.ids });
      yield {
        kind: "written",
        written: places.of(out),
        files: handed.files,
        bytes: handed.bytes,
        forms: handed.manifest.forms.length,
        ...contentsOf(handed.manifest),
        ...(handed.kept !== undefined && { kept: basename(handed.kept) }),
        told: [...told],
        ...(withoutPrints && { withoutPrints }),
      };
    }),
  };
}

function contentsOf({ forms, files = [] }: Manifest): { workbooks: number; prints: number; reports: string[] } {
  const [prints = [], reports = []] = [true, false].map((isPrint) =>
    files.map(({ file }) => file).filter((file) => file.endsWith(".pdf") === isPrint),
  );
  return { workbooks: new Set(forms.map(({ file }) => file)).size, prints: prints.length, reports };
}

async function whatIsAt(out: string, unit: string, year: number | null): Promise<"nothing" | "earlier" | "something"> {
  try {
    const there = await packageAt(out);
    if (!there) return "nothing";
    const { manifest } = there;
    return foldLabel(manifest.unit) === foldLabel(unit) && manifest.year === year ? "earlier" : "something";
  } catch (error) {
    if (error instanceof AppError) return "something";
    throw error;
  }
}
