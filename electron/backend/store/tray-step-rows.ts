/**
 * The steps of correcting forms in the tray: those that are done, then those that were undone, by id. What a step made impossible to redo
 * is out of sight, and is kept only until the next change.
 */
import type { Database } from "better-sqlite3";
import { maximumSteps } from "#shared/correcting/correction.ts";
import { stepSchema, type Step } from "#shared/correcting/correction-step.ts";
import { pack, unpack } from "./packed.ts";

export interface NumberedStep {
  readonly id: number;
  readonly step: Step;
}

interface StepRow {
  readonly id: number;
  readonly undone: 0 | 1;
  readonly step: Uint8Array;
}

const inSight = "FROM tray_step WHERE tray_form_id = ? AND dropped_by IS NULL";

export class TrayStepRows {
  readonly #statements;

  constructor(database: Database) {
    const select = `SELECT id, undone, step ${inSight}`;
    this.#statements = {
      all: database.prepare<[number], StepRow>(`${select} ORDER BY id`),
      lastDone: database.prepare<[number], StepRow>(`${select} AND NOT undone ORDER BY id DESC LIMIT 1`),
      anyDone: database
        .prepare<[number, number], 0 | 1>(
          `SELECT EXISTS (SELECT 1 ${inSight} AND NOT undone) OR (SELECT count(*) ${inSight}) = ${maximumSteps}`,
        )
        .pluck(),
      firstUndone: database.prepare<[number], StepRow>(`${select} AND undone ORDER BY id LIMIT 1`),
      insert: database.prepare("INSERT INTO tray_step (tray_form_id, step) VALUES (@form, @step)"),
      drop: database.prepare("UPDATE tray_step SET dropped_by = @by WHERE tray_form_id = @form AND undone"),
      forgetDropped: database.prepare("DELETE FROM tray_step WHERE tray_form_id = ? AND dropped_by IS NOT NULL"),
      forgetOldest: database.prepare(
        `DELETE FROM tray_step WHERE id IN (SELECT id ${inSight} ORDER BY id DESC LIMIT -1 OFFSET ${maximumSteps})`,
      ),
      replace: database.prepare("UPDATE tray_step SET step = @step WHERE id = @id"),
      setUndone: database.prepare("UPDATE tray_step SET undone = @undone WHERE id = @id"),
      remove: database.prepare("DELETE FROM tray_step WHERE id = ?"),
    };
  }

  /** As the window's history has them: the last of each is next. */
  history(form: number): { done: Step[]; undone: Step[] } {
    const rows = this.#statements.all.all(form);
    const steps = (undone: 0 | 1) => rows.filter((row) => row.undone === undone).map(({ step }) => unpack(step, stepSchema));
    return { done: steps(0), undone: steps(1).toReversed() };
  }

  lastDone(form: number): NumberedStep {
    return numbered(this.#statements.lastDone.get(form));
  }

  firstUndone(form: number): NumberedStep {
    return numbered(this.#statements.firstUndone.get(form));
  }

  /** Whether the form is otherwise than it was read. Where all steps are kept that can be, earlier ones may be forgotten. */
  anyDone(form: number): boolean {
    return this.#statements.anyDone.get(form, form) === 1;
  }

  /** What had been undone can no longer be redone, unless the step is removed again. */
  add(form: number, step: Step): void {
    this.forgetDropped(form);
    const by = this.#statements.insert.run({ form, step: pack(step) }).lastInsertRowid;
    this.#statements.drop.run({ form, by });
    this.#statements.forgetOldest.run(form);
  }

  replace(id: number, step: Step): void {
    this.#statements.replace.run({ id, step: pack(step) });
  }

  /** What it had made impossible to redo is in sight again. */
  remove(id: number): void {
    this.#statements.remove.run(id);
  }

  setUndone(id: number, undone: boolean): void {
    this.#statements.setUndone.run({ id, undone: undone ? 1 : 0 });
  }

  forgetDropped(form: number): void {
    this.#statements.forgetDropped.run(form);
  }
}

/** A window that knows the revision knows the steps: where there is none, the two disagree, which is a bug. */
function numbered(row: StepRow | undefined): NumberedStep {
  if (!row) throw new RangeError("no such step");
  return { id: row.id, step: unpack(row.step, stepSchema) };
}
