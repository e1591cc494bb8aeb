/**
 * What the window knows of the tray: lists only, never the documents. The tray itself is the host's, and outlives the window; nothing of
 * it is in the library before the person says so.
 */
import type { TrayFile, TrayForm } from "#shared/api/imports.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import type { TraySession } from "../correction/tray-session.ts";
import type { Choice } from "./store-choices.ts";

export interface Tray {
  readonly files: readonly TrayFile[];
  readonly forms: readonly TrayForm[];
}

/** What the list of the tray points at. */
export type OpenedTrayItem =
  | { readonly state: "none" }
  /** A file that gave no form. */
  | { readonly state: "file"; readonly id: number }
  | { readonly state: "opening"; readonly id: number }
  | { readonly state: "open"; readonly id: number; readonly session: TraySession }
  | { readonly state: "failed"; readonly id: number; readonly reason: string };

export interface TrayState {
  readonly tray: Tray;
  readonly opened: OpenedTrayItem;
  /** What the person chose for forms; the others have `defaultChoice`. */
  readonly choices: ReadonlyMap<number, Choice>;
  /** How many hold the lists: while files are read or forms stored, their own events keep them. */
  readonly held: number;
}

export const emptyTray: Pick<TrayState, "tray" | "opened" | "choices"> = {
  tray: { files: [], forms: [] },
  opened: { state: "none" },
  choices: new Map(),
};

export const trayState = definePart(() => createStore<TrayState>({ ...emptyTray, held: 0 }));

/** Keeps the lists from being read anew until the result is called, once. */
export function holdLists(desk: Desk): () => void {
  const store = desk.part(trayState);
  store.set(({ held }) => ({ held: held + 1 }));
  return () => store.set(({ held }) => ({ held: held - 1 }));
}
