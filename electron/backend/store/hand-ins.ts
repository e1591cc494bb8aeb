/**
 * What was handed in, as the library remembers it: each package with its manifest, so that the next one names it and forms keep their ids, and of each form
 * a version of what was handed in. Forms follow what becomes of them since by themselves (form-rows.ts).
 */
import { readManifest, type Manifest } from "#shared/handing-in/manifest.ts";
import type { Form } from "#shared/form/form.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { checksum } from "./checksum.ts";
import { handedContent } from "./handed-content.ts";
import type { FormTables } from "./form-tables.ts";
import type { FormVersions } from "./form-versions.ts";
import type { LibraryDatabase } from "./library-database.ts";

export interface HandedPackage {
  /** Its name, without where it was written. */
  readonly package: string;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes. */
  readonly hash: string;
}

/** A form as it was handed in. */
export interface HandedForm {
  readonly id: number;
  readonly revision: number;
  readonly form: Form;
  /** Its id in the package. */
  readonly knownAs: string;
}

interface HandInRow {
  readonly at: number;
  readonly unit: string;
  readonly year: number | null;
  readonly package: string;
  readonly hash: string;
  readonly manifest: string;
}

export class HandIns {
  readonly #tables: FormTables;
  readonly #versions: FormVersions;
  readonly #insert;
  readonly #ofYear;
  readonly #known;
  readonly #put;

  constructor(database: LibraryDatabase, tables: FormTables, versions: FormVersions) {
    this.#tables = tables;
    this.#versions = versions;
    this.#insert = database.prepare<HandInRow & { readonly checksum: number }>(`
      INSERT INTO hand_in (at, unit, year, package, hash, manifest, checksum)
      VALUES (@at, @unit, @year, @package, @hash, @manifest, @checksum)`);
    this.#ofYear = database.prepare<[number | null], HandInRow & { readonly checksum: number }>(
      "SELECT * FROM hand_in WHERE year IS ? ORDER BY id DESC",
    );
    this.#known = database.prepare<[string], { readonly id: number; readonly knownAs: string }>(
      "SELECT form_id AS id, known_as AS knownAs FROM handed_form WHERE form_id IN (SELECT value FROM json_each(?))",
    );
    this.#put = database.prepare(`
      INSERT OR REPLACE INTO handed_form (form_id, at, known_as, content, changed_at)
      VALUES (@id, @at, @knownAs, @content, @changedAt)`);
  }

  /** The last package of a unit for a year; one whose row is damaged counts as never handed in. */
  latest(unit: string, year: number | null): HandedPackage | undefined {
    for (const row of this.#ofYear.iterate(year)) {
      if (foldLabel(row.unit) !== foldLabel(unit) || sumOf(row) !== row.checksum) continue;
      const { manifest } = readManifest(row.manifest);
      if (manifest) return { package: row.package, manifest, hash: row.hash };
    }
    return undefined;
  }

  /** The ids forms had in the last package they were in. */
  knownAs(ids: readonly number[]): ReadonlyMap<number, string> {
    return new Map(this.#known.all(JSON.stringify(ids)).map(({ id, knownAs }) => [id, knownAs]));
  }

  /** All or nothing. Forms that were erased meanwhile are passed over. */
  record(handed: HandedPackage, forms: readonly HandedForm[]): void {
    const { transact, now, reviews } = this.#tables;
    transact(() => {
      const at = now();
      const { unit, year } = handed.manifest;
      const row = { at, unit, year, package: handed.package.toWellFormed(), hash: handed.hash };
      const whole = { ...row, manifest: JSON.stringify(handed.manifest) };
      this.#insert.run({ ...whole, checksum: sumOf(whole) });
      for (const form of forms) this.#recordForm(form, handed.package, at);
      reviews.handOn(forms.map(({ id }) => id));
    });
  }

  #recordForm({ id, revision, form, knownAs }: HandedForm, name: string, at: number): void {
    const stored = this.#tables.forms.readAny(id);
    if (!stored) return;
    const document = JSON.stringify(form);
    // Whoever went on typing meanwhile has another form than was handed in.
    const isSame = stored.revision === revision;
    if (isSame) this.#versions.add(id, "handed-in", name, document);
    else this.#tables.versions.add(id, { at, kind: "handed-in", name, afterStep: null }, document);
    this.#put.run({ id, at, knownAs, content: handedContent(form), changedAt: isSame ? null : at });
  }
}

function sumOf({ at, unit, year, package: name, hash, manifest }: HandInRow): number {
  return checksum(at, unit, year, name, hash, manifest);
}
