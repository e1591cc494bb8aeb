/** Reading files and storing the forms the person chose. Reading stores nothing; storing is all or none. */
import { AppError } from "#shared/api/app-error.ts";
import type { ImportEvent } from "#shared/api/contract.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { refuseTooLarge } from "./jobs/file-size.ts";
import { mapInOrder } from "./jobs/map-in-order.ts";
import type { FileRead } from "./jobs/read-worker.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

interface NamedRead {
  readonly name: string;
  readonly read: FileRead;
}

export function importsRouter(server: ContractServer, { forms }: Library, events: LibraryEvents, reader: FileReader) {
  function* eventsOf({ name, read }: NamedRead): Generator<ImportEvent> {
    if (read.kind === "failed") {
      yield { kind: "failed", file: name, error: read.error };
      return;
    }
    for (const { sheet, recognized } of read.forms) {
      const source = { file: name, hash: read.hash, ...(sheet !== undefined && { sheet }), line: recognized.line };
      yield { kind: "found", candidate: { source, recognized, inLibrary: forms.sameProject(recognized.form) } };
    }
  }

  return {
    read: server.imports.read.handler(async function* ({ input: { files } }): AsyncGenerator<ImportEvent, void> {
      const total = files.length;
      if (files[0]) yield { kind: "progress", done: 0, total, file: files[0].name };
      let done = 0;
      for await (const read of mapInOrder(files, reader.threads, (file, signal) => readNamed(reader, file, signal))) {
        yield* eventsOf(read);
        done += 1;
        yield { kind: "progress", done, total, file: files[done]?.name ?? read.name };
      }
    }),
    store: server.imports.store.handler(({ input }) => {
      const ids = forms.storeImported(input.forms);
      events.publish({ kind: "list" });
      return { ids };
    }),
  };
}

async function readNamed(reader: FileReader, file: File, signal: AbortSignal): Promise<NamedRead> {
  const { name } = file;
  try {
    refuseTooLarge(name, file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, read: await reader.read({ name, bytes }, signal) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { name, read: { kind: "failed", error: fileFault(error, name).toData() } };
  }
}

/** A fault of the program on one file must not cost the person the others: it is logged, and the file counts as one that cannot be read. */
function fileFault(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  console.error(`reading ${name}:`, error);
  return new AppError("file-damaged", name);
}
