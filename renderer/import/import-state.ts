/** What an import has found so far. Nothing of it is in the library before the person says so. */
import type { AppErrorData } from "#shared/api/app-error.ts";
import type { Candidate } from "#shared/api/contract.ts";

export interface FoundForm {
  /** Counts the forms found in this window; identifies the row. */
  readonly key: number;
  readonly candidate: Candidate;
}

export interface UnreadFile {
  readonly file: string;
  readonly error: AppErrorData;
}

export interface Reading {
  /** By `performance.now`. */
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
  readonly file: string;
  /** By what the files so far have taken; `undefined` before there is anything to go by. */
  readonly secondsLeft: number | undefined;
  readonly cancel: () => void;
}

export interface ImportState {
  /** Present while files are being read. */
  readonly reading: Reading | undefined;
  readonly found: readonly FoundForm[];
  readonly unread: readonly UnreadFile[];
}

export const noImport: ImportState = { reading: undefined, found: [], unread: [] };
