/**
 * What can be done with the forms of a library. Each operation is one transaction: all of it is on the disk when it returns, or none.
 *
 * Nothing a person made is lost by it: removed forms can be put back, restoring a version keeps what was current, and while a form is
 * edited its content is kept as an automatic version every ten minutes.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { FormSource, FormSummary, OpenForm, Version } from "#shared/api/contract.ts";
import type { Source } from "#shared/api/imports.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { sheetSchema } from "#shared/sheet/sheet-schema.ts";
import type { Clock } from "./clock.ts";
import { FormRows, parseDocument, type StoredForm } from "./form-rows.ts";
import { unpack } from "./packed.ts";
import { ReviewRows } from "./review-rows.ts";
import { SourceRows, type Provenance } from "./source-rows.ts";
import { VersionRows } from "./version-rows.ts";

export interface Saved {
  readonly revision: number;
  readonly savedAt: number;
}

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

const automaticVersionEvery = 10 * 60 * 1000;
const copySuffix = "（副本）";

export class FormLibrary {
  readonly #now: Clock;
  readonly #forms: FormRows;
  readonly #versions: VersionRows;
  readonly #sources: SourceRows;
  readonly #reviews: ReviewRows;
  readonly #transaction;

  /** @param rules The rules by which counts of the review are current. */
  constructor(database: Database, now: Clock, rules: string) {
    this.#now = now;
    this.#forms = new FormRows(database, rules);
    this.#reviews = new ReviewRows(database, rules);
    this.#versions = new VersionRows(database);
    this.#sources = new SourceRows(database);
    this.#transaction = database.transaction((work: () => unknown) => work());
  }

  list(): FormSummary[] {
    return this.#forms.list();
  }

  summary(id: number): FormSummary {
    return this.#forms.summary(id);
  }

  /** What lists show of a form, with its revision. */
  changed(id: number): { summary: FormSummary; revision: number } {
    return { summary: this.summary(id), revision: this.#forms.read(id).revision };
  }

  form(id: number): Form {
    return parseDocument(this.#forms.read(id));
  }

  /** A form with the revision it is at. @throws AppError `form-missing` or `form-damaged`. */
  current(id: number): { revision: number; form: Form } {
    const stored = this.#forms.read(id);
    return { revision: stored.revision, form: parseDocument(stored) };
  }

  sameProject(form: Pick<Form, "year" | "implementingUnit" | "projectName">): number[] {
    return this.#forms.sameProject(form);
  }

  open(id: number): OpenForm {
    const stored = this.#forms.read(id);
    const { revision, savedAt } = stored;
    const { origins: _, ...provenance } = this.#sources.read(id) ?? { notes: [], unplaced: [], origins: {} };
    return { id, revision, savedAt, form: parseDocument(stored), ...provenance };
  }

  /** What a form was imported from. @throws AppError `version-missing` where it was not imported. */
  source(id: number): FormSource {
    return this.#transact(() => {
      this.#forms.summary(id);
      const known = this.#sources.read(id);
      if (!known) throw new AppError("version-missing");
      const { source, unplaced, origins } = known;
      const excerpt = this.#sources.excerpt(id);
      const imported = this.#versions.imported(id);
      return { source, imported, origins, unplaced, ...(excerpt && { excerpt: unpack(excerpt, sheetSchema) }) };
    });
  }

  /** Puts new forms in, all or none. */
  create(forms: readonly Form[]): number[] {
    return this.#transact(() => forms.map((form) => this.#insert(form, "created")));
  }

  /** Puts imported forms in with where they came from, all or none. */
  storeImported(imported: readonly ImportedForm[]): number[] {
    return this.#transact(() =>
      imported.map((form) => {
        const id = this.#insert(form.recognized.form, "imported");
        this.#sources.put(id, provenance(form));
        return id;
      }),
    );
  }

  /** Makes an imported form the current content of one that is there; what was current stays among its versions. */
  replaceByImported(id: number, imported: ImportedForm): Replaced {
    return this.#transact(() => {
      const version = this.#replace(id, imported.recognized.form, "imported");
      const known = this.#sources.read(id);
      const excerpt = this.#sources.excerpt(id);
      this.#sources.put(id, provenance(imported));
      return { version, ...(known && { provenance: { ...known, ...(excerpt && { excerpt }) } }) };
    });
  }

  /** Whether a form is in the library with this content to the letter. */
  holds(id: number, form: Form): boolean {
    return this.#forms.document(id) === JSON.stringify(form);
  }

  /** Makes a form what it was before it was replaced; the imported content stays among its versions. */
  takeBack(id: number, { version, provenance: known }: Replaced): void {
    this.#transact(() => {
      this.restoreVersion(id, version);
      if (known) this.#sources.put(id, known);
      else this.#sources.remove(id);
    });
  }

  duplicate(id: number): number {
    return this.#transact(() => {
      const form = this.form(id);
      return this.#insert({ ...form, projectName: form.projectName + copySuffix }, "created");
    });
  }

  /** @throws AppError `form-changed` where the edits were made on another revision than the stored one. */
  edit(id: number, revision: number, edits: readonly Edit[]): Saved {
    return this.#transact(() => {
      const stored = this.#forms.read(id);
      if (stored.revision !== revision) throw new AppError("form-changed");
      const now = this.#now();
      if (now - stored.versionedAt >= automaticVersionEvery) {
        this.#keepCurrent(id, stored);
      }
      return this.#save(id, applyEdits(parseDocument(stored), edits).form, revision + 1, now);
    });
  }

  remove(ids: readonly number[]): void {
    this.#transact(() => {
      this.#reviews.outdateComparedWith(ids);
      for (const id of ids) this.#forms.remove(id, this.#now());
    });
  }

  putBack(ids: readonly number[]): void {
    this.#transact(() => {
      for (const id of ids) this.#forms.putBack(id);
      this.#reviews.outdateComparedWith(ids);
    });
  }

  /** Marks forms as exported with the content they have now. */
  markExported(ids: readonly number[]): void {
    this.#transact(() =>
      ids.forEach((id) => {
        this.#addVersion(id, "exported", "", this.#forms.read(id).document);
        this.#forms.markExported(id);
      }),
    );
  }

  nameVersion(id: number, name: string): Version {
    return this.#transact(() => this.#addVersion(id, "named", name, this.#forms.read(id).document));
  }

  versions(id: number): Version[] {
    return this.#transact(() => {
      this.#forms.summary(id);
      return this.#versions.list(id);
    });
  }

  version(id: number, version: number): Form {
    return this.#versions.read(id, version);
  }

  restoreVersion(id: number, version: number): Saved {
    return this.#transact(() => {
      this.#replace(id, this.#versions.read(id, version), "restored");
      const { revision, savedAt } = this.#forms.read(id);
      return { revision, savedAt };
    });
  }

  /** @returns the version that keeps what was current. */
  #replace(id: number, form: Form, kind: "imported" | "restored"): number {
    const current = this.#forms.read(id);
    this.#keepCurrent(id, current);
    const kept = this.#versions.list(id)[0]?.id ?? 0;
    this.#addVersion(id, kind, "", JSON.stringify(form));
    this.#save(id, form, current.revision + 1, this.#now());
    return kept;
  }

  #insert(form: Form, kind: "created" | "imported"): number {
    const now = this.#now();
    const id = this.#forms.insert(form, now);
    this.#versions.add(id, { at: now, kind, name: "" }, JSON.stringify(form));
    return id;
  }

  #save(id: number, form: Form, revision: number, now: number): Saved {
    // Those it was compared with so far; those it will be compared with follow when it has been reviewed.
    if (this.#reviews.moves(id, form)) this.#reviews.outdateComparedWith([id]);
    this.#forms.update(id, form, revision, now);
    return { revision, savedAt: now };
  }

  /** Secures what is about to be replaced, unless it already stands as the newest version. */
  #keepCurrent(id: number, { document }: StoredForm): void {
    if (this.#versions.isLatest(id, document)) this.#forms.markVersioned(id, this.#now());
    else this.#addVersion(id, "automatic", "", document);
  }

  #addVersion(id: number, kind: Version["kind"], name: string, document: string): Version {
    const at = this.#now();
    this.#forms.markVersioned(id, at);
    return this.#versions.add(id, { at, kind, name }, document);
  }

  #transact<T>(work: () => T): T {
    return this.#transaction.immediate(work) as T;
  }
}

function provenance({ source, recognized: { notes, unplaced, origins }, excerpt }: ImportedForm): Provenance {
  return { source, notes, unplaced, origins, ...(excerpt && { excerpt }) };
}
