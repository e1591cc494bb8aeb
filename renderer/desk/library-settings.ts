/**
 * What is set of the library, here or in another window. A change shows at once and is sent in the order in which it was made; one that the
 * host refuses shows no longer.
 */
import { usualSettings, type Settings } from "#shared/api/settings.ts";
import { definePart, usePart, type Desk } from "./desk.ts";
import { createStore, type Store } from "./store.ts";

interface Known {
  /** As the host keeps them. */
  readonly kept: Settings;
  /** Not yet answered by the host, oldest first. */
  readonly changes: readonly Partial<Settings>[];
  /** What is kept, with the changes. */
  readonly settings: Settings;
  readonly sending: Promise<unknown>;
}

export const librarySettings = definePart(() =>
  createStore<Known>({ kept: usualSettings, changes: [], settings: usualSettings, sending: Promise.resolve() }),
);

export function useSettings(): Settings {
  return usePart(librarySettings, ({ settings }) => settings);
}

export async function readSettings(desk: Desk): Promise<void> {
  keepSettings(desk, await desk.client.settings.get());
}

/** The host has told what it keeps. */
export function keepSettings(desk: Desk, kept: Settings): void {
  show(desk.part(librarySettings), { kept });
}

export async function changeSettings(desk: Desk, change: Partial<Settings>): Promise<void> {
  const store = desk.part(librarySettings);
  const sent = store.get().sending.then(() => desk.client.settings.set(change));
  store.set({ sending: sent.catch(() => undefined) });
  show(store, { changes: [...store.get().changes, change] });
  const answered = () => store.get().changes.filter((one) => one !== change);
  try {
    const kept = await sent;
    show(store, { kept, changes: answered() });
  } catch (error) {
    show(store, { changes: answered() });
    throw error;
  }
}

function show(store: Store<Known>, known: Partial<Known>): void {
  store.set((now) => {
    const { kept, changes } = { ...now, ...known };
    return { kept, changes, settings: Object.assign({}, kept, ...changes) as Settings };
  });
}
