/**
 * What the window knows of the tray: lists only, never the documents. The tray itself is the host's, and outlives the window; nothing of
 * it is in the library before the person says so.
 */
import type { TrayFile, TrayForm } from "#shared/api/imports.ts";
import type { ChosenFile } from "../reading/chosen-file.ts";
import type { Pace } from "../reading/reading-pace.ts";
import type { Choice } from "./store-choices.ts";
import type { TraySession } from "../correction/tray-session.ts";

export interface Tray {
  readonly files: readonly TrayFile[];
  readonly forms: readonly TrayForm[];
}

export interface Reading {
  readonly pace: Pace;
  readonly done: number;
  readonly total: number;
  /** What is being read now. */
  readonly current: string;
  readonly cancel: () => void;
}

/** Files that were chosen and are not in the tray: reading was cancelled, or the host went away. */
export interface Unread {
  readonly files: readonly ChosenFile[];
  readonly why: "cancelled" | "broken";
}

/** What the list of the tray points at. */
export type OpenedTrayItem =
  | { readonly state: "none" }
  /** A file that gave no form. */
  | { readonly state: "file"; readonly id: number }
  | { readonly state: "opening"; readonly id: number }
  | { readonly state: "open"; readonly id: number; readonly session: TraySession }
  | { readonly state: "failed"; readonly id: number; readonly reason: string };

export interface ImportState {
  readonly tray: Tray;
  /** Whether the tray lies over the desk. */
  readonly shown: boolean;
  readonly reading: Reading | undefined;
  readonly unread: Unread | undefined;
  /** The chosen files by their paths, for one that has to be read again with a password. */
  readonly handles: ReadonlyMap<string, File>;
  /** How many files an earlier window left unread; it had them, this one does not. */
  readonly leftBehind: number;
  readonly opened: OpenedTrayItem;
  /** What the person chose for forms; the others have `defaultChoice`. */
  readonly choices: ReadonlyMap<number, Choice>;
  readonly storing: { readonly done: number; readonly total: number } | undefined;
}

export const noImport: ImportState = {
  tray: { files: [], forms: [] },
  shown: false,
  reading: undefined,
  unread: undefined,
  handles: new Map(),
  leftBehind: 0,
  opened: { state: "none" },
  choices: new Map(),
  storing: undefined,
};
