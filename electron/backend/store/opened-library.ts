/**
 * A library while it is open: its parts, and what keeps them from saving into nothing.
 *
 * Nothing a person does is committed unless the file in the library's place is the one that was opened, and can be written.
 */
import { AppError } from "#shared/api/app-error.ts";
import { LibraryBackups } from "./backups/library-backups.ts";
import { CalmCheckpoint } from "./calm-checkpoint.ts";
import type { Clock } from "./clock.ts";
import { ArrivedRows } from "./arrived-rows.ts";
import { Batches } from "./batches.ts";
import { BlankRows } from "./blank-rows.ts";
import { FormCheck } from "./form-check.ts";
import { FormHistory } from "./form-history.ts";
import { FormJournal } from "./form-journal.ts";
import { FormLibrary } from "./form-library.ts";
import { FormRemarks } from "./form-remarks.ts";
import { FormRepair } from "./form-repair.ts";
import { FormReviews } from "./form-reviews.ts";
import { formTables } from "./form-tables.ts";
import { FormVersions } from "./form-versions.ts";
import { HandIns } from "./hand-ins.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { LibraryIndicators } from "./library-indicators.ts";
import { identityOf, isSameFile, type FileIdentity } from "./library-file.ts";
import { LibrarySettings } from "./library-settings.ts";
import { OfficeNames } from "./office-names.ts";
import type { OpenedDatabase } from "./open-database.ts";
import { Outline } from "./outline.ts";
import { RosterRows } from "./roster-rows.ts";
import { RulePackRows } from "./rule-pack-rows.ts";
import { SearchIndex } from "./search-index.ts";
import { YearLinks } from "./year-links.ts";
import { Trash } from "./trash.ts";
import { Tray } from "./tray.ts";
import type { CheckBeside } from "./whole-check.ts";

export interface OpenedOptions {
  readonly now?: Clock;
  readonly rules?: string;
  readonly calm?: number;
  readonly patience?: number;
  readonly checkBeside?: CheckBeside;
  readonly onChange?: () => void;
}

export class OpenedLibrary {
  readonly created: boolean;
  readonly readOnly: boolean;
  readonly forms: FormLibrary;
  readonly journal: FormJournal;
  readonly history: FormHistory;
  readonly versions: FormVersions;
  readonly trash: Trash;
  readonly check: FormCheck;
  readonly repair: FormRepair;
  readonly search: SearchIndex;
  readonly tray: Tray;
  readonly batches: Batches;
  readonly years: YearLinks;
  readonly reviews: FormReviews;
  readonly settings: LibrarySettings;
  readonly blanks: BlankRows;
  readonly packs: RulePackRows;
  readonly offices: OfficeNames;
  readonly handIns: HandIns;
  readonly arrived: ArrivedRows;
  readonly rosters: RosterRows;
  readonly remarks: FormRemarks;
  readonly indicators: LibraryIndicators;
  readonly backups: LibraryBackups;
  readonly outline: Outline;
  readonly #file: string;
  readonly #identity: FileIdentity | undefined;
  readonly #database: LibraryDatabase;
  readonly #checkpoint: CalmCheckpoint;
  readonly #onChange: (() => void) | undefined;
  #isMoved = false;

  constructor(file: string, { database, created, readOnly }: OpenedDatabase, options: OpenedOptions) {
    const { now = Date.now, rules = "", calm = 2000, patience, checkBeside, onChange } = options;
    this.created = created;
    this.readOnly = readOnly;
    this.#file = file;
    this.#identity = identityOf(file);
    this.#database = database;
    this.#onChange = onChange;
    this.#checkpoint = new CalmCheckpoint(database, calm);
    database.guard({ refusal: () => this.#refusal(), onWrite: () => this.#checkpoint.written() });
    const tables = formTables(database, now, rules);
    this.versions = new FormVersions(tables);
    this.journal = new FormJournal(tables, this.versions);
    this.history = new FormHistory(tables);
    this.repair = new FormRepair(tables, this.journal);
    this.check = new FormCheck(tables);
    const { journal, versions, history, repair } = this;
    this.forms = new FormLibrary({ tables, journal, versions, history, repair });
    this.trash = new Trash(database, tables);
    this.search = new SearchIndex(database);
    this.tray = new Tray(database, this.forms);
    this.batches = new Batches(database, tables, this.journal);
    this.years = new YearLinks(database, tables, this.forms);
    this.reviews = new FormReviews(database, rules);
    this.settings = new LibrarySettings(database);
    this.blanks = new BlankRows(database, now);
    this.packs = new RulePackRows(database, now);
    this.offices = new OfficeNames(database, now);
    this.handIns = new HandIns(database, tables, this.versions);
    this.arrived = new ArrivedRows(database, now);
    this.rosters = new RosterRows(database);
    this.remarks = new FormRemarks(database, tables, this.journal);
    this.indicators = new LibraryIndicators(database);
    this.outline = new Outline(database, tables.listed);
    const keptDays = () => this.settings.read().backupDays;
    this.backups = new LibraryBackups({ file, library: database, now, keptDays, beside: checkBeside });
    if (patience !== undefined) database.pragma(`busy_timeout = ${patience}`);
  }

  /** That the file in its place is not the one that is open. Tells when that has changed. */
  moved(): AppError | undefined {
    const isMoved = !this.readOnly && !isSameFile(identityOf(this.#file), this.#identity);
    if (isMoved !== this.#isMoved) {
      this.#isMoved = isMoved;
      // It may be found out in the middle of a transaction, and whoever hears of it may begin one.
      if (this.#onChange) queueMicrotask(this.#onChange);
    }
    return isMoved ? new AppError("library-moved", this.#file) : undefined;
  }

  /** All that is in it, to an empty file. */
  writeTo(file: string): void {
    this.#database.prepare("VACUUM INTO ?").run(file);
  }

  /** Leaves the file whole by itself. */
  close(): void {
    this.#checkpoint.stop();
    this.backups.close();
    try {
      if (this.#database.open) this.#database.bringIn();
    } catch {
      // The disk is full or gone: the log stays beside the file, and is brought in when the library is opened again.
    }
    this.#database.close();
  }

  #refusal(): AppError | undefined {
    return this.readOnly ? new AppError("library-read-only", this.#file) : this.moved();
  }
}
