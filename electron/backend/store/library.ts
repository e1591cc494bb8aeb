/**
 * A library: the one SQLite file that holds a person's forms. Only this folder knows that it is SQLite.
 *
 * Several processes may have the same library open; each operation is a transaction that waits its turn.
 */
import { backUpBeforeUpgrade, LibraryBackups } from "./backups/library-backups.ts";
import type { Clock } from "./clock.ts";
import { FormLibrary } from "./form-library.ts";
import { FormReviews } from "./form-reviews.ts";
import { migrations } from "./migrations/migrations.ts";
import { openDatabase } from "./open-database.ts";
import { SearchIndex } from "./search-index.ts";
import { Tray } from "./tray.ts";

export interface Library {
  readonly file: string;
  /** Whether the file was made when it was opened. */
  readonly created: boolean;
  readonly forms: FormLibrary;
  readonly search: SearchIndex;
  readonly tray: Tray;
  readonly reviews: FormReviews;
  readonly backups: LibraryBackups;
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
  const { database, created } = openDatabase({
    file,
    migrations,
    create,
    beforeUpgrade: (older) => backUpBeforeUpgrade(older, now),
  });
  const backups = new LibraryBackups(database, now);
  const forms = new FormLibrary(database, now, rules);
  return {
    file,
    created,
    forms,
    search: new SearchIndex(database),
    tray: new Tray(database, forms),
    reviews: new FormReviews(database, rules),
    backups,
    close: () => {
      backups.close();
      database.close();
    },
  };
}
