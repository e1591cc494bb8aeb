/**
 * Brings into the search index what waits for it, the latest change first, whenever it was calm for a moment: few forms at a time, each time in a
 * transaction of its own, so that an edit never waits longer than for these. Windows that search are told how many forms are left.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { BackgroundTurns } from "./background-turns.ts";
import type { LibraryEvents } from "./library-events.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";

/** Long enough that nobody is in the middle of a word. */
const calmMilliseconds = 600;
/** Forms of one transaction: a few milliseconds. */
const atOnce = 4;
const toldAfter = 2000;

export class BackgroundIndexer {
  readonly #library: Library;
  readonly #events: LibraryEvents;
  readonly #turns: BackgroundTurns;
  readonly #stopListening;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #closed = false;

  /** Begins by itself with what waits already. */
  constructor(library: Library, events: LibraryEvents, turns: BackgroundTurns) {
    this.#library = library;
    this.#events = events;
    this.#turns = turns;
    this.#stopListening = events.listen(({ kind }) => {
      if (kind === "list" || kind === "form" || kind === "library") this.#waitForCalm();
    });
    this.#waitForCalm();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    await this.#working;
  }

  #waitForCalm(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#working = this.#working.then(() => this.#indexAll());
    }, calmMilliseconds);
    // A host that has nothing else to do may end.
    this.#timer.unref();
  }

  async #indexAll(): Promise<void> {
    let untold = 0;
    try {
      for (;;) {
        await this.#turns.next();
        if (this.#closed) return;
        const done = this.#library.search.catchUp(atOnce);
        untold += done;
        if (untold > 0 && (done === 0 || untold >= toldAfter)) {
          this.#events.publish({ kind: "indexed", waiting: this.#library.search.waiting() });
          untold = 0;
        }
        if (done === 0) return;
      }
    } catch (error) {
      // A library that is busy or cannot be written to: it waits still, and is tried again after the next change.
      if (!(libraryFailure(error, "") instanceof AppError)) console.error("indexing:", error);
    }
  }
}
