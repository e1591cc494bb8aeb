/** Where each imported form came from, with the repairs of its import and the text that found no place. */
import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { Source } from "#shared/api/contract.ts";
import { noteSchema, unplacedSchema, type Note, type Unplaced } from "#shared/recognize/recognized.ts";

export interface Provenance {
  readonly source: Source;
  readonly notes: Note[];
  readonly unplaced: Unplaced[];
}

interface SourceRow {
  readonly file: string;
  readonly hash: string;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly notes: string;
  readonly unplaced: string;
}

const storedNotes = z.array(noteSchema);
const storedUnplaced = z.array(unplacedSchema);

export class SourceRows {
  readonly #insert;
  readonly #read;

  constructor(database: Database) {
    this.#insert = database.prepare(
      "INSERT INTO source (form_id, file, hash, sheet, line, notes, unplaced) VALUES (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#read = database.prepare<[number], SourceRow>(
      "SELECT file, hash, sheet, line, notes, unplaced FROM source WHERE form_id = ?",
    );
  }

  insert(formId: number, { source, notes, unplaced }: Provenance): void {
    const { file, hash, sheet, line } = source;
    this.#insert.run(formId, file, hash, sheet ?? null, line ?? null, JSON.stringify(notes), JSON.stringify(unplaced));
  }

  /** `undefined` for a form that was not imported. */
  read(formId: number): Provenance | undefined {
    const row = this.#read.get(formId);
    if (!row) return undefined;
    const { file, hash, sheet, line } = row;
    return {
      source: { file, hash, ...(sheet !== null && { sheet }), ...(line !== null && { line }) },
      notes: storedNotes.parse(JSON.parse(row.notes)),
      unplaced: storedUnplaced.parse(JSON.parse(row.unplaced)),
    };
  }
}
