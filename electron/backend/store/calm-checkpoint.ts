/**
 * Makes the library's file whole by itself some time after the last write: a copy of it alone then holds everything. Where somebody is
 * reading, or the disk does not allow it, it is tried again after the same time.
 */
import type { LibraryDatabase } from "./library-database.ts";

export class CalmCheckpoint {
  readonly #database: LibraryDatabase;
  readonly #calm: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param calm Milliseconds. */
  constructor(database: LibraryDatabase, calm: number) {
    this.#database = database;
    this.#calm = calm;
  }

  written(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#bringIn(), this.#calm);
    // Closing does the same: nobody waits for it.
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #bringIn(): void {
    let done = false;
    try {
      done = this.#database.bringIn();
    } catch {
      // Tried again.
    }
    if (!done) this.written();
  }
}
