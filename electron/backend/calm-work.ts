/**
 * Work that catches up with the library beside everything else: it begins with what waits already, and again some time after each event that may have
 * left it more, one run after another. Closing ends it at its next slice.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { LibraryEvent } from "#shared/api/contract.ts";
import type { LibraryEvents } from "./library-events.ts";
import { libraryFailure } from "./store/library-failure.ts";

export interface CalmWorkOptions {
  readonly events: LibraryEvents;
  readonly isCause: (kind: LibraryEvent["kind"]) => boolean;
  /** Between the last cause and the work. */
  readonly milliseconds: number;
  /** Asks `isClosed` after each of its turns. */
  readonly work: () => Promise<void>;
  /** What a bug in it is told as. */
  readonly name: string;
}

export class CalmWork {
  readonly #options: CalmWorkOptions;
  readonly #stopListening;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: CalmWorkOptions) {
    this.#options = options;
    this.#stopListening = options.events.listen(({ kind }) => {
      if (options.isCause(kind)) this.#waitForCalm();
    });
    this.#waitForCalm();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    await this.#working;
  }

  #waitForCalm(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#working = this.#working.then(() => this.#work());
    }, this.#options.milliseconds);
    // A host that has nothing else to do may end.
    this.#timer.unref();
  }

  async #work(): Promise<void> {
    try {
      await this.#options.work();
    } catch (error) {
      // A library that is not open, busy or cannot be written to: what waits does so still, and is tried again after the next cause.
      if (!this.#isClosed && !(libraryFailure(error, "") instanceof AppError)) console.error(`${this.#options.name}:`, error);
    }
  }
}

/** Forms came, went or changed, or it is another library. */
export function changesForms(kind: LibraryEvent["kind"]): boolean {
  return kind === "list" || kind === "form" || kind === "library";
}
