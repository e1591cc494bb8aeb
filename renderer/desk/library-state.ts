/** What the host says of the library itself: whether it is open, and can be written. */
import type { LibraryState } from "#shared/api/contract.ts";
import { definePart } from "./desk.ts";
import { createStore } from "./store.ts";

/** `undefined` until the host has answered once. */
export const libraryState = definePart(() =>
  createStore<{ readonly library: LibraryState | undefined }>({ library: undefined }),
);

/** Whether forms can be read from it: also from one whose file is no longer in its place. */
export function isReadable({ failure }: LibraryState): boolean {
  return failure === undefined || failure.code === "library-moved";
}
