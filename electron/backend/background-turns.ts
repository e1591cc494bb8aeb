/**
 * What goes on beside the work takes turns: one short slice of one of them, then whatever calls wait, then the next. So an edit waits for one slice at most,
 * however many of them have something to do. None begins before the library may be written to.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Library } from "./store/library.ts";

export class BackgroundTurns {
  readonly #library: Pick<Library, "checked">;
  #last: Promise<unknown> = Promise.resolve();

  constructor(library: Pick<Library, "checked">) {
    this.#library = library;
  }

  /** Comes back when it is this one's turn, for one slice. */
  next(): Promise<void> {
    const turn = this.#last.then(() => this.#library.checked()).then(() => nextTurn());
    this.#last = turn;
    return turn;
  }
}
