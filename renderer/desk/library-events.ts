/**
 * Keeps what the window knows of the library current: whether it is open, and its list of forms. It follows the host's events, and starts
 * again when the connection breaks, for as long as the window lives. Whoever else has to follow the library (the open form, the tray)
 * registers itself, and hears of each event after the list has it; a list that was read anew is one as well.
 */
import { definePart, type Desk } from "./desk.ts";
import { AccessLost } from "./failures.ts";
import { gatheredEvents, type HeardEvent } from "./gathered-events.ts";
import { followList, forgetList, formsList, readList } from "./forms-list.ts";
import { readPacks } from "./rule-packs.ts";
import { keepSettings, readSettings } from "./library-settings.ts";
import { isReadable, libraryState } from "./library-state.ts";

type Listener = (event: HeardEvent) => void | Promise<void>;

const listeners = definePart(() => new Set<Listener>());

/** The result stops it. */
export function onLibraryEvent(desk: Desk, listener: Listener): () => void {
  const all = desk.part(listeners);
  all.add(listener);
  return () => all.delete(listener);
}

const firstWait = 500;
const longestWait = 5_000;

export async function watchLibrary(desk: Desk, signal: AbortSignal): Promise<void> {
  let wait = firstWait;
  while (!signal.aborted) {
    let connection: "lost" | "refused" = "lost";
    const left = new AbortController();
    try {
      // Watching starts before listing, so that nothing falls between the two.
      const events = await desk.client.library.watch(undefined, { signal: AbortSignal.any([signal, left.signal]) });
      // Whatever happened while nobody was listening: it is the same library.
      await readLibrary(desk, { kind: "list" });
      wait = firstWait;
      for await (const event of gatheredEvents(events)) await follow(desk, event);
    } catch (error) {
      if (signal.aborted) return;
      console.warn("library watch ended", error);
      if (error instanceof AccessLost) connection = "refused";
    } finally {
      left.abort();
    }
    if (signal.aborted) return;
    desk.part(formsList).set({ connection });
    await pause(wait, signal);
    wait = Math.min(wait * 2, longestWait);
  }
}

/** Everything, and tells of it; where the library is not open there is nothing more to read than why. */
async function readLibrary(desk: Desk, event: HeardEvent): Promise<void> {
  const library = await desk.client.library.state();
  desk.part(libraryState).set({ library });
  desk.part(formsList).set({ connection: "connected" });
  if (!isReadable(library)) return forgetList(desk);
  await Promise.all([readList(desk), readSettings(desk), readPacks(desk)]);
  await tell(desk, event);
}

async function follow(desk: Desk, event: HeardEvent): Promise<void> {
  if (event.kind === "library") return readLibrary(desk, event);
  if (event.kind === "checked") desk.part(libraryState).set({ library: await desk.client.library.state() });
  if (event.kind === "settings") keepSettings(desk, event.settings);
  if (event.kind === "packs") await readPacks(desk);
  await followList(desk, event);
  await tell(desk, event);
}

async function tell(desk: Desk, event: HeardEvent): Promise<void> {
  for (const listener of desk.part(listeners)) await listener(event);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
