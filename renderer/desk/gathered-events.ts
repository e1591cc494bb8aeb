/**
 * What the host says of the library, as the window hears it: forms that were told of one after the other come together, and a task lies between two
 * events. So whoever listens is told once however many forms changed, and the window draws in between: nothing that waits to be drawn piles up.
 */
import type { LibraryEvent } from "#shared/api/contract.ts";

/** One changed form is told of as several are. */
export type HeardEvent = Exclude<LibraryEvent, { kind: "form" }>;

export type FormsEvent = Extract<HeardEvent, { kind: "forms" }>;

export async function* gatheredEvents(events: AsyncIterable<LibraryEvent>): AsyncGenerator<HeardEvent, void> {
  const waiting: HeardEvent[] = [];
  let heard = Promise.withResolvers<void>();
  let isOver = false;
  const reading = (async () => {
    try {
      for await (const event of events) {
        take(waiting, event.kind === "form" ? { kind: "forms", forms: [event] } : event);
        heard.resolve();
      }
    } finally {
      isOver = true;
      heard.resolve();
    }
  })();
  // Awaited below, after what came before it ended.
  reading.catch(() => undefined);
  for (;;) {
    await heard.promise;
    await nextTask();
    const event = waiting.shift();
    if (event) yield event;
    else if (isOver) return reading;
    else heard = Promise.withResolvers();
  }
}

function take(waiting: HeardEvent[], event: HeardEvent): void {
  const last = waiting.at(-1);
  if (event.kind === "forms" && last?.kind === "forms") waiting[waiting.length - 1] = together(last, event);
  else waiting.push(event);
}

/** Each form as it was told of last. */
function together(earlier: FormsEvent, later: FormsEvent): FormsEvent {
  const byId = new Map([...earlier.forms, ...later.forms].map((form) => [form.summary.id, form]));
  return { kind: "forms", forms: [...byId.values()] };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
