/** The dialog that is open, if any: whoever opens one brings its element. One at a time; a new one takes the place of the one before. */
import type { ReactElement } from "react";
import { definePart, type Desk } from "../desk.ts";
import { createStore } from "../store.ts";

export const openedDialog = definePart(() => createStore<{ readonly dialog: ReactElement | undefined }>({ dialog: undefined }));

export function openDialog(desk: Desk, dialog: ReactElement): void {
  desk.part(openedDialog).set({ dialog });
}

export function closeDialog(desk: Desk): void {
  desk.part(openedDialog).set({ dialog: undefined });
}
