/**
 * A library: the one SQLite file that holds a person's forms. Only this folder knows that it is SQLite.
 *
 * Several processes may have the same library open; each operation is a transaction that waits its turn. A library may be closed and
 * opened again while the program runs, so nobody keeps a part of it: what is not open says why, and never answers.
 */
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import { backUpBeforeUpgrade, LibraryBackups } from "./backups/library-backups.ts";
import { restoreLibrary } from "./backups/restore-library.ts";
import type { Clock } from "./clock.ts";
import { FormLibrary } from "./form-library.ts";
import { FormReviews } from "./form-reviews.ts";
import { migrations } from "./migrations/migrations.ts";
import { openDatabase, type OpenedDatabase } from "./open-database.ts";
import { SearchIndex } from "./search-index.ts";
import { Tray } from "./tray.ts";

export interface OpenLibrary {
  /** Whether a library that is not there is made (it is unless told otherwise). */
  readonly create?: boolean;
  readonly now?: Clock;
  /** Names the rules of the review: counts that were made by others are not shown. */
  readonly rules?: string;
  /** The file was exchanged, or is open again: whatever was read from it is old. */
  readonly onExchange?: () => void;
}

export interface LibraryState {
  /** The library lies where nothing can be written: it can be looked at only. */
  readonly readOnly: boolean;
  /** Why it is not open. */
  readonly failure?: AppErrorData;
}

interface Parts {
  readonly forms: FormLibrary;
  readonly search: SearchIndex;
  readonly tray: Tray;
  readonly reviews: FormReviews;
  readonly backups: LibraryBackups;
  close(): void;
}

/** @throws AppError `library-foreign`, `-newer`, `-damaged`, `-busy`, or `file-missing` where it may not be made. */
export function openLibrary(file: string, options: OpenLibrary = {}): Library {
  const library = new Library(file, options);
  if (library.failure) throw library.failure;
  return library;
}

export class Library {
  readonly file: string;
  /** Whether the file was made when it was opened. */
  readonly created: boolean;
  readonly #options: OpenLibrary;
  #opened: Parts | AppError;
  #exchanged: Promise<void> = Promise.resolve();

  /** Where it cannot be opened for an expected reason it is there all the same, and says why. */
  constructor(file: string, options: OpenLibrary) {
    this.file = file;
    this.#options = options;
    const { parts, created } = this.#open(options.create ?? true);
    this.#opened = parts;
    this.created = created;
  }

  /** Why it is not open. */
  get failure(): AppError | undefined {
    return this.#opened instanceof AppError ? this.#opened : undefined;
  }

  state(): LibraryState {
    return { readOnly: false, ...(this.failure && { failure: this.failure.toData() }) };
  }

  get forms(): FormLibrary {
    return this.#parts.forms;
  }

  get search(): SearchIndex {
    return this.#parts.search;
  }

  get tray(): Tray {
    return this.#parts.tray;
  }

  get reviews(): FormReviews {
    return this.#parts.reviews;
  }

  get backups(): LibraryBackups {
    return this.#parts.backups;
  }

  /**
   * Lets `change` work on the closed file, and opens what is there then, whatever became of the change. One at a time; calls that need
   * the library meanwhile find it busy.
   */
  exchange(change: () => void | Promise<void>): Promise<void> {
    const exchanged = this.#exchanged.then(() => this.#exchange(change));
    this.#exchanged = exchanged.catch(() => undefined);
    return exchanged;
  }

  /**
   * Puts a backup in its place; what it was is kept. @returns where, if there was anything.
   * @throws AppError where the backup cannot be used, or another process has the library open; then everything is as before.
   */
  async restore(backup: string): Promise<string | undefined> {
    const { now = Date.now } = this.#options;
    const kept = await restoreLibrary(backup, this.file, { now, exchange: (change) => this.exchange(change) });
    if (this.failure) throw this.failure;
    return kept;
  }

  close(): void {
    if (!this.failure) this.#parts.close();
  }

  get #parts(): Parts {
    if (this.#opened instanceof AppError) throw this.#opened;
    return this.#opened;
  }

  async #exchange(change: () => void | Promise<void>): Promise<void> {
    this.close();
    this.#opened = new AppError("library-busy", this.file);
    try {
      await change();
    } finally {
      this.#opened = this.#open(false).parts;
      this.#options.onExchange?.();
    }
  }

  #open(create: boolean): { parts: Parts | AppError; created: boolean } {
    const { now = Date.now, rules = "" } = this.#options;
    try {
      const { database, created } = openDatabase({
        file: this.file,
        migrations,
        create,
        beforeUpgrade: (older) => backUpBeforeUpgrade(older, now),
      });
      return { parts: partsOf(database, now, rules), created };
    } catch (error) {
      if (error instanceof AppError) return { parts: error, created: false };
      throw error;
    }
  }
}

function partsOf(database: OpenedDatabase["database"], now: Clock, rules: string): Parts {
  const forms = new FormLibrary(database, now, rules);
  const backups = new LibraryBackups(database, now);
  return {
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
