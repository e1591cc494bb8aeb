/**
 * Where each imported form came from: its file, the cells of its fields and the rows around them, the repairs of its import, and the text
 * that found no place. A row that is not what was stored is told of as `form-damaged`.
 */
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import { sourceSchema, type Source } from "#shared/api/imports.ts";
import {
  noteSchema,
  originsSchema,
  unplacedSchema,
  type Note,
  type Origins,
  type Unplaced,
} from "#shared/recognize/recognized.ts";
import { checksum } from "./checksum.ts";

export interface Provenance {
  readonly source: Source;
  readonly notes: Note[];
  readonly unplaced: Unplaced[];
  readonly origins: Origins;
  /** Packed `Sheet`. */
  readonly excerpt?: Uint8Array;
}

interface SourceRow {
  readonly formId: number;
  readonly file: string;
  readonly hash: string;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly page: number | null;
  readonly notes: string;
  readonly unplaced: string;
  readonly origins: string;
  readonly excerpt: Uint8Array | null;
}

const storedNotes = z.array(noteSchema);
const storedUnplaced = z.array(unplacedSchema);

/** As JSON, without the packed rows. */
export const storedProvenance = z.object({
  source: sourceSchema,
  notes: storedNotes,
  unplaced: storedUnplaced,
  origins: originsSchema,
});

export class SourceRows {
  readonly #put;
  readonly #read;
  readonly #remove;

  constructor(database: Database) {
    this.#put = database.prepare(`
      INSERT OR REPLACE INTO source (form_id, file, hash, sheet, line, page, notes, unplaced, origins, excerpt, checksum)
      VALUES (@formId, @file, @hash, @sheet, @line, @page, @notes, @unplaced, @origins, @excerpt, @checksum)`);
    this.#read = database.prepare<[number], SourceRow & { readonly checksum: number }>(`
      SELECT form_id AS formId, file, hash, sheet, line, page, notes, unplaced, origins, excerpt, checksum
      FROM source WHERE form_id = ?`);
    this.#remove = database.prepare("DELETE FROM source WHERE form_id = ?");
  }

  /** A form has one source: what was known of an earlier one goes. */
  put(formId: number, { source, notes, unplaced, origins, excerpt }: Provenance): void {
    const { file, hash, sheet, line, page } = source;
    const row: SourceRow = {
      formId,
      file,
      hash,
      sheet: sheet ?? null,
      line: line ?? null,
      page: page ?? null,
      notes: JSON.stringify(notes),
      unplaced: JSON.stringify(unplaced),
      origins: JSON.stringify(origins),
      excerpt: excerpt ?? null,
    };
    this.#put.run({ ...row, checksum: sumOf(row) });
  }

  /** `undefined` for a form that was not imported. @throws AppError `form-damaged`. */
  read(formId: number): Provenance | undefined {
    const row = this.#read.get(formId);
    if (!row) return undefined;
    if (sumOf(row) !== row.checksum) throw new AppError("form-damaged");
    const { file, hash, sheet, line, page } = row;
    return {
      source: {
        file,
        hash,
        ...(sheet !== null && { sheet }),
        ...(line !== null && { line }),
        ...(page !== null && { page }),
      },
      notes: storedNotes.parse(JSON.parse(row.notes)),
      unplaced: storedUnplaced.parse(JSON.parse(row.unplaced)),
      origins: originsSchema.parse(JSON.parse(row.origins)),
      ...(row.excerpt && { excerpt: row.excerpt }),
    };
  }

  isSound(formId: number): boolean {
    const row = this.#read.get(formId);
    return !row || sumOf(row) === row.checksum;
  }

  /** `undefined`: it was written here. */
  set(formId: number, provenance: Provenance | undefined): void {
    if (provenance) this.put(formId, provenance);
    else this.#remove.run(formId);
  }
}

function sumOf({ formId, file, hash, sheet, line, page, notes, unplaced, origins, excerpt }: SourceRow): number {
  return checksum(formId, file, hash, sheet, line, page, notes, unplaced, origins, excerpt);
}
