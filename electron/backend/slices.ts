/** Long work on the host's one thread is done in slices: whatever else waits, an edit before all, comes in between them. */
import { setImmediate as nextTurn } from "node:timers/promises";

const sliceMilliseconds = 4;

export class Slices {
  readonly #turn: () => Promise<void>;
  #began = performance.now();

  /** @param turn Comes back when this may go on; after everything that was waiting unless told otherwise. */
  constructor(turn: () => Promise<void> = nextTurn) {
    this.#turn = turn;
  }

  /** Comes back at once while there is time left in the slice, else when it may go on. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began < sliceMilliseconds) return;
    await this.#turn();
    this.#began = performance.now();
  }

  /** Pauses between steps. */
  async run<Result>(steps: Generator<undefined, Result>): Promise<Result> {
    let step = steps.next();
    for (; !step.done; step = steps.next()) await this.pause();
    return step.value;
  }
}
