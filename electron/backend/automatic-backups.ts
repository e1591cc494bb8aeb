/**
 * When the program makes backups by itself: once a day, at the first calm moment after the start or after the day has changed, and
 * before whatever may take much away at once.
 *
 * A backup that cannot be made holds nobody's work up, and is told; only what cannot be undone waits for its backup.
 */
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { BackupFile } from "./store/backups/backup-folder.ts";
import type { Library } from "./store/library.ts";

/** Long enough that the start of the program and a series of edits are over. */
const calmMilliseconds = 10_000;
/** So that an evening's work is safe on a program that stays open, though nobody touches it after midnight. */
const lookEvery = 60 * 60 * 1000;

export interface AutomaticBackupsOptions {
  readonly library: Library;
  readonly events: LibraryEvents;
}

export class AutomaticBackups {
  readonly #library: Library;
  readonly #events: LibraryEvents;
  readonly #stopListening;
  readonly #looking: NodeJS.Timeout;
  #calm: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #closed = false;
  #problem: AppErrorData | undefined;

  /** In a library that was made just now there is nothing to lose before something happens in it. */
  constructor({ library, events }: AutomaticBackupsOptions) {
    this.#library = library;
    this.#events = events;
    this.#stopListening = events.listen(({ kind }) => {
      if (kind !== "reviewed" && kind !== "indexed" && kind !== "backups") this.#waitForCalm();
    });
    this.#looking = setInterval(() => this.#makeDaily(), lookEvery);
    // A host that has nothing else to do may end.
    this.#looking.unref();
    if (!library.created) this.#waitForCalm();
  }

  /** Why the last one could not be made. */
  get problem(): AppErrorData | undefined {
    return this.#problem;
  }

  /** What is stored can be taken back, so storing does not depend on it. */
  async beforeImport(): Promise<void> {
    await this.#attempt(() => this.#library.backups.makeIfNeeded("before-import"));
  }

  /** @throws AppError where it cannot be made: then nothing may be erased. */
  async beforeErasing(): Promise<void> {
    this.tell(await this.#library.backups.makeIfNeeded("before-erase"));
  }

  /** Has every window hear of a backup that was made. */
  tell(backup: BackupFile | undefined): void {
    if (!backup) return;
    this.#problem = undefined;
    this.#events.publish({ kind: "backups" });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    clearTimeout(this.#calm);
    clearInterval(this.#looking);
    // The day's backup is made at the next start; nobody waits for it when the program ends.
    if (!this.#library.failure) this.#library.backups.close();
    await this.settled();
  }

  /** What was begun by itself has ended. */
  async settled(): Promise<void> {
    await this.#working;
  }

  #waitForCalm(): void {
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#makeDaily(), calmMilliseconds);
    this.#calm.unref();
  }

  #makeDaily(): void {
    this.#working = this.#working.then(() => this.#attempt(() => this.#library.backups.makeDaily()));
  }

  async #attempt(make: () => Promise<BackupFile | undefined>): Promise<void> {
    try {
      const { readOnly, failure } = this.#library.state();
      if (!this.#closed && !readOnly && !failure) this.tell(await make());
    } catch (error) {
      // The library was closed meanwhile: it is due again when it is open.
      if (error instanceof DOMException && error.name === "AbortError") return;
      if (!(error instanceof AppError)) return console.error("backup:", error);
      const problem = error.toData();
      const isNews = JSON.stringify(problem) !== JSON.stringify(this.#problem);
      this.#problem = problem;
      if (isNews) this.#events.publish({ kind: "backups", problem });
    }
  }
}
