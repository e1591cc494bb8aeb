/**
 * What waits to be stored: files that were read, and the forms in them. It lies in the library's own file, so that it outlasts the
 * program and what is stored leaves it in the same transaction in which it comes into the library. What was stored last can come back.
 *
 * A chosen file is in the tray whole or not at all. Which forms of the library are the same project is looked up whenever it is asked.
 */
import { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import type { FileIdentity, OpenTrayForm, StoreChoice, StoreEvent, TrayFile, TrayForm } from "#shared/api/imports.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { recognizedSchema, type Origins, type Recognized } from "#shared/recognize/recognized.ts";
import { sheetSchema } from "#shared/sheet/sheet-schema.ts";
import type { FormLibrary, ImportedForm, Replaced } from "./form-library.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { pack, unpack } from "./packed.ts";
import { StoredRows } from "./stored-rows.ts";
import { summarize, type TrayEntry } from "./tray-entry.ts";
import { TrayRows, type ListedForm } from "./tray-rows.ts";

export interface TrayList {
  readonly files: TrayFile[];
  readonly forms: TrayForm[];
}

export interface Correction {
  readonly edits: readonly Edit[];
  /** All the pieces, by index, that are in their place once the edits are made. */
  readonly placed: readonly number[];
  /** Where every field comes from once the edits are made. */
  readonly origins: Origins;
}

interface Content {
  readonly recognized: Recognized;
  readonly placed: number[];
  readonly excerpt: Uint8Array | null;
}

const storedPlaced = z.array(z.int().nonnegative());

export class Tray {
  readonly #forms: FormLibrary;
  readonly #rows: TrayRows;
  readonly #stored: StoredRows;
  readonly #transaction;
  readonly #forget;

  constructor(database: LibraryDatabase, forms: FormLibrary) {
    this.#forms = forms;
    this.#rows = new TrayRows(database);
    this.#stored = new StoredRows(database);
    this.#transaction = database.transaction((work: () => unknown) => work());
    this.#forget = database.derivedTransaction(() => {
      this.#stored.forget();
      this.#rows.removeDone();
    });
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

  /** @throws AppError `form-missing` or `form-damaged`. */
  open(id: number): OpenTrayForm {
    return this.#transact(() => {
      const form = this.#listed(id);
      const { recognized, placed, excerpt } = this.#content(form);
      return {
        form,
        recognized,
        placed,
        ...(excerpt && { excerpt: unpack(excerpt, sheetSchema) }),
        inLibrary: form.inLibrary.flatMap((known) => this.#knownForm(known)),
      };
    });
  }

  correct(id: number, { edits, placed, origins }: Correction): OpenTrayForm {
    return this.#transact(() => {
      const { recognized } = this.#content(this.#listed(id));
      const corrected = { ...recognized, form: applyEdits(recognized.form, edits).form, origins };
      this.#rows.correct(id, summarize(corrected, placed), placed, pack(corrected));
      return this.open(id);
    });
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
      const stored = file === undefined ? [] : this.#transact(() => this.#storeFile(file, ofFile));
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
    return this.#transact(() => {
      // Two may have replaced the same form: the later one goes first.
      const back = ids.toSorted((a, b) => b - a).flatMap((id) => this.#unstore(id) ?? []);
      for (const file of new Set(back.map(({ tray }) => this.#rows.fileOf(tray))))
        if (file !== undefined) this.#rows.settle(file);
      return back;
    });
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

  #storeFile(file: number, choices: readonly StoreChoice[]): StoreEvent["stored"] {
    const stored = choices.flatMap(({ id, as }) => {
      const listed = this.#rows.form(id);
      if (!listed) return [];
      const { form, replaced } = this.#storeForm(this.#imported(listed), as);
      this.#stored.add({ tray: id, form, replaced });
      return [{ tray: id, form }];
    });
    this.#rows.settle(file);
    return stored;
  }

  #storeForm(imported: ImportedForm, as: StoreChoice["as"]): { form: number; replaced: Replaced | undefined } {
    if (as.kind === "new") return { form: this.#forms.storeImported([imported])[0] ?? 0, replaced: undefined };
    return { form: as.form, replaced: this.#forms.replaceByImported(as.form, imported) };
  }

  /** `undefined` where it stays in the library. */
  #unstore(id: number): StoreEvent["stored"][number] | undefined {
    const stored = this.#stored.find(id);
    if (!stored) return undefined;
    const { form, replaced } = stored;
    if (!this.#forms.holds(form, unpack(this.#rows.content(id).recognized, recognizedSchema).form)) return undefined;
    if (replaced) this.#forms.takeBack(form, replaced);
    else this.#forms.remove([form]);
    this.#stored.remove(id);
    return { tray: id, form };
  }

  #imported(listed: ListedForm): ImportedForm {
    const { recognized, placed, excerpt } = this.#content(listed);
    const unplaced = recognized.unplaced.filter((_, index) => !placed.includes(index));
    return { source: listed.source, recognized: { ...recognized, unplaced }, ...(excerpt && { excerpt }) };
  }

  #list(file: number | null): TrayList {
    return { files: this.#rows.files(file), forms: this.#rows.forms(file).map((form) => this.#withLibrary(form)) };
  }

  #listed(id: number): TrayForm {
    const form = this.#rows.form(id);
    if (!form) throw new AppError("form-missing");
    return this.#withLibrary(form);
  }

  #withLibrary(form: ListedForm): TrayForm {
    return { ...form, inLibrary: this.#forms.sameProject(form) };
  }

  #content({ id, projectName }: ListedForm): Content {
    const { recognized, placed, excerpt } = this.#rows.content(id);
    try {
      return { recognized: unpack(recognized, recognizedSchema), placed: storedPlaced.parse(JSON.parse(placed)), excerpt };
    } catch (error) {
      throw new AppError("form-damaged", projectName, "", { cause: error });
    }
  }

  /** A damaged form of the library cannot be compared with; it can still be replaced. */
  #knownForm(id: number): OpenTrayForm["inLibrary"] {
    try {
      return [{ id, form: this.#forms.form(id), savedAt: this.#forms.summary(id).savedAt }];
    } catch (error) {
      if (error instanceof AppError && error.code === "form-damaged") return [];
      throw error;
    }
  }

  #transact<T>(work: () => T): T {
    return this.#transaction.immediate(work) as T;
  }
}
