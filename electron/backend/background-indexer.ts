/**
 * Brings into the search index what waits for it, the latest change first, whenever it was calm for a moment: few forms at a time, each time in a
 * transaction of its own, so that an edit never waits longer than for these. Windows that search are told how many forms are left.
 */
import type { BackgroundTurns } from "./background-turns.ts";
import { CalmWork, changesForms } from "./calm-work.ts";
import type { LibraryEvents } from "./library-events.ts";
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
  readonly #work: CalmWork;

  /** Begins by itself with what waits already. */
  constructor(library: Library, events: LibraryEvents, turns: BackgroundTurns) {
    this.#library = library;
    this.#events = events;
    this.#turns = turns;
    const work = () => this.#indexAll();
    this.#work = new CalmWork({ events, isCause: changesForms, milliseconds: calmMilliseconds, work, name: "indexing" });
  }

  close(): Promise<void> {
    return this.#work.close();
  }

  async #indexAll(): Promise<void> {
    let untold = 0;
    for (;;) {
      await this.#turns.next();
      if (this.#work.isClosed) return;
      const done = this.#library.search.catchUp(atOnce);
      untold += done;
      if (untold > 0 && (done === 0 || untold >= toldAfter)) {
        this.#events.publish({ kind: "indexed", waiting: this.#library.search.waiting() });
        untold = 0;
      }
      if (done === 0) return;
    }
  }
}
