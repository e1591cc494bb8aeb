/**
 * Keeps versions although nobody goes on editing: of what has waited ten minutes, minute by minute; of all that waits, when the library
 * is opened (the program may have been killed) and when it is left.
 */
import { AppError } from "#shared/api/app-error.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";
import type { LibraryEvents } from "./library-events.ts";

const lookEvery = 60_000;

export class VersionKeeper {
  readonly #library: Library;
  readonly #timer: NodeJS.Timeout;
  readonly #stopListening;
  #closed = false;

  constructor(library: Library, events: LibraryEvents) {
    this.#library = library;
    library.onceChecked(() => this.#keep("all"));
    this.#stopListening = events.listen(({ kind }) => {
      if (kind === "library") library.onceChecked(() => this.#keep("all"));
    });
    this.#timer = setInterval(() => this.#keep("due"), lookEvery);
    this.#timer.unref();
  }

  /** A second time does nothing: the library is gone. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    this.#stopListening();
    this.#keep("all");
  }

  /** A library that is not open, busy, full or cannot be written to keeps its versions later: the content itself is safe. */
  #keep(which: "due" | "all"): void {
    try {
      this.#library.versions.keepWaiting(which);
    } catch (error) {
      if (!(libraryFailure(error, "") instanceof AppError)) throw error;
    }
  }
}
