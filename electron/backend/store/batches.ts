/**
 * What was done to many forms at once. A batch is only a name for steps that stand in the forms' own journals: it is written in the
 * transaction that takes the step, and undoing it undoes each of them that is the last thing done to its form.
 */
import type { Batch } from "#shared/api/batches.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { FormJournal, Saved } from "./form-journal.ts";
import type { FormTables } from "./form-tables.ts";
import type { LibraryDatabase } from "./library-database.ts";

export interface BatchStep {
  readonly id: number;
  readonly revision: number;
  readonly edits: readonly Edit[];
}

/** So many are remembered. */
const kept = 20;

const stillLast = `step_id = (
  SELECT id FROM step WHERE step.form_id = batch_step.form_id AND dropped_by IS NULL AND undone = 0 ORDER BY id DESC LIMIT 1)`;

export class Batches {
  readonly #tables: FormTables;
  readonly #journal: FormJournal;
  readonly #statements;

  constructor(database: LibraryDatabase, tables: FormTables, journal: FormJournal) {
    this.#tables = tables;
    this.#journal = journal;
    this.#statements = {
      begin: database.prepare("INSERT INTO batch (at, label) VALUES (?, ?)"),
      forget: database.prepare("DELETE FROM batch WHERE id <= ?"),
      label: database.prepare<[number], string>("SELECT label FROM batch WHERE id = ?").pluck(),
      add: database.prepare("INSERT INTO batch_step (batch_id, form_id, step_id) VALUES (?, ?, ?)"),
      remove: database.prepare("DELETE FROM batch_step WHERE batch_id = ? AND form_id = ?"),
      forms: database.prepare<[number], number>("SELECT form_id FROM batch_step WHERE batch_id = ? ORDER BY form_id").pluck(),
      isLast: database
        .prepare<[number, number], number>(`SELECT 1 FROM batch_step WHERE batch_id = ? AND form_id = ? AND ${stillLast}`)
        .pluck(),
      list: database.prepare<[], Batch>(`
        SELECT batch.id, at, label, count(*) AS changed, sum(${stillLast}) AS undoable
        FROM batch JOIN batch_step ON batch_id = batch.id GROUP BY batch.id HAVING undoable > 0 ORDER BY batch.id DESC`),
    };
  }

  begin(label: string): number {
    const { transact, now } = this.#tables;
    return transact(() => {
      const id = Number(this.#statements.begin.run(now(), label.toWellFormed()).lastInsertRowid);
      this.#statements.forget.run(id - kept);
      return id;
    });
  }

  /** @throws AppError `form-changed`, `form-missing` or `form-damaged`; then nothing of the form is changed. */
  step(batch: number, { id, revision, edits }: BatchStep): Saved {
    const { transact, steps } = this.#tables;
    return transact(() => {
      const label = this.#statements.label.get(batch) ?? "";
      const saved = this.#journal.change(id, revision, [{ kind: "take", label, cause: "command", edits: [...edits] }]);
      this.#statements.add.run(batch, id, steps.lastId(id));
      return saved;
    });
  }

  /** The latest first, as far as something of them can be undone. */
  list(): Batch[] {
    return this.#statements.list.all();
  }

  forms(batch: number): number[] {
    return this.#statements.forms.all(batch);
  }

  /** `undefined` where something was done to the form since: it is left. @throws AppError where the form is gone or damaged. */
  takeBack(batch: number, id: number): Saved | undefined {
    const { transact, forms } = this.#tables;
    return transact(() => {
      if (!this.#statements.isLast.get(batch, id)) return undefined;
      const saved = this.#journal.change(id, forms.read(id).revision, [{ kind: "undo" }]);
      this.#statements.remove.run(batch, id);
      return saved;
    });
  }
}
