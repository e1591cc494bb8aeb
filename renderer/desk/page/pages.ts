/** A page that lies over the whole desk, known by its name: whoever brings it lists its content among its contributions. Opening a form leaves it. */
import { definePart, usePart, type Desk } from "../desk.ts";
import { createStore } from "../store.ts";

export const pages = definePart(() => createStore<{ readonly shown: string | undefined }>({ shown: undefined }));

export function showPage(desk: Desk, name: string): void {
  desk.part(pages).set({ shown: name });
}

export function leavePage(desk: Desk): void {
  desk.part(pages).set({ shown: undefined });
}

export function useShownPage(): string | undefined {
  return usePart(pages, ({ shown }) => shown);
}
