/** How far storing is, while it is. */
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

interface StoringState {
  readonly storing: { readonly done: number; readonly total: number } | undefined;
}

export const storingState = definePart(() => createStore<StoringState>({ storing: undefined }));
