/**
 * Makes the backups of an open library, one at a time, and clears away old ones by the rule. A backup is in the list only when it is
 * whole, checked and on the disk.
 *
 * Automatic ones are made only where there is something to lose that the latest backup does not hold already.
 */
import { statSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { BackupReason, Missing } from "#shared/api/backups.ts";
import type { Clock } from "../clock.ts";
import type { CheckBeside } from "../whole-check.ts";
import { backupFailure, BackupFolder, type BackupFile } from "./backup-folder.ts";
import { contentMark, holdsSomething } from "./content-mark.ts";
import { copyLibrary, copyLibraryAtOnce, countUnreadable } from "./copy-library.ts";
import { sameDay } from "./kept-backups.ts";
import { missingAfterRestoring } from "./missing-forms.ts";
import { emptyTemporaryCopy, removeTemporaryCopy, startTemporaryCopy } from "./temporary-copy.ts";

interface LibraryBackupsOptions {
  /** Where the library lies. */
  readonly file: string;
  readonly library: Database.Database;
  readonly now: Clock;
  /** For how many days the last backup of a day is kept. */
  readonly keptDays: () => number;
  /** Who copies a long library. */
  readonly beside?: CheckBeside | undefined;
}

export class LibraryBackups {
  readonly #library: Database.Database;
  readonly #folder: BackupFolder;
  readonly #now: Clock;
  readonly #keptDays: () => number;
  readonly #beside: CheckBeside | undefined;
  readonly #closing = new AbortController();
  #working: Promise<unknown> = Promise.resolve();

  constructor({ file, library, now, keptDays, beside }: LibraryBackupsOptions) {
    this.#library = library;
    this.#folder = new BackupFolder(file);
    this.#now = now;
    this.#keptDays = keptDays;
    this.#beside = beside;
  }

  make(reason: BackupReason): Promise<BackupFile> {
    return this.#afterOthers(() => this.#make(reason));
  }

  /** @returns `undefined` where nothing could be lost without it. */
  makeIfNeeded(reason: BackupReason): Promise<BackupFile | undefined> {
    return this.#afterOthers(async () => (this.#isNeeded() ? this.#make(reason) : undefined));
  }

  /** The backup of the day, unless it was made or is not needed. */
  makeDaily(): Promise<BackupFile | undefined> {
    return this.#afterOthers(async () => {
      // The one made last, whatever day the clock put it on: a clock set back costs no more than one further backup.
      const latest = this.#folder.list().find(({ reason }) => reason === "daily");
      if (latest && sameDay(latest.at, this.#now())) return undefined;
      return this.#isNeeded() ? this.#make("daily") : undefined;
    });
  }

  /** What would be missing if the library were put back to a backup. */
  missing(backup: string): Promise<Missing> {
    return missingAfterRestoring(backup, this.#library);
  }

  /** What is being made is given up: the library is about to be closed. */
  close(): void {
    this.#closing.abort();
  }

  async #make(reason: BackupReason): Promise<BackupFile> {
    const { signal } = this.#closing;
    this.#folder.make();
    const temporary = startTemporaryCopy(this.#folder.path);
    try {
      const at = this.#now();
      const isReadable = (await this.#copyBeside(temporary)) ?? (await this.#copyHere(temporary));
      signal.throwIfAborted();
      const backup = this.#folder.take(temporary, { at, reason });
      // While something in the library is damaged, none that may still hold it goes.
      if (isReadable) this.#folder.rotate(this.#keptDays());
      return backup;
    } finally {
      removeTemporaryCopy(temporary);
    }
  }

  /** @returns whether all forms can be read; `undefined` where it is left to this process, which says why it cannot be made. */
  async #copyBeside(temporary: string): Promise<boolean | undefined> {
    const { name } = this.#library;
    if (!this.#beside || statSync(name).size <= this.#beside.above) return undefined;
    const { signal } = this.#closing;
    const copying = this.#beside.start(name, temporary);
    const stop = () => copying.stop();
    signal.addEventListener("abort", stop);
    try {
      const found = await copying.verdict;
      if (found === "damaged") throw new AppError("library-damaged", name);
      return found === "unknown" ? undefined : found === "whole";
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  async #copyHere(temporary: string): Promise<boolean> {
    const { signal } = this.#closing;
    signal.throwIfAborted();
    emptyTemporaryCopy(temporary);
    await copyLibrary(this.#library, temporary, { signal });
    return (await countUnreadable(temporary, signal)) === 0;
  }

  #isNeeded(): boolean {
    if (!holdsSomething(this.#library)) return false;
    const [latest] = this.#folder.list();
    return latest === undefined || markOf(latest.path) !== contentMark(this.#library);
  }

  #afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.#closing;
    const done = this.#working.then(async () => {
      signal.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        // Closing the library ends the copying in its own way.
        signal.throwIfAborted();
        throw backupFailure(error, this.#folder);
      }
    });
    this.#working = done.catch(() => undefined);
    return done;
  }
}

/** The backup before the library is brought up to this program, which nobody works with yet. */
export function backUpBeforeUpgrade(file: string, library: Database.Database, now: Clock): void {
  const folder = new BackupFolder(file);
  let temporary: string | undefined;
  try {
    folder.make();
    temporary = startTemporaryCopy(folder.path);
    copyLibraryAtOnce(library, temporary);
    folder.take(temporary, { at: now(), reason: "before-upgrade" });
  } catch (error) {
    throw backupFailure(error, folder);
  } finally {
    if (temporary !== undefined) removeTemporaryCopy(temporary);
  }
}

/** `undefined` where a backup cannot be read, or was made by an older program that kept less: then it counts as another state. */
function markOf(backup: string): string | undefined {
  try {
    const database = new Database(backup, { readonly: true });
    try {
      return contentMark(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
