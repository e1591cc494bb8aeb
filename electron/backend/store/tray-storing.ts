/**
 * From the tray into the library, and back: what is stored leaves the tray in the transaction in which it comes into the library, and
 * stays out of sight with its corrections, so that storing can be undone until something else is stored.
 */
import type { Database } from "better-sqlite3";
import type { StoreChoice, StoreEvent } from "#shared/api/imports.ts";
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import type { FormLibrary, ImportedForm, Replaced } from "./form-library.ts";
import { unpack } from "./packed.ts";
import { StoredRows } from "./stored-rows.ts";
import type { TrayForms } from "./tray-forms.ts";
import type { ListedForm, TrayRows } from "./tray-rows.ts";

export class TrayStoring {
  readonly #library: FormLibrary;
  readonly #forms: TrayForms;
  readonly #rows: TrayRows;
  readonly #stored: StoredRows;

  constructor(database: Database, library: FormLibrary, forms: TrayForms, rows: TrayRows) {
    this.#library = library;
    this.#forms = forms;
    this.#rows = rows;
    this.#stored = new StoredRows(database);
  }

  /** The chosen forms of one file, in one transaction of the caller. Those that have left the tray are passed over. */
  storeFile(file: number, choices: readonly StoreChoice[]): StoreEvent["stored"] {
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

  /** To be called in a transaction. @returns what waits again, as it was called when it was stored. */
  unstore(ids: readonly number[]): StoreEvent["stored"] {
    // Two may have replaced the same form: the later one goes first.
    const back = ids.toSorted((a, b) => b - a).flatMap((id) => this.#unstore(id) ?? []);
    for (const file of new Set(back.map(({ tray }) => this.#rows.fileOf(tray)))) {
      if (file !== undefined) this.#rows.settle(file);
    }
    return back;
  }

  /** From now on what was stored stays stored. */
  forget(): void {
    this.#stored.forget();
    this.#rows.removeDone();
  }

  #storeForm(imported: ImportedForm, as: StoreChoice["as"]): { form: number; replaced: Replaced | undefined } {
    if (as.kind === "new") return { form: this.#library.storeImported([imported])[0] ?? 0, replaced: undefined };
    return { form: as.form, replaced: this.#library.replaceByImported(as.form, imported) };
  }

  /** `undefined` where it stays in the library. */
  #unstore(id: number): StoreEvent["stored"][number] | undefined {
    const stored = this.#stored.find(id);
    if (!stored) return undefined;
    const { form, replaced } = stored;
    if (!this.#library.holds(form, unpack(this.#rows.content(id).recognized, recognizedSchema).form)) return undefined;
    if (replaced) this.#library.takeBack(form, replaced);
    else this.#library.remove([form]);
    this.#stored.remove(id);
    return { tray: id, form };
  }

  #imported(listed: ListedForm): ImportedForm {
    const { recognized: read, placed, excerpt } = this.#forms.content(listed);
    // What it was not read as stays with the tray.
    const { otherReadings: _, ...recognized } = read;
    const unplaced = recognized.unplaced.filter((_, index) => !placed.includes(index));
    return { source: listed.source, recognized: { ...recognized, unplaced }, ...(excerpt && { excerpt }) };
  }
}
