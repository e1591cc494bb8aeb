/**
 * What waits to be stored: files that were read, and the forms in them. It lies in the library's own file, so that it outlasts the
 * program and what is stored leaves it in the same transaction in which it comes into the library. What was stored last can come back.
 *
 * A chosen file is in the tray whole or not at all. Each operation here is one transaction; only storing has one for each file.
 */
import type {
  FileIdentity,
  KeptCorrection,
  OpenTrayForm,
  StoreChoice,
  StoreEvent,
  TrayFile,
  TrayForm,
} from "#shared/api/imports.ts";
import type { Change } from "#shared/correcting/correction.ts";
import type { FormLibrary } from "./form-library.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { TrayCorrections } from "./tray-corrections.ts";
import type { TrayEntry } from "./tray-entry.ts";
import { TrayForms } from "./tray-forms.ts";
import { TrayRows } from "./tray-rows.ts";
import { TrayStoring } from "./tray-storing.ts";

export interface TrayList {
  readonly files: TrayFile[];
  readonly forms: TrayForm[];
}

export class Tray {
  readonly #rows: TrayRows;
  readonly #forms: TrayForms;
  readonly #corrections: TrayCorrections;
  readonly #storing: TrayStoring;
  readonly #transaction;
  readonly #forget;

  constructor(database: LibraryDatabase, library: FormLibrary) {
    this.#rows = new TrayRows(database);
    this.#forms = new TrayForms(database, library, this.#rows);
    this.#corrections = new TrayCorrections(database, this.#forms, this.#rows);
    this.#storing = new TrayStoring(database, library, this.#forms, this.#rows);
    this.#transaction = database.transaction((work: () => unknown) => work());
    this.#forget = database.derivedTransaction(() => this.#storing.forget());
  }

  list(): TrayList {
    return this.#transact(() => this.#list(null));
  }

  /** Indexes of the files that are not in the tray as they are now. */
  missing(files: readonly FileIdentity[]): number[] {
    return this.#transact(() => files.flatMap((file, index) => (this.#rows.has(file) ? [] : [index])));
  }

  /** Puts in all that was read in a chosen file, in the place of what was there under its path. */
  put(identity: FileIdentity, entries: readonly TrayEntry[]): TrayList {
    return this.#transact(() => {
      const file = this.#rows.insertFile(identity);
      for (const entry of entries) this.#rows.insertEntry(file, entry);
      return this.#list(file);
    });
  }

  /** @throws AppError `tray-form-missing` or `form-damaged`. */
  open(id: number): OpenTrayForm {
    return this.#transact(() => this.#forms.open(id));
  }

  /** @throws AppError `tray-form-missing`, `form-damaged`, or `form-changed` where the form is at another revision. */
  correct(id: number, revision: number, change: Change): KeptCorrection {
    return this.#transact(() => this.#corrections.correct(id, revision, change));
  }

  /** Puts forms into the library, one transaction for all chosen forms of a file. Those that have left the tray are passed over. */
  store(choices: readonly StoreChoice[]): IterableIterator<StoreEvent, undefined> {
    this.forgetStored();
    const waiting = [...Map.groupBy(choices, ({ id }) => this.#rows.fileOf(id))];
    let done = 0;
    // Not a generator: a step that failed can be taken again.
    const next = (): IteratorResult<StoreEvent, undefined> => {
      const [group] = waiting;
      if (!group) return { done: true, value: undefined };
      const [file, ofFile] = group;
      const stored = file === undefined ? [] : this.#transact(() => this.#storing.storeFile(file, ofFile));
      waiting.shift();
      done += ofFile.length;
      return { done: false, value: { done, total: choices.length, stored } };
    };
    const steps = { next, [Symbol.iterator]: () => steps };
    return steps;
  }

  /**
   * Takes forms that were stored last out of the library, or gives those they replaced their old content back, and has them wait again.
   * Those that were changed in the library since stay there.
   *
   * @returns what waits again, as it was called when it was stored.
   */
  unstore(ids: readonly number[]): StoreEvent["stored"] {
    return this.#transact(() => this.#storing.unstore(ids));
  }

  /** From now on what was stored stays stored. */
  forgetStored(): void {
    this.#forget.immediate();
  }

  /** Throws away forms, and what is told of files, or all there is. */
  discard(ids: readonly number[] | undefined, told?: readonly number[]): void {
    this.#transact(() => {
      if (!ids && !told) return this.#rows.clear();
      const files = new Set((ids ?? []).flatMap((id) => this.#rows.fileOf(id) ?? []));
      for (const member of told ?? []) files.add(this.#rows.quieten(member) ?? 0);
      for (const id of ids ?? []) this.#rows.removeForm(id);
      for (const file of files) this.#rows.settle(file);
      this.#rows.removeDone();
    });
  }

  #list(file: number | null): TrayList {
    return { files: this.#rows.files(file), forms: this.#forms.list(file) };
  }

  #transact<T>(work: () => T): T {
    return this.#transaction.immediate(work) as T;
  }
}
