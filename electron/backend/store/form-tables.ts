/** The tables of forms and of all that belongs to a form, with the clock: what the parts of the library that change forms share. */
import type { Database } from "better-sqlite3";
import type { Clock } from "./clock.ts";
import { FormRows } from "./form-rows.ts";
import { ListedRows } from "./listed-rows.ts";
import { ReviewRows } from "./review-rows.ts";
import { SourceRows } from "./source-rows.ts";
import { StepRows } from "./step-rows.ts";
import { VersionRows } from "./version-rows.ts";

export interface FormTables {
  readonly now: Clock;
  readonly forms: FormRows;
  readonly listed: ListedRows;
  readonly steps: StepRows;
  readonly versions: VersionRows;
  readonly sources: SourceRows;
  readonly reviews: ReviewRows;
  /** All of it is on the disk when it returns, or none. */
  readonly transact: <T>(work: () => T) => T;
}

/** @param rules The rules by which counts of the review are current. */
export function formTables(database: Database, now: Clock, rules: string): FormTables {
  const transaction = database.transaction((work: () => unknown) => work());
  return {
    now,
    forms: new FormRows(database),
    listed: new ListedRows(database, rules),
    steps: new StepRows(database),
    versions: new VersionRows(database),
    sources: new SourceRows(database),
    reviews: new ReviewRows(database, rules),
    transact: <T>(work: () => T) => transaction.immediate(work) as T,
  };
}
