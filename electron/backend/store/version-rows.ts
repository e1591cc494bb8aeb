/** The table of versions: whole documents, so that any of them can be read without the others. Versions are only ever added. */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { parseDocument } from "./form-rows.ts";

export class VersionRows {
  readonly #insert;
  readonly #list;
  readonly #read;
  readonly #imported;
  readonly #latest;

  constructor(database: Database) {
    this.#insert = database.prepare("INSERT INTO version (form_id, at, kind, name, document) VALUES (?, ?, ?, ?, ?)");
    this.#list = database.prepare<[number], Version>(
      "SELECT id, at, kind, name FROM version WHERE form_id = ? ORDER BY id DESC",
    );
    this.#read = database
      .prepare<[number, number], string>("SELECT document FROM version WHERE form_id = ? AND id = ?")
      .pluck();
    this.#imported = database
      .prepare<[number], string>(
        "SELECT document FROM version WHERE form_id = ? AND kind = 'imported' ORDER BY id DESC LIMIT 1",
      )
      .pluck();
    this.#latest = database
      .prepare<[number], string>("SELECT document FROM version WHERE form_id = ? ORDER BY id DESC LIMIT 1")
      .pluck();
  }

  add(formId: number, { at, kind, name }: Omit<Version, "id">, document: string): Version {
    const { lastInsertRowid } = this.#insert.run(formId, at, kind, name, document);
    return { id: Number(lastInsertRowid), at, kind, name };
  }

  /** Newest first. */
  list(formId: number): Version[] {
    return this.#list.all(formId);
  }

  /** @throws AppError `version-missing` or `form-damaged`. */
  read(formId: number, id: number): Form {
    const document = this.#read.get(formId, id);
    if (document === undefined) throw new AppError("version-missing");
    return parseDocument({ document, projectName: "" });
  }

  /** The form as it was last imported. @throws AppError `version-missing` or `form-damaged`. */
  imported(formId: number): Form {
    const document = this.#imported.get(formId);
    if (document === undefined) throw new AppError("version-missing");
    return parseDocument({ document, projectName: "" });
  }

  isLatest(formId: number, document: string): boolean {
    return this.#latest.get(formId) === document;
  }
}
