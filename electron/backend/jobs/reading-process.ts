/**
 * A process that reads files one after the other, or writes a workbook that tells of many forms, as the program sees it: what is said in both directions,
 * and how it ends. Who starts it and over which channel is up to the host.
 */
import type { AppErrorData } from "#shared/api/app-error.ts";
import type { RosterUnit } from "#shared/handing-in/roster.ts";
import type { ReadBook } from "#shared/review/packs/book/read-book.ts";
import type { EntryBook } from "#shared/indicators/entry-book.ts";
import type { Office } from "#shared/offices/office.ts";
import type { BoundSheet } from "../issued-blank.ts";
import type { FormFile } from "../readers/read-forms.ts";
import type { TrayEntry } from "../store/tray-entry.ts";
import type { ReportData, ReportName } from "../writers/report-writers.ts";

/** A workbook to be written. */
export interface WriteRequest {
  readonly as: "report";
  readonly name: ReportName;
  readonly data: ReportData<ReportName>;
}

export type ReadRequest =
  /** The forms in it; `skip`: of a zip, how many of its members to pass over. */
  | { readonly as?: never; readonly file: FormFile; readonly skip: number }
  /** What it is bound to as an issued blank. */
  | { readonly as: "blank"; readonly file: FormFile }
  /** The rules an office keeps in it, tried. */
  | { readonly as: "rules"; readonly file: FormFile }
  /** The entries of the indicator library in it. */
  | { readonly as: "indicators"; readonly file: FormFile }
  /** Who is expected to hand in. */
  | { readonly as: "roster"; readonly file: FormFile }
  /** Codes and names of offices. */
  | { readonly as: "offices"; readonly file: FormFile }
  /** What is written in it, as lines. */
  | { readonly as: "text"; readonly file: FormFile };

export type LaneRequest = ReadRequest | WriteRequest;

export type ReadAnswer =
  /** A member of the file is being read from now on; a file that is no zip is its own only member. */
  | { readonly kind: "started"; readonly path: string }
  /** That member was read. */
  | { readonly kind: "read"; readonly entry: TrayEntry }
  /** It is an issued blank. */
  | { readonly kind: "bound"; readonly bound: readonly BoundSheet[] }
  /** They are rules, or what is wrong with them. */
  | { readonly kind: "rules"; readonly read: ReadBook }
  /** They are entries, and what of it is none. */
  | { readonly kind: "indicators"; readonly read: EntryBook }
  /** It is a roster. */
  | { readonly kind: "roster"; readonly units: readonly RosterUnit[] }
  /** They are offices. */
  | { readonly kind: "offices"; readonly offices: readonly Office[] }
  /** What is written in it. */
  | { readonly kind: "text"; readonly text: string }
  /** The workbook. */
  | { readonly kind: "written"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** It is none, for an expected reason. */
  | { readonly kind: "refused"; readonly error: AppErrorData }
  /** There are no more members. */
  | { readonly kind: "done" };

/** What a process takes of the machine. */
export interface ProcessUsage {
  /** Memory it takes now. */
  readonly megabytes: number;
  /** Time it has worked since it was started. */
  readonly milliseconds: number;
}

export interface ReadingProcess {
  read(request: LaneRequest): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
  /** `undefined` where the system does not tell, and when the process has ended. */
  usage(): ProcessUsage | undefined;
}

export interface ProcessListener {
  answered(answer: ReadAnswer): void;
  /** It wrote to its standard error. */
  wrote(text: string): void;
  /** Comes once and last, also after `kill`. */
  ended(how: string): void;
}

/** @param megabytes Limit of the heap; a process that reaches it ends. */
export type StartReader = (megabytes: number, listener: ProcessListener) => ReadingProcess;
