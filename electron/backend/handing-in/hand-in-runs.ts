/** Packages being made, so that none of them is left half made where the host closes in the middle. */

export class HandInRuns {
  readonly #running = new Set<AsyncGenerator<unknown, unknown, undefined>>();

  /** Hands on what a run yields, for as long as somebody takes it. */
  async *follow<Event, Result>(
    run: AsyncGenerator<Event, Result, undefined>,
  ): AsyncGenerator<Event, Result | undefined, undefined> {
    this.#running.add(run);
    try {
      return yield* run;
    } finally {
      this.#running.delete(run);
    }
  }

  /** Stops all there are; nothing of them is left when it comes back. */
  async close(): Promise<void> {
    await Promise.all([...this.#running].map((run) => run.return(undefined).catch(() => undefined)));
  }
}
