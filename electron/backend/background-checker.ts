/**
 * Reads everything in the library once after it was opened, and again where it was exchanged, in slices that hold nothing up, and keeps
 * the list of forms that are damaged. Windows are told when there are any, so that the person hears of it before they need the form.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { DamagedForm } from "#shared/api/contract.ts";
import type { BackgroundTurns } from "./background-turns.ts";
import type { LibraryEvents } from "./library-events.ts";
import { Slices } from "./slices.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";

/** What the person is waiting for comes first. */
const calmMilliseconds = 3000;

export class BackgroundChecker {
  readonly #library: Library;
  readonly #events: LibraryEvents;
  readonly #turns: BackgroundTurns;
  readonly #damaged = new Map<number, DamagedForm>();
  readonly #stopListening;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(library: Library, events: LibraryEvents, turns: BackgroundTurns) {
    this.#library = library;
    this.#events = events;
    this.#turns = turns;
    this.#stopListening = events.listen(({ kind }) => {
      if (kind !== "library") return;
      this.#damaged.clear();
      this.#checkWhenCalm();
    });
    this.#checkWhenCalm();
  }

  damaged(): DamagedForm[] {
    return [...this.#damaged.values()];
  }

  async checkAll(): Promise<void> {
    await this.#turns.next();
    const slices = new Slices(() => this.#turns.next());
    for (const id of this.#library.check.ids()) {
      if (this.#closed) return;
      this.checkOne(id);
      await slices.pause();
    }
  }

  checkOne(id: number): void {
    const { damaged, mended } = this.#library.check.check(id);
    const known = this.#damaged.has(id);
    if (damaged) this.#damaged.set(id, damaged);
    else this.#damaged.delete(id);
    if (known !== (damaged !== undefined)) this.#events.publish({ kind: "damaged" });
    if (mended) this.#events.publish({ kind: "list", ids: [id] });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    await this.#working;
  }

  #checkWhenCalm(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#working = this.#working.then(() => this.checkAll()).catch(tellBug);
    }, calmMilliseconds);
    // A host that has nothing else to do may end.
    this.#timer.unref();
  }
}

/** A library that is not open, busy, or cannot be written to is told of elsewhere. */
function tellBug(error: unknown): void {
  if (!(libraryFailure(error, "") instanceof AppError)) console.error("check:", error);
}
