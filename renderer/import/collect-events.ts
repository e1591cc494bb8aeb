/**
 * Hands on the events of reading in portions: a host reads hundreds of small files a second, and drawing the list for each would take
 * longer than reading it.
 */
import type { ReadEvent } from "#shared/api/imports.ts";

export interface EventCollector {
  readonly add: (event: ReadEvent) => void;
  /** Hands on what has come so far, at once. */
  readonly flush: () => void;
}

const pause = 120;

export function collectEvents(handle: (events: readonly ReadEvent[]) => void): EventCollector {
  let waiting: ReadEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    if (events.length > 0) handle(events);
  };
  return {
    add(event) {
      waiting.push(event);
      timer ??= setTimeout(flush, pause);
    },
    flush,
  };
}
