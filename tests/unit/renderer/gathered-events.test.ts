/** What a window hears of many events: forms come together and in their order, and a task lies between any two. */
import { expect, test } from "vitest";
import type { FormSummary, LibraryEvent } from "#shared/api/contract.ts";
import { gatheredEvents, type HeardEvent } from "#renderer/desk/gathered-events.ts";

async function* toldAtOnce(events: readonly LibraryEvent[]): AsyncGenerator<LibraryEvent> {
  yield* events;
}

function changed(id: number, revision: number): Extract<LibraryEvent, { kind: "form" }> {
  return { kind: "form", revision, summary: { id } as FormSummary };
}

const told = (event: HeardEvent) =>
  event.kind === "forms" ? event.forms.map(({ summary, revision }) => `${summary.id}:${revision}`) : event.kind;

test("forms told of one by one are heard together, each as it is now, and nothing else changes places", async () => {
  const [first, again, later] = [changed(1, 2), changed(1, 3), changed(3, 1)];
  const both: LibraryEvent = { kind: "forms", forms: [changed(2, 5), again] };
  const heard: unknown[] = [];
  for await (const event of gatheredEvents(toldAtOnce([first, both, { kind: "list" }, later, { kind: "tray" }])))
    heard.push(told(event));
  expect(heard).toEqual([["1:3", "2:5"], "list", ["3:1"], "tray"]);
});

test("however many events come at once, a task lies between two that are heard", async () => {
  const events = Array.from({ length: 120 }, (_, i): LibraryEvent => (i % 2 ? changed(i, 1) : { kind: "tray" }));
  let tasks = 0;
  const count = () => {
    tasks += 1;
    counting = setTimeout(count);
  };
  let counting = setTimeout(count);
  const at: number[] = [];
  for await (const _ of gatheredEvents(toldAtOnce(events))) at.push(tasks);
  clearTimeout(counting);
  expect(at).toHaveLength(events.length);
  expect(new Set(at).size).toBe(at.length);
});

test("what was told before the connection broke is heard, then that it broke", async () => {
  const breaking = (async function* (): AsyncGenerator<LibraryEvent> {
    yield changed(1, 1);
    throw new Error("away");
  })();
  const heard: unknown[] = [];
  const listening = (async () => {
    for await (const event of gatheredEvents(breaking)) heard.push(told(event));
  })();
  await expect(listening).rejects.toThrow("away");
  expect(heard).toEqual([["1:1"]]);
});
