/** Counts the versions kept from this window, so that their list is read again. */
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export const keptVersions = definePart(() => createStore<{ readonly count: number }>({ count: 0 }));
