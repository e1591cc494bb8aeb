/**
 * The forms of the tray that were stored last: out of sight, but whole, so that storing them can be undone. Each knows which form of the
 * library it became, and what that form was before if it took its place.
 */
import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { Replaced } from "./form-library.ts";
import { storedProvenance } from "./source-rows.ts";

export interface StoredTrayForm {
  /** Its id in the tray. */
  readonly tray: number;
  /** Its id in the library. */
  readonly form: number;
  /** `undefined` where it is a form of its own. */
  readonly replaced: Replaced | undefined;
}

interface StoredRow {
  readonly tray: number;
  readonly form: number;
  readonly replaced: string | null;
  readonly excerpt: Uint8Array | null;
}

const storedReplaced = z.object({ version: z.int(), provenance: storedProvenance.optional() });

export class StoredRows {
  readonly #insert;
  readonly #read;
  readonly #remove;
  readonly #clear;

  constructor(database: Database) {
    this.#insert = database.prepare(
      "INSERT INTO tray_stored (tray_form_id, form_id, replaced, replaced_excerpt) VALUES (@tray, @form, @replaced, @excerpt)",
    );
    this.#read = database.prepare<[number], StoredRow>(`
      SELECT tray_form_id AS tray, form_id AS form, replaced, replaced_excerpt AS excerpt FROM tray_stored WHERE tray_form_id = ?`);
    this.#remove = database.prepare("DELETE FROM tray_stored WHERE tray_form_id = ?");
    this.#clear = database.prepare("DELETE FROM tray_form WHERE id IN (SELECT tray_form_id FROM tray_stored)");
  }

  add({ tray, form, replaced }: StoredTrayForm): void {
    const { excerpt, ...provenance } = replaced?.provenance ?? {};
    const content = replaced && { version: replaced.version, ...(replaced.provenance && { provenance }) };
    this.#insert.run({ tray, form, replaced: content ? JSON.stringify(content) : null, excerpt: excerpt ?? null });
  }

  /** `undefined` where it was not stored, or something else was since. */
  find(tray: number): StoredTrayForm | undefined {
    const row = this.#read.get(tray);
    return row && { tray, form: row.form, replaced: row.replaced === null ? undefined : replacedOf(row.replaced, row.excerpt) };
  }

  /** The form is one that waits again. */
  remove(tray: number): void {
    this.#remove.run(tray);
  }

  /** From now on what was stored stays stored. */
  forget(): void {
    this.#clear.run();
  }
}

function replacedOf(json: string, excerpt: Uint8Array | null): Replaced {
  const { version, provenance } = storedReplaced.parse(JSON.parse(json));
  return { version, ...(provenance && { provenance: { ...provenance, ...(excerpt && { excerpt }) } }) };
}
