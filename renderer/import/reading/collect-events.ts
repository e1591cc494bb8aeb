/**
 * Hands on the events of reading and storing in portions: a host deals with hundreds of small files a second, and drawing the list for
 * each would take longer.
 */

export interface EventCollector<Event> {
  readonly add: (event: Event) => void;
  /** Hands on what has come so far, at once. */
  readonly flush: () => void;
}

const pause = 120;

export function collectEvents<Event>(handle: (events: readonly Event[]) => void): EventCollector<Event> {
  let waiting: Event[] = [];
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
