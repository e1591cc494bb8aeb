/** The library's issued blanks as the host lists them: for the page of blanks, and for whoever offers them to a form. */
import type { BlankSummary } from "#shared/api/blanks.ts";
import { useEffect } from "react";
import { definePart, useDesk, usePart, type Desk } from "./desk.ts";
import { onLibraryEvent } from "./library-events.ts";
import { createStore } from "./store.ts";

/** `undefined` until the list has come once. */
const blanksList = definePart(() =>
  createStore<{ readonly blanks: readonly BlankSummary[] | undefined }>({ blanks: undefined }),
);

const none: readonly BlankSummary[] = [];

export function useBlanks(): readonly BlankSummary[] {
  return usePart(blanksList, ({ blanks }) => blanks ?? none);
}

export async function readBlanks(desk: Desk): Promise<void> {
  desk.part(blanksList).set({ blanks: await desk.client.blanks.list() });
}

/** Keeps the list current, whichever window changes it; after a broken connection the list of forms is read anew, and this with it. */
export function BlanksLayer() {
  const desk = useDesk();
  useEffect(
    () =>
      onLibraryEvent(desk, (event) => {
        if (event.kind === "blanks" || event.kind === "library" || event.kind === "list") return readBlanks(desk);
      }),
    [desk],
  );
  return null;
}
