/**
 * Reads everything in the library once after it was opened, and again where it was exchanged, in slices that hold nothing up, and keeps
 * the list of forms that are damaged. Windows are told when there are any, so that the person hears of it before they need the form.
 */
import type { DamagedForm } from "#shared/api/contract.ts";
import type { BackgroundTurns } from "./background-turns.ts";
import { CalmWork } from "./calm-work.ts";
import type { LibraryEvents } from "./library-events.ts";
import { Slices } from "./slices.ts";
import type { Library } from "./store/library.ts";

/** What the person is waiting for comes first. */
const calmMilliseconds = 3000;

export class BackgroundChecker {
  readonly #library: Library;
  readonly #events: LibraryEvents;
  readonly #turns: BackgroundTurns;
  readonly #damaged = new Map<number, DamagedForm>();
  readonly #stopListening;
  readonly #work: CalmWork;

  constructor(library: Library, events: LibraryEvents, turns: BackgroundTurns) {
    this.#library = library;
    this.#events = events;
    this.#turns = turns;
    this.#stopListening = events.listen(({ kind }) => {
      if (kind === "library") this.#damaged.clear();
    });
    this.#work = new CalmWork({
      events,
      isCause: (kind) => kind === "library",
      milliseconds: calmMilliseconds,
      work: () => this.checkAll(),
      name: "check",
    });
  }

  damaged(): DamagedForm[] {
    return [...this.#damaged.values()];
  }

  async checkAll(): Promise<void> {
    await this.#turns.next();
    const slices = new Slices(() => this.#turns.next());
    for (const id of this.#library.check.ids()) {
      if (this.#work.isClosed) return;
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

  close(): Promise<void> {
    this.#stopListening();
    return this.#work.close();
  }
}
