/**
 * The core behind every host: a library and the contract over it. A host adds only a transport.
 *
 * Nothing here knows Electron, HTTP or a window, and every host behaves alike.
 */
import { sampleForms } from "#shared/samples/samples.ts";
import { serveContract } from "./contract-server.ts";
import { exportsRouter } from "./exports-router.ts";
import { formsRouter } from "./forms-router.ts";
import { hostRouter, type About } from "./host-router.ts";
import { importsRouter } from "./imports-router.ts";
import { FileReader } from "./jobs/file-reader.ts";
import type { StartReader } from "./jobs/reading-process.ts";
import { LibraryEvents } from "./library-events.ts";
import { libraryRouter } from "./library-router.ts";
import type { Clock } from "./store/clock.ts";
import { openLibrary, type Library } from "./store/library.ts";

export interface BackendOptions extends About {
  readonly libraryFile: string;
  /** Puts the sample forms into a library that did not exist before. */
  readonly samplesWhenNew: boolean;
  readonly now?: Clock;
  /** How this host starts processes that read files; with Node unless told otherwise. */
  readonly startReader?: StartReader;
}

export type Router = ReturnType<typeof createRouter>;

export interface Backend {
  /** Implements shared/api/contract.ts. */
  readonly router: Router;
  /** Ends event streams and reading, and closes the library. */
  close(): Promise<void>;
}

/** @throws AppError where the library cannot be opened (see `openLibrary`). */
export function openBackend(options: BackendOptions): Backend {
  const { libraryFile, host, version, samplesWhenNew, now = Date.now, startReader } = options;
  const library = openLibrary(libraryFile, { now });
  if (library.created && samplesWhenNew) library.forms.create(sampleForms);
  const events = new LibraryEvents();
  const reader = new FileReader(startReader && { start: startReader });
  return {
    router: createRouter(library, events, reader, { host, version }),
    close: async () => {
      events.close();
      await reader.close();
      library.close();
    },
  };
}

function createRouter(library: Library, events: LibraryEvents, reader: FileReader, about: About) {
  const server = serveContract(library.file);
  return server.router({
    library: libraryRouter(server, library, events),
    forms: formsRouter(server, library, events),
    imports: importsRouter(server, library, events, reader),
    exports: exportsRouter(server, library, events),
    host: hostRouter(server, library, events, about),
  });
}
