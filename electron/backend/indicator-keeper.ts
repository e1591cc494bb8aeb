/**
 * Keeps the list of indicators up with the forms: some time after the last change, and from the start on, in slices between which everything else
 * comes first.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { BackgroundTurns } from "./background-turns.ts";
import type { LibraryEvents } from "./library-events.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";

/** Long enough that nobody is in the middle of a word, whose parts are no indicators. */
const calmMilliseconds = 1500;
const sliceMilliseconds = 4;

export class IndicatorKeeper {
  readonly #library: Library;
  readonly #turns: BackgroundTurns;
  readonly #stopListening;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(library: Library, events: LibraryEvents, turns: BackgroundTurns) {
    this.#library = library;
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
      this.#working = this.#working.then(() => this.#catchUp());
    }, calmMilliseconds);
    // A host that has nothing else to do may end.
    this.#timer.unref();
  }

  async #catchUp(): Promise<void> {
    try {
      do await this.#turns.next();
      while (!this.#closed && this.#library.indicators.index.catchUp(sliceMilliseconds));
    } catch (error) {
      // A library that is busy or a full disk: it is due still, and tried again after the next change.
      if (!this.#closed && !(libraryFailure(error, "") instanceof AppError)) console.error("indicators:", error);
    }
  }
}
