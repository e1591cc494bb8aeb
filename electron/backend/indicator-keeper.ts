/**
 * Keeps the list of indicators up with the forms: some time after the last change, and from the start on, in slices between which everything else
 * comes first.
 */
import type { BackgroundTurns } from "./background-turns.ts";
import { CalmWork, changesForms } from "./calm-work.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

/** Long enough that nobody is in the middle of a word, whose parts are no indicators. */
const calmMilliseconds = 1500;
const sliceMilliseconds = 4;

export class IndicatorKeeper {
  readonly #library: Library;
  readonly #turns: BackgroundTurns;
  readonly #work: CalmWork;

  constructor(library: Library, events: LibraryEvents, turns: BackgroundTurns) {
    this.#library = library;
    this.#turns = turns;
    const work = () => this.#catchUp();
    this.#work = new CalmWork({ events, isCause: changesForms, milliseconds: calmMilliseconds, work, name: "indicators" });
  }

  close(): Promise<void> {
    return this.#work.close();
  }

  async #catchUp(): Promise<void> {
    do await this.#turns.next();
    while (!this.#work.isClosed && this.#library.indicators.index.catchUp(sliceMilliseconds));
  }
}
