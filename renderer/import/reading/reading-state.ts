/** Reading as the window sees it: what is being read, what was left, and the files it could read again. */
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import type { ChosenFile } from "#renderer/desk/files/chosen-file.ts";
import { rememberedLeft } from "./left-behind.ts";
import type { Pace } from "./reading-pace.ts";

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

export interface ReadingState {
  readonly reading: Reading | undefined;
  readonly unread: Unread | undefined;
  /** The chosen files by their paths, for one that has to be read again with a password. */
  readonly handles: ReadonlyMap<string, File>;
  /** What is asked for of files and members of zips, by their paths. */
  readonly takings: ReadonlyMap<string, Taking>;
  /** How many files an earlier window left unread; it had them, this one does not. */
  readonly leftBehind: number;
}

export const noReading: ReadingState = {
  reading: undefined,
  unread: undefined,
  handles: new Map(),
  takings: new Map(),
  leftBehind: 0,
};

export const readingState = definePart(() => createStore<ReadingState>({ ...noReading, leftBehind: rememberedLeft() }));
