/**
 * The core behind every host: a library and the contract over it. A host adds only a transport.
 *
 * Nothing here knows Electron, HTTP or a window, and every host behaves alike.
 */
import { sampleForms } from "#shared/samples/samples.ts";
import { BackgroundChecker } from "./background-checker.ts";
import { serveContract } from "./contract-server.ts";
import { exportsRouter } from "./exports-router.ts";
import { formsRouter } from "./forms-router.ts";
import { hostRouter, type About } from "./host-router.ts";
import { importsRouter } from "./imports-router.ts";
import { FileReader } from "./jobs/file-reader.ts";
import type { StartReader } from "./jobs/reading-process.ts";
import { LibraryEvents } from "./library-events.ts";
import { libraryRouter } from "./library-router.ts";
import { BackgroundReviewer } from "./review/background-reviewer.ts";
import { FormReviewer } from "./review/form-reviewer.ts";
import { rulesFingerprint } from "./review/rules-fingerprint.ts";
import { reviewsRouter } from "./reviews-router.ts";
import type { Clock } from "./store/clock.ts";
import { openLibrary, type Library } from "./store/library.ts";
import { VersionKeeper } from "./version-keeper.ts";

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
  /** Ends event streams, reading and reviewing, and closes the library. */
  close(): Promise<void>;
}

/** @throws AppError where the library cannot be opened (see `openLibrary`). */
export function openBackend(options: BackendOptions): Backend {
  const { libraryFile, host, version, samplesWhenNew, now = Date.now, startReader } = options;
  const library = openLibrary(libraryFile, { now, rules: rulesFingerprint(version) });
  if (library.created && samplesWhenNew) library.forms.create(sampleForms);
  // Whoever could have undone it is gone.
  library.tray.forgetStored();
  const events = new LibraryEvents();
  const reader = new FileReader(startReader && { start: startReader });
  const reviewer = new FormReviewer(library);
  const keeper = new VersionKeeper(library.versions);
  const checker = new BackgroundChecker(library, events);
  const background = new BackgroundReviewer({ reviews: library.reviews, reviewer, events });
  return {
    router: createRouter({ library, events, reader, reviewer, checker, about: { host, version } }),
    close: async () => {
      events.close();
      reviewer.close();
      await background.close();
      await checker.close();
      await reader.close();
      keeper.close();
      library.close();
    },
  };
}

interface Parts {
  readonly library: Library;
  readonly events: LibraryEvents;
  readonly reader: FileReader;
  readonly reviewer: FormReviewer;
  readonly checker: BackgroundChecker;
  readonly about: About;
}

function createRouter({ library, events, reader, reviewer, checker, about }: Parts) {
  const server = serveContract(library.file);
  return server.router({
    library: libraryRouter(server, library, events, checker),
    forms: formsRouter(server, library, events, checker),
    imports: importsRouter(server, library, events, reader),
    reviews: reviewsRouter(server, library, events, reviewer),
    exports: exportsRouter(server, library, events),
    host: hostRouter(server, library, events, about),
  });
}
