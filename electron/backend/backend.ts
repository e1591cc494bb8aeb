/**
 * The core behind every host: a library and the contract over it. A host adds only a transport.
 *
 * Nothing here knows Electron, HTTP or a window, and every host behaves alike.
 */
import type { AppErrorCode } from "#shared/api/app-error.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { AutomaticBackups } from "./automatic-backups.ts";
import { BackgroundChecker } from "./background-checker.ts";
import { BackgroundIndexer } from "./background-indexer.ts";
import { BackgroundTurns } from "./background-turns.ts";
import { backupsRouter } from "./backups-router.ts";
import { collectingRouter } from "./collecting-router.ts";
import { batchesRouter } from "./batches-router.ts";
import { comparisonsRouter } from "./comparisons-router.ts";
import { blanksRouter } from "./blanks-router.ts";
import { serveContract } from "./contract-server.ts";
import { exportsRouter } from "./exports-router.ts";
import { formsRouter } from "./forms-router.ts";
import { HandInRuns } from "./handing-in/hand-in-runs.ts";
import { handingInRouter } from "./handing-in-router.ts";
import { hostRouter, type About, type FindWritten, type ShowInFolder } from "./host-router.ts";
import { importsRouter } from "./imports-router.ts";
import { FileReader } from "./jobs/file-reader.ts";
import type { StartReader } from "./jobs/reading-process.ts";
import { startCheck as startNodeCheck } from "./jobs/start-check.ts";
import { LibraryEvents } from "./library-events.ts";
import { IndicatorKeeper } from "./indicator-keeper.ts";
import { indicatorsRouter } from "./indicators-router.ts";
import { libraryRouter } from "./library-router.ts";
import { BackgroundReviewer } from "./review/background-reviewer.ts";
import { FormReviewer } from "./review/form-reviewer.ts";
import { rulesFingerprint } from "./review/rules-fingerprint.ts";
import { OpenedFiles } from "./opened-files.ts";
import { OtherPrograms } from "./other-programs.ts";
import { overviewRouter } from "./overview-router.ts";
import { officesRouter } from "./offices-router.ts";
import { packsRouter } from "./packs-router.ts";
import { placeMemory } from "./place-memory.ts";
import { Places } from "./places.ts";
import { placesRouter, type ChooseFolder } from "./places-router.ts";
import { producer, type OpenPrinter } from "./printing/printer.ts";
import { returnsRouter } from "./returns-router.ts";
import { reviewsRouter } from "./reviews-router.ts";
import { settingsRouter } from "./settings-router.ts";
import type { Clock } from "./store/clock.ts";
import { Library } from "./store/library.ts";
import type { StartCheck } from "./store/whole-check.ts";
import { yearsRouter } from "./years-router.ts";
import { VersionKeeper } from "./version-keeper.ts";
import { momentOfPatience } from "./when-not-busy.ts";

export interface BackendOptions extends About {
  readonly libraryFile: string;
  /** Puts the sample forms into a library that did not exist before. */
  readonly samplesWhenNew: boolean;
  readonly now?: Clock;
  /** How long after the last write the library's file is made whole by itself, in milliseconds. */
  readonly calm?: number;
  /** How often it is looked whether another program changed the library, in milliseconds. */
  readonly lookEvery?: number;
  /** How this host starts processes that read files; with Node unless told otherwise. */
  readonly startReader?: StartReader;
  /** How this host starts the process that checks a long library file; with Node unless told otherwise. */
  readonly startCheck?: StartCheck;
  /** Bytes of the longest library file that is checked to its end before it opens. */
  readonly checkedAtOnce?: number;
  readonly showInFolder?: ShowInFolder;
  readonly findWritten?: FindWritten;
  readonly chooseFolder?: ChooseFolder;
  /** What this host prints to PDF with. */
  readonly openPrinter?: OpenPrinter;
}

export type Router = ReturnType<typeof createRouter>;

export interface Backend {
  /** Implements shared/api/contract.ts. */
  readonly router: Router;
  /** Files the person opened with the program from outside: a window takes them into its import. */
  open(paths: readonly string[]): void;
  /** Ends event streams, reading and reviewing, and closes the library. */
  close(): Promise<void>;
}

/** Looking at all of it takes less than anybody notices. */
const usuallyCheckedAtOnce = 64 * 2 ** 20;

/** Failures that something can be done about from within the window: it opens, and says so in the place of the library. */
const canBeMended: ReadonlySet<AppErrorCode> = new Set([
  "library-damaged",
  "library-emptied",
  "library-lost",
  "library-log-left",
]);

/** @throws AppError where the library cannot be opened, and no backup would help. */
export function openBackend(options: BackendOptions): Backend {
  const { libraryFile, host, version, samplesWhenNew, now = Date.now, calm, lookEvery, startReader } = options;
  const { startCheck = startNodeCheck, checkedAtOnce = usuallyCheckedAtOnce } = options;
  const { showInFolder, findWritten, chooseFolder, openPrinter } = options;
  const events = new LibraryEvents();
  const onChange = () => events.publish({ kind: "library" });
  const library = new Library(libraryFile, {
    now,
    rules: rulesFingerprint(version),
    onChange,
    onChecked: () => events.publish({ kind: "checked" }),
    patience: momentOfPatience,
    checkBeside: { start: startCheck, above: checkedAtOnce },
    ...(calm !== undefined && { calm }),
  });
  if (library.failure) {
    if (!canBeMended.has(library.failure.code)) throw library.failure;
  } else {
    if (library.created && samplesWhenNew) library.forms.create(sampleForms);
    // Whoever could have undone it is gone.
    library.onceChecked(() => library.tray.forgetStored());
  }
  const reader = new FileReader(startReader && { start: startReader });
  const reviewer = new FormReviewer(library);
  const turns = new BackgroundTurns(library);
  const keeper = new VersionKeeper(library, events);
  const checker = new BackgroundChecker(library, events, turns);
  const background = new BackgroundReviewer({ library, reviewer, events, turns });
  const indexer = new BackgroundIndexer(library, events, turns);
  const backups = new AutomaticBackups({ library, events });
  const indicators = new IndicatorKeeper(library, events, turns);
  const others = new OtherPrograms(library, events, lookEvery);
  const runs = new HandInRuns();
  const opened = new OpenedFiles();
  return {
    router: createRouter({
      library,
      events,
      reader,
      reviewer,
      checker,
      backups,
      runs,
      opened,
      about: { host, version },
      showInFolder,
      findWritten,
      chooseFolder,
      openPrinter,
    }),
    open: (paths) => {
      if (paths.length === 0) return;
      opened.add(paths);
      events.publish({ kind: "opened" });
    },
    close: async () => {
      events.close();
      await others.close();
      reviewer.close();
      await runs.close();
      await background.close();
      await checker.close();
      await indexer.close();
      await indicators.close();
      await backups.close();
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
  readonly backups: AutomaticBackups;
  readonly runs: HandInRuns;
  readonly opened: OpenedFiles;
  readonly about: About;
  readonly showInFolder: ShowInFolder | undefined;
  readonly findWritten: FindWritten | undefined;
  readonly chooseFolder: ChooseFolder | undefined;
  readonly openPrinter: OpenPrinter | undefined;
}

function createRouter(parts: Parts) {
  const { library, events, reader, reviewer, checker, backups, runs, opened, about } = parts;
  const { showInFolder, findWritten, chooseFolder, openPrinter } = parts;
  const places = new Places(placeMemory(library));
  const program = `${producer} ${about.version}`;
  const server = serveContract(library);
  return server.router({
    library: libraryRouter(server, library, events, checker),
    forms: formsRouter({ server, library, events, checker, backups }),
    imports: importsRouter(server, library, events, reader, backups),
    reviews: reviewsRouter({ server, library, events, reviewer, reader }),
    years: yearsRouter(server, library, events),
    batches: batchesRouter(server, library, events),
    comparisons: comparisonsRouter(server, library, reader),
    indicators: indicatorsRouter(server, library, reader),
    overview: overviewRouter(server, library, events, reader),
    backups: backupsRouter(server, library, backups),
    settings: settingsRouter(server, library, events),
    blanks: blanksRouter(server, library, events, reader),
    packs: packsRouter(server, library, events, reader),
    offices: officesRouter(server, library, events, reader),
    returns: returnsRouter(server, library, events, reader),
    exports: exportsRouter(server, library, events),
    places: placesRouter({ server, library, places, chooseFolder, showInFolder }),
    handingIn: handingInRouter({ server, library, events, reviewer, write: reader.write, places, runs, program, openPrinter }),
    collecting: collectingRouter({ server, library, events, reader, places, runs }),
    host: hostRouter({
      server,
      library,
      events,
      about,
      opened,
      showInFolder,
      findWritten,
      choosesFolders: chooseFolder !== undefined,
    }),
  });
}
