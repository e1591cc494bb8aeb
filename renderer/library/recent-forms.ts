/**
 * The forms of this library that were open last, the latest first, remembered over restarts by the library's file. Forms that are gone stand
 * in it until they are pushed out, and show again when they come back.
 */
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { rememberedNumbers, rememberNumbers } from "#renderer/desk/remembered.ts";
import { createStore } from "#renderer/desk/store.ts";
import { openedForm } from "#renderer/editor/opened.ts";

const kept = 12;

export const recentForms = definePart(() => createStore<{ readonly ids: readonly number[] }>({ ids: [] }));

export function withLatest(ids: readonly number[], latest: number): number[] {
  return [latest, ...ids.filter((id) => id !== latest)].slice(0, kept);
}

/** The result stops it. */
export function followOpened(desk: Desk, libraryFile: string): () => void {
  const name = `recent:${libraryFile}`;
  const store = desk.part(recentForms);
  const opened = desk.part(openedForm);
  store.set({ ids: rememberedNumbers(name).slice(0, kept) });
  const follow = () => {
    const now = opened.get().opened;
    if (now.state !== "open" || store.get().ids[0] === now.id) return;
    store.set(({ ids }) => ({ ids: withLatest(ids, now.id) }));
    rememberNumbers(name, store.get().ids);
  };
  follow();
  return opened.subscribe(follow);
}
