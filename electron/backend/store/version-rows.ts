/**
 * The table of versions: whole documents, so that any of them can be read without the others. A version never changes; only automatic
 * ones ever go.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { checksum } from "./checksum.ts";
import { parseForm } from "./form-rows.ts";

/** A version as it is put in. */
export interface NewVersion {
  readonly at: number;
  readonly kind: Version["kind"];
  readonly name: string;
  /** The last step done before it; 0 before the first, `null` where that is not known. */
  readonly afterStep: number | null;
}

export interface ListedVersion extends Version {
  /** `null` where that is not known. */
  readonly afterStep: number | null;
}

interface VersionRow extends ListedVersion {
  readonly formId: number;
  readonly document: string;
  readonly checksum: number;
}

const listed = "id, at, kind, name, after_step AS afterStep";

export class VersionRows {
  readonly #insert;
  readonly #list;
  readonly #read;
  readonly #imported;
  readonly #latest;
  readonly #name;
  readonly #all;
  readonly #after;
  readonly #setAfter;
  readonly #remove;

  constructor(database: Database) {
    this.#insert = database.prepare(`
      INSERT INTO version (form_id, at, kind, name, after_step, document, checksum)
      VALUES (@formId, @at, @kind, @name, @afterStep, @document, @checksum)`);
    this.#list = database.prepare<[number], ListedVersion>(`SELECT ${listed} FROM version WHERE form_id = ? ORDER BY id DESC`);
    const whole = `SELECT ${listed}, form_id AS formId, document, checksum FROM version WHERE form_id = ?`;
    this.#read = database.prepare<[number, number], VersionRow>(`${whole} AND id = ?`);
    this.#imported = database.prepare<[number], VersionRow>(`${whole} AND kind = 'imported' ORDER BY id DESC LIMIT 1`);
    this.#latest = database
      .prepare<[number], string>("SELECT document FROM version WHERE form_id = ? ORDER BY id DESC LIMIT 1")
      .pluck();
    this.#name = database
      .prepare<[number, string], string>(
        "SELECT name FROM version WHERE form_id = ? AND document = ? AND kind = 'named' AND name <> '' ORDER BY id DESC LIMIT 1",
      )
      .pluck();
    this.#all = database.prepare<[number], VersionRow>(whole);
    this.#after = database.prepare<[number, number], VersionRow>(`${whole} AND after_step = ?`);
    this.#setAfter = database.prepare("UPDATE version SET after_step = @afterStep, checksum = @checksum WHERE id = @id");
    this.#remove = database.prepare("DELETE FROM version WHERE id = ?");
  }

  add(formId: number, version: NewVersion, document: string): Version {
    const { at, kind } = version;
    // As SQLite keeps it: half a character of two is none.
    const name = version.name.toWellFormed();
    const row = { ...version, name, formId, document };
    const { lastInsertRowid } = this.#insert.run({ ...row, checksum: sumOf(row) });
    return { id: Number(lastInsertRowid), at, kind, name };
  }

  /** Newest first. */
  list(formId: number): ListedVersion[] {
    return this.#list.all(formId);
  }

  /** @throws AppError `version-missing` or `form-damaged`. */
  read(formId: number, id: number): Form {
    return formOf(this.#read.get(formId, id));
  }

  /** The form as it was last imported. @throws AppError `version-missing` or `form-damaged`. */
  imported(formId: number): Form {
    return formOf(this.#imported.get(formId));
  }

  isLatest(formId: number, document: string): boolean {
    return this.#latest.get(formId) === document;
  }

  /** The name last given to this content. */
  nameOf(formId: number, document: string): string {
    return this.#name.get(formId, document) ?? "";
  }

  areSound(formId: number): boolean {
    return this.#all.all(formId).every((row) => sumOf(row) === row.checksum);
  }

  /** The step before these versions is no longer what it was: where they stand is not known any more. */
  loosen(formId: number, step: number): void {
    for (const row of this.#after.all(formId, step)) {
      const loose = { ...row, afterStep: null };
      // One that is damaged stays so.
      this.#setAfter.run({ id: row.id, afterStep: null, checksum: sumOf(row) === row.checksum ? sumOf(loose) : row.checksum });
    }
  }

  remove(id: number): void {
    this.#remove.run(id);
  }
}

function formOf(row: VersionRow | undefined): Form {
  if (!row) throw new AppError("version-missing");
  const form = parseForm(row.document, "");
  if (sumOf(row) !== row.checksum) throw new AppError("form-damaged", form.projectName);
  return form;
}

function sumOf({ formId, at, kind, name, afterStep, document }: Omit<VersionRow, "id" | "checksum">): number {
  return checksum(formId, at, kind, name, afterStep, document);
}
