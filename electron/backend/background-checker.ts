/**
 * Reads everything in the library once after it was opened, in slices that hold nothing up, and keeps the list of forms that are damaged.
 * Windows are told when there are any, so that the person hears of it before they need the form.
 */
import type { DamagedForm } from "#shared/api/contract.ts";
import type { LibraryEvents } from "./library-events.ts";
import { Slices } from "./review/slices.ts";
import type { Library } from "./store/library.ts";

/** What the person is waiting for comes first. */
const calmMilliseconds = 3000;

export class BackgroundChecker {
  readonly #check: Library["check"];
  readonly #events: LibraryEvents;
  readonly #damaged = new Map<number, DamagedForm>();
  readonly #timer: NodeJS.Timeout;
  #working: Promise<void> = Promise.resolve();
  #closed = false;

  constructor({ check }: Library, events: LibraryEvents) {
    this.#check = check;
    this.#events = events;
    this.#timer = setTimeout(() => {
      this.#working = this.checkAll().catch((error: unknown) => console.error("check:", error));
    }, calmMilliseconds);
    // A host that has nothing else to do may end.
    this.#timer.unref();
  }

  damaged(): DamagedForm[] {
    return [...this.#damaged.values()];
  }

  async checkAll(): Promise<void> {
    const slices = new Slices();
    for (const id of this.#check.ids()) {
      if (this.#closed) return;
      this.checkOne(id);
      await slices.pause();
    }
  }

  checkOne(id: number): void {
    const { damaged, mended } = this.#check.check(id);
    const known = this.#damaged.has(id);
    if (damaged) this.#damaged.set(id, damaged);
    else this.#damaged.delete(id);
    if (known !== (damaged !== undefined)) this.#events.publish({ kind: "damaged" });
    if (mended) this.#events.publish({ kind: "list" });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#working;
  }
}
