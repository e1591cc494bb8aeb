/**
 * Reading files into the tray, and storing from it what the person chose.
 *
 * A file that cannot be read is an entry of the tray with its reason, never a failure of the call. Reading goes no further than its
 * events are taken; whoever leaves in the middle stops it, and what came before stays in the tray.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { AppError } from "#shared/api/app-error.ts";
import type { FileIdentity, ReadEvent, StoreEvent } from "#shared/api/imports.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import type { AutomaticBackups } from "./automatic-backups.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { refuseTooLarge } from "./jobs/file-size.ts";
import { mapInOrder } from "./jobs/map-in-order.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";
import type { TrayEntry } from "./store/tray-entry.ts";
import { whenNotBusy } from "./when-not-busy.ts";

interface ChosenFile extends FileIdentity {
  readonly file: File;
  readonly password?: string | undefined;
  readonly taking?: Readonly<Record<string, Taking>> | undefined;
}

export function importsRouter(
  server: ContractServer,
  library: Library,
  events: LibraryEvents,
  reader: FileReader,
  backups: AutomaticBackups,
) {
  const { imports } = server;

  return {
    tray: imports.tray.handler(() => library.tray.list()),
    missing: imports.missing.handler(({ input }) => ({ indexes: library.tray.missing(input.files) })),

    read: imports.read.handler(async function* ({ input: { files } }): AsyncGenerator<ReadEvent, void> {
      const reading = (from: number): ReadEvent => ({
        kind: "reading",
        paths: files.slice(from, from + reader.processes).map(({ path }) => path),
      });
      yield reading(0);
      let done = 0;
      try {
        // One more than are read at a time, so that its bytes are there when a process is free.
        for await (const { identity, entries } of mapInOrder(files, reader.processes + 1, (file, signal) =>
          read(reader, file, signal),
        )) {
          yield {
            kind: "read",
            path: identity.path,
            ...(await whenNotBusy(library, () => library.tray.put(identity, entries))),
          };
          done += 1;
          if (done < files.length) yield reading(done);
        }
      } finally {
        events.publish({ kind: "tray" });
      }
    }),

    open: imports.open.handler(({ input }) => library.tray.open(input.id)),
    correct: imports.correct.handler(({ input: { id, revision, change } }) => {
      const kept = library.tray.correct(id, revision, change);
      events.publish({ kind: "tray" });
      return kept;
    }),

    store: imports.store.handler(async function* ({ input: { choices } }): AsyncGenerator<StoreEvent, void> {
      const replaced = new Set(choices.flatMap(({ as }) => (as.kind === "replace" ? [as.form] : [])));
      await backups.beforeImport();
      const stored: number[] = [];
      try {
        // Of the library it began with: where that was exchanged, it ends.
        const steps = await whenNotBusy(library, () => library.tray.store(choices));
        for (;;) {
          const { value: event } = await whenNotBusy(library, () => steps.next());
          if (!event) return;
          const forms = event.stored.map(({ form }) => form);
          stored.push(...forms);
          events.publishForms(forms.flatMap((form) => (replaced.has(form) ? library.forms.changed(form) : [])));
          yield event;
          // Storing many files leaves room for other calls between them.
          await nextTurn();
        }
      } finally {
        events.publish({ kind: "list", ids: stored });
      }
    }),
    unstore: imports.unstore.handler(({ input }) => {
      const back = library.tray.unstore(input.ids);
      const still = new Set(library.forms.summaries(back.map(({ form }) => form)).map(({ id }) => id));
      events.publishForms(back.flatMap(({ form }) => (still.has(form) ? library.forms.changed(form) : [])));
      events.publish({ kind: "list", ids: back.map(({ form }) => form) });
      return { back };
    }),
    discard: imports.discard.handler(({ input }) => {
      library.tray.discard(input.ids, input.files);
      events.publish({ kind: "tray" });
    }),
  };
}

interface WholeRead {
  readonly identity: FileIdentity;
  readonly entries: readonly TrayEntry[];
}

async function read(reader: FileReader, chosen: ChosenFile, signal: AbortSignal): Promise<WholeRead> {
  const { file, password, taking, ...identity } = chosen;
  const entries: TrayEntry[] = [];
  try {
    refuseTooLarge(identity.path, file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = {
      name: identity.path,
      bytes,
      ...(password !== undefined && { password }),
      ...(taking && { taking }),
    };
    await reader.read(content, signal, (entry) => entries.push(entry));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    entries.push({ path: identity.path, hash: "", error: error.toData(), others: [], forms: [] });
  }
  return { identity, entries };
}
