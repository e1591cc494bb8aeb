/**
 * Tells windows what another program changed in the library they show: the command line, or a window of another process. SQLite tells that something
 * was changed, not what; so as long as anybody listens it is kept what lists show, and looked at again after such a change.
 *
 * Everything a window has read is followed: what was changed before it was first kept what lists show is told as "read anew". What this program did itself may be told
 * once more. Looking takes slices of the host's thread, and at most a tenth of its time.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { ListPlace } from "#shared/api/contract.ts";
import type { LibraryEvents } from "./library-events.ts";
import { Slices } from "./slices.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";
import type { OutlinedPart } from "./store/outline.ts";

const restPerLook = 9;
const formsOfPage = 500;
/** As many forms as windows are told by name; of more they read the whole list. */
const namedAtMost = 1000;

interface Seen {
  /** By form, what lists show of it. */
  readonly forms: ReadonlyMap<number, number>;
  readonly removed: ReadonlySet<number>;
  readonly parts: Readonly<Record<OutlinedPart, string>>;
}

export class OtherPrograms {
  readonly #library: Library;
  readonly #events: LibraryEvents;
  readonly #stopListening;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;
  #version: number | undefined;
  #seen: Seen | undefined;
  readonly #lookEvery: number;

  constructor(library: Library, events: LibraryEvents, lookEvery = 1000) {
    this.#lookEvery = lookEvery;
    this.#library = library;
    this.#events = events;
    this.#beginAnew();
    this.#stopListening = events.listen(({ kind }) => {
      if (kind === "library") this.#beginAnew();
    });
    this.#lookIn(lookEvery);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    await this.#looking;
  }

  /** Another file may be open: whoever reads it anew has everything up to now. */
  #beginAnew(): void {
    this.#seen = undefined;
    this.#version = this.#library.failure ? undefined : this.#library.outline.version();
  }

  #lookIn(milliseconds: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      const began = performance.now();
      this.#looking = this.#look().then(() =>
        this.#lookIn(Math.max(this.#lookEvery, restPerLook * (performance.now() - began))),
      );
    }, milliseconds);
    // A host that has nothing else to do may end.
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      await this.#follow();
    } catch (error) {
      // A library that is busy or not open: it is looked at again.
      if (!(libraryFailure(error, "") instanceof AppError)) console.error("other programs:", error);
    }
  }

  async #follow(): Promise<void> {
    const { outline } = this.#library;
    const [version, known, before] = [outline.version(), this.#version, this.#seen];
    if (this.#events.subscribers === 0) {
      this.#seen = undefined;
      this.#version = version;
      return;
    }
    if (before && version === known) return;
    const now = await this.#see();
    // Closed, or another file since.
    if (!now || this.#version !== known || this.#seen !== before) return;
    if (before) await this.#tell(before, now);
    else if (version !== known) this.#events.publish({ kind: "library" });
    // Of the moment before it was looked at: what came meanwhile is looked for again.
    this.#version = version;
    this.#seen = now;
  }

  async #see(): Promise<Seen | undefined> {
    const slices = new Slices();
    const forms = new Map<number, number>();
    let after: ListPlace | undefined;
    do {
      const { forms: some, next } = this.#library.outline.page(after, formsOfPage);
      for (const [id, shown] of some) forms.set(id, shown);
      after = next;
      await slices.pause();
      if (this.#closed) return undefined;
    } while (after);
    const { outline } = this.#library;
    return { forms, removed: new Set(outline.removed()), parts: outline.parts() };
  }

  async #tell(before: Seen, now: Seen): Promise<void> {
    const cameOrWent = [...differing(before.forms, now.forms), ...differing(before.removed, now.removed)];
    if (cameOrWent.length > 0) {
      this.#events.publish({ kind: "list", ...(cameOrWent.length <= namedAtMost && { ids: [...new Set(cameOrWent)] }) });
    }
    await this.#tellForms([...now.forms].flatMap(([id, shown]) => (before.forms.get(id) === shown ? [] : [id])));
    for (const part of ["tray", "blanks", "packs", "offices"] as const) {
      if (before.parts[part] !== now.parts[part]) this.#events.publish({ kind: part });
    }
    if (before.parts.settings === now.parts.settings) return;
    this.#events.publish({ kind: "settings", settings: this.#library.settings.read() });
  }

  async #tellForms(ids: readonly number[]): Promise<void> {
    const slices = new Slices();
    for (let from = 0; from < ids.length && !this.#closed; from += namedAtMost) {
      const told = [];
      for (const id of ids.slice(from, from + namedAtMost)) {
        const [form] = this.#library.forms.summaries([id]);
        if (form) told.push(this.#library.forms.changed(id));
        await slices.pause();
      }
      this.#events.publishForms(told);
    }
  }
}

/** What only one of the two has. */
function differing(one: ReadonlyMap<number, unknown> | ReadonlySet<number>, other: typeof one): number[] {
  const missing = (from: typeof one, there: typeof one) => [...from.keys()].filter((id) => !there.has(id));
  return [...missing(one, other), ...missing(other, one)];
}
