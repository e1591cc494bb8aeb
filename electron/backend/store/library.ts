/**
 * A library: the one SQLite file that holds a person's forms. Only this folder knows that it is SQLite.
 *
 * Several processes may have the same library open; each operation is a transaction that waits its turn. A library may be closed and
 * opened again while the program runs, so nobody keeps a part of it: what is not open says why, and never answers.
 */
import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import { BackupFolder } from "./backups/backup-folder.ts";
import { backUpBeforeUpgrade } from "./backups/library-backups.ts";
import { restoreLibrary } from "./backups/restore-library.ts";
import type { Clock } from "./clock.ts";
import { libraryFailure, schemaFailure } from "./library-failure.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { migrations } from "./migrations/migrations.ts";
import { openDatabase } from "./open-database.ts";
import { OpenedLibrary } from "./opened-library.ts";
import { placeAgain, writeBeside } from "./save-again.ts";
import { isWhole } from "./whole-database.ts";
import type { CheckBeside, StartCheck, Verdict, WholeCheck } from "./whole-check.ts";

export interface OpenLibrary {
  /** Whether a library that is not there is made (it is unless told otherwise). */
  readonly create?: boolean;
  readonly now?: Clock;
  /** Names the rules of the review: counts that were made by others are not shown. */
  readonly rules?: string;
  /** How long after the last write the file is made whole by itself, in milliseconds. */
  readonly calm?: number;
  /** How long an operation holds this thread up for another program that writes, in milliseconds. */
  readonly patience?: number;
  /** By which process a long file is checked beside the work: before it is found whole it can be looked at only. */
  readonly checkBeside?: CheckBeside;
  /** What was read from it may be old: it is another file, is open again, or is no longer in its place. */
  readonly onChange?: () => void;
  /** The file that was checked beside the work is whole, and nothing else is new. */
  readonly onChecked?: () => void;
}

export interface LibraryState {
  /** The library lies where nothing can be written: it can be looked at only. */
  readonly readOnly: boolean;
  /** Why it is not open; or that what is open is no longer the file in its place, so that nothing can be saved. */
  readonly failure?: AppErrorData;
  /** All of its file is being looked at: nothing is written until that is done. */
  readonly checking?: true;
}

/**
 * @throws AppError `library-…` or `file-forbidden` where it is nothing that can be opened, `file-missing` where it may not be made,
 * `write-…` where it cannot.
 */
export function openLibrary(file: string, options: OpenLibrary = {}): Library {
  const library = new Library(file, options);
  if (library.failure) throw library.failure;
  return library;
}

export class Library {
  /** Whether the file was made when it was opened. */
  readonly created: boolean;
  readonly #options: OpenLibrary;
  #file: string;
  #opened: OpenedLibrary | AppError;
  #turn: Promise<unknown> = Promise.resolve();
  #check: WholeCheck | undefined;
  #checked: Promise<void> = Promise.resolve();

  /** Where it cannot be opened for an expected reason it is there all the same, and says why. */
  constructor(file: string, options: OpenLibrary) {
    this.#file = file;
    this.#options = options;
    this.#opened = this.#open(options.create ?? true);
    this.created = this.#opened instanceof OpenedLibrary && this.#opened.created;
  }

  get file(): string {
    return this.#file;
  }

  /** Why it is not open. */
  get failure(): AppError | undefined {
    return this.#opened instanceof AppError ? this.#opened : undefined;
  }

  state(): LibraryState {
    const readOnly = this.#opened instanceof OpenedLibrary && this.#opened.readOnly;
    const failure = this.#opened instanceof AppError ? this.#opened : this.#opened.moved();
    return { readOnly, ...(failure && { failure: failure.toData() }), ...(this.#check && { checking: true as const }) };
  }

  get forms(): OpenedLibrary["forms"] {
    return this.#use().forms;
  }

  get journal(): OpenedLibrary["journal"] {
    return this.#use().journal;
  }

  get history(): OpenedLibrary["history"] {
    return this.#use().history;
  }

  get versions(): OpenedLibrary["versions"] {
    return this.#use().versions;
  }

  get trash(): OpenedLibrary["trash"] {
    return this.#use().trash;
  }

  get check(): OpenedLibrary["check"] {
    return this.#use().check;
  }

  get repair(): OpenedLibrary["repair"] {
    return this.#use().repair;
  }

  get search(): OpenedLibrary["search"] {
    return this.#use().search;
  }

  get tray(): OpenedLibrary["tray"] {
    return this.#use().tray;
  }

  get batches(): OpenedLibrary["batches"] {
    return this.#use().batches;
  }

  get years(): OpenedLibrary["years"] {
    return this.#use().years;
  }

  get reviews(): OpenedLibrary["reviews"] {
    return this.#use().reviews;
  }

  get settings(): OpenedLibrary["settings"] {
    return this.#use().settings;
  }

  get blanks(): OpenedLibrary["blanks"] {
    return this.#use().blanks;
  }

  get packs(): OpenedLibrary["packs"] {
    return this.#use().packs;
  }

  get offices(): OpenedLibrary["offices"] {
    return this.#use().offices;
  }

  get handIns(): OpenedLibrary["handIns"] {
    return this.#use().handIns;
  }

  get arrived(): OpenedLibrary["arrived"] {
    return this.#use().arrived;
  }

  get rosters(): OpenedLibrary["rosters"] {
    return this.#use().rosters;
  }

  get remarks(): OpenedLibrary["remarks"] {
    return this.#use().remarks;
  }

  get indicators(): OpenedLibrary["indicators"] {
    return this.#use().indicators;
  }

  get backups(): OpenedLibrary["backups"] {
    return this.#use().backups;
  }

  get outline(): OpenedLibrary["outline"] {
    return this.#use().outline;
  }

  /**
   * Lets `change` work on the closed file, and opens what is there then, whatever became of the change. One at a time; calls that need
   * the library meanwhile find it busy.
   */
  exchange(change: () => void | Promise<void>): Promise<void> {
    return this.#inTurn(() => this.#exchange(change));
  }

  /**
   * Where the file that is open is no longer in its place, writes all that is open there again, or beside it where something else lies
   * there, and goes on with that. @returns the file it goes on with.
   */
  saveAgain(): Promise<string> {
    return this.#inTurn(async () => {
      const opened = this.#use();
      if (!opened.moved()) return this.file;
      const written = writeBeside(this.file, (to) => opened.writeTo(to));
      await this.#exchange(() => {
        this.#file = placeAgain(written, this.file);
      });
      return this.file;
    });
  }

  /**
   * Puts a backup in its place; what it was is kept.
   * @throws AppError where the backup cannot be used, or another process has the library open; then everything is as before.
   */
  async restore(backup: string): Promise<void> {
    if (this.state().readOnly) throw new AppError("library-read-only", this.file);
    const { now = Date.now } = this.#options;
    await restoreLibrary(backup, this.file, { now, exchange: (change) => this.exchange(change) });
    if (this.failure) throw this.failure;
  }

  /** Comes back once it may be written to, or is refused, as far as that depends on whether its file is whole. */
  checked(): Promise<void> {
    return this.#checked;
  }

  /** What is to be written when it was opened: at once where it may be, else once it was checked; where that fails then, it is left. */
  onceChecked(work: () => void): void {
    if (!this.#check) return work();
    void this.#checked.then(work).catch((error: unknown) => {
      const failure = libraryFailure(error, this.file);
      if (!(failure instanceof AppError)) throw failure;
    });
  }

  close(): void {
    this.#check?.stop();
    this.#check = undefined;
    if (this.#opened instanceof OpenedLibrary) this.#opened.close();
  }

  #use(): OpenedLibrary {
    if (this.#opened instanceof AppError) throw this.#opened;
    return this.#opened;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #exchange(change: () => void | Promise<void>): Promise<void> {
    this.close();
    this.#opened = new AppError("library-busy", this.file);
    // The process that checked it has let go of the file.
    await this.#checked;
    try {
      await change();
    } finally {
      this.#opened = this.#open(false);
      this.#options.onChange?.();
    }
  }

  #open(create: boolean): OpenedLibrary | AppError {
    const { now = Date.now } = this.#options;
    const beforeUpgrade = (older: Database) => backUpBeforeUpgrade(this.file, older, now);
    try {
      // Where there are backups of it, a library that is not there is not one that never was.
      if (create && isLost(this.file)) throw new AppError("library-lost", this.file);
      const { checkBeside } = this.#options;
      const checkedAtOnce = checkBeside?.above ?? Number.POSITIVE_INFINITY;
      const opened = openDatabase({ file: this.file, migrations, create, beforeUpgrade, checkedAtOnce });
      try {
        const library = new OpenedLibrary(this.file, opened, this.#options);
        if (opened.unchecked && checkBeside) this.#checked = this.#checkBeside(opened.database, checkBeside.start);
        return library;
      } catch (error) {
        opened.database.close();
        throw schemaFailure(error, this.file);
      }
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  async #checkBeside(database: LibraryDatabase, start: StartCheck): Promise<void> {
    database.hold();
    const contentBefore = contentOf(database);
    const check = start(database.name);
    this.#check = check;
    const verdict = await check.verdict;
    // It was closed, or exchanged for another.
    if (this.#check !== check) return;
    this.#check = undefined;
    const failure = verdict === "damaged" ? new AppError("library-damaged", this.file) : this.#failureOf(database, verdict);
    if (failure) {
      this.close();
      this.#opened = failure;
    }
    database.letGo();
    if (failure || verdict === "unknown" || contentOf(database) !== contentBefore) this.#options.onChange?.();
    else this.#options.onChecked?.();
  }

  /** Where the other process could not tell, it is looked at here. */
  #failureOf(database: LibraryDatabase, verdict: Verdict): AppError | undefined {
    try {
      return verdict === "whole" || isWhole(database) ? undefined : new AppError("library-damaged", this.file);
    } catch (error) {
      const failure = libraryFailure(error, this.file);
      if (failure instanceof AppError) return failure;
      throw failure;
    }
  }
}

/** Changes with whatever others write to it; that may be an index that was damaged, and hid forms. */
function contentOf(database: LibraryDatabase): unknown {
  return database.open && database.pragma("data_version", { simple: true });
}

function isLost(file: string): boolean {
  try {
    return !existsSync(file) && new BackupFolder(file).list().length > 0;
  } catch {
    // Where not even that can be looked at, opening says why.
    return false;
  }
}
