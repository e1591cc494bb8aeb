/**
 * Keeps versions although nobody goes on editing: of what has waited ten minutes, minute by minute; of all that waits, when the library
 * is opened (the program may have been killed) and when it is left.
 */
import { AppError } from "#shared/api/app-error.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { FormVersions } from "./store/form-versions.ts";

const lookEvery = 60_000;

export class VersionKeeper {
  readonly #versions: FormVersions;
  readonly #timer: NodeJS.Timeout;

  constructor(versions: FormVersions) {
    this.#versions = versions;
    this.#keep("all");
    this.#timer = setInterval(() => this.#keep("due"), lookEvery);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#keep("all");
  }

  /** A library that is busy, full or cannot be written to keeps its versions later: the content itself is safe. */
  #keep(which: "due" | "all"): void {
    try {
      this.#versions.keepWaiting(which);
    } catch (error) {
      if (!(libraryFailure(error, "") instanceof AppError)) throw error;
    }
  }
}
