/**
 * The forms of a library: listed, opened, brought in and taken out. Each operation is one transaction: all of it is on the disk when it
 * returns, or none.
 *
 * Nothing a person made is lost by it: removed forms can be put back, and what replaces a form is a step that can be undone.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { FormSource, FormSummary, ListPage, ListPlace, OpenForm } from "#shared/api/contract.ts";
import type { Source } from "#shared/api/imports.ts";
import type { Form } from "#shared/form/form.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import type { ReadReport } from "#shared/indicators/reached-values.ts";
import { sheetSchema } from "#shared/sheet/sheet-schema.ts";
import type { FormHistory } from "./form-history.ts";
import type { FormJournal } from "./form-journal.ts";
import type { FormRepair } from "./form-repair.ts";
import { isSound, parseDocument } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import type { FormVersions } from "./form-versions.ts";
import { unpack } from "./packed.ts";
import type { Provenance } from "./source-rows.ts";

export interface ImportedForm {
  readonly source: Source;
  readonly recognized: Recognized;
  /** Packed `Sheet`: the rows of the source it was read from. */
  readonly excerpt?: Uint8Array;
}

/** What a form was before an imported one took its place. */
export interface Replaced {
  /** The version that holds its content. */
  readonly version: number;
  /** Where that came from, unless it was written here. */
  readonly provenance?: Provenance;
}

interface Parts {
  readonly tables: FormTables;
  readonly journal: FormJournal;
  readonly versions: FormVersions;
  readonly history: FormHistory;
  readonly repair: FormRepair;
}

const copySuffix = "（副本）";

export class FormLibrary {
  readonly #tables: FormTables;
  readonly #journal: FormJournal;
  readonly #versions: FormVersions;
  readonly #history: FormHistory;
  readonly #repair: FormRepair;

  constructor({ tables, journal, versions, history, repair }: Parts) {
    this.#tables = tables;
    this.#journal = journal;
    this.#versions = versions;
    this.#history = history;
    this.#repair = repair;
  }

  /** The latest year first, then by unit. Of very many forms it takes its time: whoever need not have all at once reads `page`s. */
  list(): FormSummary[] {
    return this.#tables.listed.all();
  }

  page(after: ListPlace | undefined, most: number): ListPage {
    return this.#tables.listed.page(after, most);
  }

  /** Those behind an id, by id, with their revisions. */
  behind(id: number, most: number): (FormSummary & { readonly revision: number })[] {
    return this.#tables.listed.behind(id, most);
  }

  /** What lists show of these, of those that are in the library. */
  summaries(ids: readonly number[]): FormSummary[] {
    return this.#tables.listed.some(ids);
  }

  /** @throws AppError `form-missing`. */
  summary(id: number): FormSummary {
    return this.#tables.listed.one(id);
  }

  /** What lists show of a form, with its revision. */
  changed(id: number): { summary: FormSummary; revision: number } {
    return { summary: this.summary(id), revision: this.#tables.forms.read(id).revision };
  }

  form(id: number): Form {
    return parseDocument(this.#tables.forms.read(id));
  }

  /** A form with the revision it is at. @throws AppError `form-missing` or `form-damaged`. */
  current(id: number): { revision: number; form: Form } {
    const stored = this.#tables.forms.read(id);
    return { revision: stored.revision, form: parseDocument(stored) };
  }

  sameProject(form: Pick<Form, "year" | "implementingUnit" | "projectName">): number[] {
    return this.#tables.forms.sameProject(form);
  }

  open(id: number): OpenForm {
    const { transact, forms, sources } = this.#tables;
    return transact(() => {
      const stored = forms.read(id);
      const form = parseDocument(stored);
      const { revision, savedAt } = stored;
      const { source, notes, unplaced } = sources.read(id) ?? { notes: [], unplaced: [] };
      return { id, revision, savedAt, form, notes, unplaced, ...(source && { source }), history: this.#history.opened(id) };
    });
  }

  /** What a form was imported from. @throws AppError `version-missing` where it was not imported. */
  source(id: number): FormSource {
    const { transact, forms, sources, versions } = this.#tables;
    return transact(() => {
      forms.read(id);
      const known = sources.read(id);
      if (!known) throw new AppError("version-missing");
      const { source, unplaced, origins, excerpt } = known;
      const imported = versions.imported(id);
      return { source, imported, origins, unplaced, ...(excerpt && { excerpt: unpack(excerpt, sheetSchema) }) };
    });
  }

  /** What it was read from, where results were left out of it: a report. `undefined` for any other form. */
  report(id: number): ReadReport | undefined {
    const { sources, versions } = this.#tables;
    const known = sources.read(id);
    if (!known?.excerpt || !known.notes.some(({ code }) => code === "results-left-out")) return undefined;
    const { origins, notes, excerpt } = known;
    return { imported: versions.imported(id), origins, notes, excerpt: unpack(excerpt, sheetSchema) };
  }

  /** Puts new forms in, all or none. */
  create(forms: readonly Form[]): number[] {
    return this.#tables.transact(() => forms.map((form) => this.#insert(form, "created")));
  }

  /** Puts in a new form that the person is about to fill in. */
  createDraft(form: Form): number {
    const { transact, reviews } = this.#tables;
    return transact(() => {
      const id = this.#insert(form, "created");
      reviews.begin(id);
      return id;
    });
  }

  /** Puts imported forms in with where they came from, all or none. */
  storeImported(imported: readonly ImportedForm[]): number[] {
    return this.#tables.transact(() =>
      imported.map((form) => {
        const id = this.#insert(form.recognized.form, "imported");
        this.#tables.sources.put(id, provenance(form));
        return id;
      }),
    );
  }

  /** Makes an imported form the current content of one that is there: a step, and what was current stays among the versions too. */
  replaceByImported(id: number, imported: ImportedForm): Replaced {
    const { transact, forms, sources, versions, reviews } = this.#tables;
    return transact(() => {
      reviews.handOn([id]);
      // A damaged form can be replaced as well.
      if (!forms.readAny(id)?.removedAt) this.#repair.repair(id, imported.recognized.form);
      const known = sources.read(id);
      this.#versions.keep(forms.read(id));
      const version = versions.list(id)[0]?.id ?? 0;
      const { form } = imported.recognized;
      this.#journal.replace(id, { form, cause: "imported", provenance: provenance(imported) });
      this.#versions.add(id, "imported", "", JSON.stringify(form));
      return { version, ...(known && { provenance: known }) };
    });
  }

  /** Whether a form is in the library with this content to the letter, whatever was remarked on it. */
  holds(id: number, form: Form): boolean {
    const stored = this.#tables.forms.readAny(id);
    if (!stored || stored.removedAt !== null || !isSound(stored)) return false;
    const { remarks: _, ...content } = JSON.parse(stored.document) as Form;
    return JSON.stringify(content) === JSON.stringify(form);
  }

  /** Makes a form what it was before it was replaced, as one more step. */
  takeBack(id: number, { version, provenance: known }: Replaced): void {
    const { transact, versions } = this.#tables;
    transact(() => this.#journal.replace(id, { form: versions.read(id, version), cause: "restored", provenance: known }));
  }

  duplicate(id: number): number {
    return this.#tables.transact(() => {
      // What was remarked on the one was not on the other.
      const { remarks: _, ...form } = this.form(id);
      return this.#insert({ ...form, projectName: form.projectName + copySuffix }, "created");
    });
  }

  /** Takes forms out of the library, all or none. Those that are not in it are passed over. */
  remove(ids: readonly number[]): void {
    const { transact, forms, reviews, now } = this.#tables;
    transact(() => {
      reviews.outdateComparedWith(ids);
      for (const id of ids) forms.setRemoved(id, now());
    });
  }

  /** All or none. @throws AppError `form-missing` where one has been erased. */
  putBack(ids: readonly number[]): void {
    const { transact, forms, reviews } = this.#tables;
    transact(() => {
      for (const id of ids) {
        if (!forms.readAny(id)) throw new AppError("form-missing");
        forms.setRemoved(id, null);
      }
      reviews.outdateComparedWith(ids);
    });
  }

  #insert(form: Form, kind: "created" | "imported"): number {
    const id = this.#tables.forms.insert(form, this.#tables.now());
    this.#versions.add(id, kind, "", JSON.stringify(form));
    return id;
  }
}

function provenance({ source, recognized: { notes, unplaced, origins }, excerpt }: ImportedForm): Provenance {
  return { source, notes, unplaced, origins, ...(excerpt && { excerpt }) };
}
