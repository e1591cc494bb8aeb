/**
 * Where each imported form came from: its file, the cells of its fields and the rows around them, the repairs of its import, and the text
 * that found no place.
 */
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { sourceSchema, type Source } from "#shared/api/imports.ts";
import {
  noteSchema,
  originsSchema,
  unplacedSchema,
  type Note,
  type Origins,
  type Unplaced,
} from "#shared/recognize/recognized.ts";

export interface Provenance {
  readonly source: Source;
  readonly notes: Note[];
  readonly unplaced: Unplaced[];
  readonly origins: Origins;
  /** Packed `Sheet`. */
  readonly excerpt?: Uint8Array;
}

interface SourceRow {
  readonly file: string;
  readonly hash: string;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly page: number | null;
  readonly notes: string;
  readonly unplaced: string;
  readonly origins: string;
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
  readonly #excerpt;
  readonly #remove;

  constructor(database: Database) {
    this.#put = database.prepare(`
      INSERT OR REPLACE INTO source (form_id, file, hash, sheet, line, page, notes, unplaced, origins, excerpt)
      VALUES (@formId, @file, @hash, @sheet, @line, @page, @notes, @unplaced, @origins, @excerpt)`);
    this.#read = database.prepare<[number], SourceRow>(
      "SELECT file, hash, sheet, line, page, notes, unplaced, origins FROM source WHERE form_id = ?",
    );
    this.#excerpt = database.prepare<[number], Uint8Array | null>("SELECT excerpt FROM source WHERE form_id = ?").pluck();
    this.#remove = database.prepare("DELETE FROM source WHERE form_id = ?");
  }

  /** A form has one source: what was known of an earlier one goes. */
  put(formId: number, { source, notes, unplaced, origins, excerpt }: Provenance): void {
    const { file, hash, sheet, line, page } = source;
    this.#put.run({
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
    });
  }

  /** `undefined` for a form that was not imported. */
  read(formId: number): Omit<Provenance, "excerpt"> | undefined {
    const row = this.#read.get(formId);
    if (!row) return undefined;
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
    };
  }

  /** Packed rows of the source, where they are known. */
  excerpt(formId: number): Uint8Array | undefined {
    return this.#excerpt.get(formId) ?? undefined;
  }

  remove(formId: number): void {
    this.#remove.run(formId);
  }
}
