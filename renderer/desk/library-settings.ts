/** What was set of the library, here or in another window. Changes are sent in the order in which they were made. */
import { usualSettings, type Settings } from "#shared/api/settings.ts";
import { definePart, usePart, type Desk } from "./desk.ts";
import { createStore } from "./store.ts";

interface Known {
  readonly settings: Settings;
  readonly sending: Promise<unknown>;
}

export const librarySettings = definePart(() => createStore<Known>({ settings: usualSettings, sending: Promise.resolve() }));

export function useSettings(): Settings {
  return usePart(librarySettings, ({ settings }) => settings);
}

export async function readSettings(desk: Desk): Promise<void> {
  const settings = await desk.client.settings.get();
  desk.part(librarySettings).set({ settings });
}

/** The window shows what the host keeps: it is told when that has changed. */
export async function changeSettings(desk: Desk, change: Partial<Settings>): Promise<void> {
  const store = desk.part(librarySettings);
  const sent = store.get().sending.then(() => desk.client.settings.set(change));
  store.set({ sending: sent.catch(() => undefined) });
  store.set({ settings: await sent });
}
