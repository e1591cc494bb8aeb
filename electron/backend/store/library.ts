/**
 * A library: the one SQLite file that holds a person's forms. Only this folder knows that it is SQLite.
 *
 * Several processes may have the same library open; each operation is a transaction that waits its turn.
 */
import type { Database } from "better-sqlite3";
import type { Clock } from "./clock.ts";
import { FormCheck } from "./form-check.ts";
import { FormHistory } from "./form-history.ts";
import { FormJournal } from "./form-journal.ts";
import { FormLibrary } from "./form-library.ts";
import { FormReviews } from "./form-reviews.ts";
import { FormRepair } from "./form-repair.ts";
import { formTables } from "./form-tables.ts";
import { FormVersions } from "./form-versions.ts";
import { schemaFailure } from "./library-failure.ts";
import { migrations } from "./migrations/migrations.ts";
import { openDatabase } from "./open-database.ts";
import { SearchIndex } from "./search-index.ts";
import { Trash } from "./trash.ts";
import { Tray } from "./tray.ts";

export interface Library {
  readonly file: string;
  /** Whether the file was made when it was opened. */
  readonly created: boolean;
  readonly forms: FormLibrary;
  readonly journal: FormJournal;
  readonly history: FormHistory;
  readonly versions: FormVersions;
  readonly trash: Trash;
  readonly check: FormCheck;
  readonly repair: FormRepair;
  readonly search: SearchIndex;
  readonly tray: Tray;
  readonly reviews: FormReviews;
  close(): void;
}

export interface OpenLibrary {
  /** Whether a library that is not there is made (it is unless told otherwise). */
  readonly create?: boolean;
  readonly now?: Clock;
  /** Names the rules of the review: counts that were made by others are not shown. */
  readonly rules?: string;
}

/** @throws AppError `library-foreign`, `-newer`, `-damaged`, `-busy`, or `file-missing` where it may not be made. */
export function openLibrary(file: string, { create = true, now = Date.now, rules = "" }: OpenLibrary = {}): Library {
  const { database, created } = openDatabase({ file, migrations, create });
  try {
    return { file, created, ...partsOf(database, now, rules), close: () => void database.close() };
  } catch (error) {
    database.close();
    throw schemaFailure(error, file);
  }
}

function partsOf(database: Database, now: Clock, rules: string): Omit<Library, "file" | "created" | "close"> {
  const tables = formTables(database, now, rules);
  const versions = new FormVersions(tables);
  const journal = new FormJournal(tables, versions);
  const history = new FormHistory(tables);
  const repair = new FormRepair(tables, journal);
  const forms = new FormLibrary({ tables, journal, versions, history, repair });
  return {
    forms,
    journal,
    history,
    versions,
    check: new FormCheck(tables),
    repair,
    trash: new Trash(database, tables),
    search: new SearchIndex(database),
    tray: new Tray(database, forms),
    reviews: new FormReviews(database, rules),
  };
}
