/** Tells every open window, and the host itself, what happened in the library. A window that goes away takes its subscription with it. */
import { EventPublisher } from "@orpc/server";
import type { LibraryEvent } from "#shared/api/contract.ts";

/** A window that is this far behind loses the oldest; it reads the list again anyway. */
const maximumBehind = 1000;

export class LibraryEvents {
  readonly #publisher = new EventPublisher<{ change: LibraryEvent }>({ maxBufferedEvents: maximumBehind });
  readonly #closing = new AbortController();
  readonly #listeners = new Set<(event: LibraryEvent) => void>();

  publish(event: LibraryEvent): void {
    for (const listener of this.#listeners) listener(event);
    this.#publisher.publish("change", event);
  }

  /** Of many forms at once windows hear at once; one is told of by itself. */
  publishForms(forms: Extract<LibraryEvent, { kind: "forms" }>["forms"]): void {
    const [first, ...others] = forms;
    if (!first) return;
    if (others.length === 0) return this.publish({ kind: "form", ...first });
    for (const form of forms) for (const listener of this.#listeners) listener({ kind: "form", ...form });
    this.#publisher.publish("change", { kind: "forms", forms });
  }

  /** Subscribed when it returns: nothing published from now on is missed. */
  subscribe(signal: AbortSignal | undefined): AsyncIteratorObject<LibraryEvent, void, void> {
    const signals = [this.#closing.signal, ...(signal ? [signal] : [])];
    return this.#publisher.subscribe("change", { signal: AbortSignal.any(signals) });
  }

  /** For the host itself: called at once. @returns what ends it. */
  listen(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get subscribers(): number {
    return this.#publisher.size;
  }

  close(): void {
    this.#closing.abort();
  }
}
