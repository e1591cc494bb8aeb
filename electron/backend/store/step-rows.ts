/**
 * The table of steps: the journal of every form, one row for each thing a person did, with what it did and what undoes it.
 *
 * Ids grow with time. The steps that are not dropped make one line by their ids: first those that are done, then those that were undone.
 * A row that is not what was stored is told of as `form-damaged` where it is opened.
 */
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import { editsSchema, type Cause, type Step } from "#shared/form/history.ts";
import { checksum } from "./checksum.ts";
import { pack, unpack } from "./packed.ts";
import { rowIds } from "./row-ids.ts";

/** What lists show of a step: nothing that has to be unpacked. */
export interface ListedStep {
  readonly id: number;
  readonly at: number;
  readonly cause: Cause;
  readonly label: string;
  readonly place: string;
  readonly undone: 0 | 1;
  /** The step that dropped it. */
  readonly droppedBy: number | null;
}

export interface StepRow extends ListedStep {
  readonly formId: number;
  readonly payload: Uint8Array;
  /** Packed: see packed-provenance.ts. */
  readonly provenance: Uint8Array | null;
  readonly checksum: number;
}

/** A step as it is put in or taken anew. */
export interface NewStep {
  readonly at: number;
  readonly place: string;
  readonly step: Step;
  readonly provenance?: Uint8Array | undefined;
}

const listed = "id, at, cause, label, place, undone, dropped_by AS droppedBy";
const whole = `SELECT ${listed}, form_id AS formId, payload, provenance, checksum FROM step WHERE form_id = ?`;
const done = "dropped_by IS NULL AND undone = 0";
const undone = "dropped_by IS NULL AND undone = 1";
const forgotten = `form_id = @formId AND ((${done} AND id < @firstDone) OR dropped_by < @firstDropper)`;

const payloadSchema = z.object({ edits: editsSchema, inverse: editsSchema });

export class StepRows {
  readonly #statements;
  readonly #nextId;

  constructor(database: Database) {
    const rows = (condition: string) => database.prepare<[number], StepRow>(`${whole} AND ${condition}`);
    const rowsFrom = (condition: string) => database.prepare<[number, number], StepRow>(`${whole} AND ${condition}`);
    this.#statements = {
      insert: database.prepare(`
        INSERT INTO step (id, form_id, at, cause, label, place, undone, dropped_by, checksum, payload, provenance)
        VALUES (@id, @formId, @at, @cause, @label, @place, @undone, @droppedBy, @checksum, @payload, @provenance)`),
      update: database.prepare(`
        UPDATE step SET at = @at, cause = @cause, label = @label, place = @place, undone = @undone, dropped_by = @droppedBy,
          checksum = @checksum, payload = @payload, provenance = @provenance
        WHERE id = @id`),
      remove: database.prepare("DELETE FROM step WHERE id = ?"),
      clear: database.prepare("DELETE FROM step WHERE form_id = ?"),
      read: rowsFrom("id = ?"),
      last: rows(`${done} ORDER BY id DESC LIMIT 1`),
      next: rows(`${undone} ORDER BY id LIMIT 1`),
      before: database.prepare<[number, number, number], StepRow>(`${whole} AND ${done} AND id < ? ORDER BY id DESC LIMIT ?`),
      after: rowsFrom(`${done} AND id > ? ORDER BY id`),
      undone: rows(`${undone} ORDER BY id`),
      dropped: rowsFrom("dropped_by = ? ORDER BY id"),
      all: rows("true ORDER BY id"),
      list: database.prepare<[number], ListedStep>(`SELECT ${listed} FROM step WHERE form_id = ? ORDER BY id DESC`),
      latestDone: database
        .prepare<[number, number], number>(
          `SELECT id FROM step WHERE form_id = ? AND ${done} ORDER BY id DESC LIMIT 1 OFFSET ?`,
        )
        .pluck(),
      latest: database
        .prepare<[number, number], number>("SELECT id FROM step WHERE form_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?")
        .pluck(),
      forgotten: database.prepare<object, number | null>(`SELECT max(at) FROM step WHERE ${forgotten}`).pluck(),
      forget: database.prepare(`DELETE FROM step WHERE ${forgotten}`),
    };
    this.#nextId = rowIds(database, "step");
  }

  /** A new step, done: what was undone is dropped by it. */
  add(formId: number, added: NewStep): void {
    const id = this.#nextId();
    for (const row of this.undone(formId)) this.change(row, { droppedBy: id });
    const content = { id, formId, undone: 0 as const, droppedBy: null, ...contentOf(added) };
    this.#statements.insert.run({ ...content, checksum: sumOf(content) });
  }

  /** One that is damaged stays one that is known to be. */
  change(row: StepRow, changes: Partial<Pick<StepRow, "undone" | "droppedBy" | "provenance">>): void {
    const next = { ...row, ...changes };
    this.#statements.update.run({ ...next, checksum: isSoundStep(row) ? sumOf(next) : row.checksum });
  }

  replace(row: StepRow, by: NewStep): void {
    const next = { ...row, ...contentOf(by) };
    this.#statements.update.run({ ...next, checksum: sumOf(next) });
  }

  /** The whole journal of a form. */
  clear(formId: number): void {
    this.#statements.clear.run(formId);
  }

  /** As if the step had never been taken: what it dropped can be done again. */
  withdraw({ formId, id }: StepRow): void {
    for (const row of this.dropped(formId, id)) this.change(row, { droppedBy: null });
    this.#statements.remove.run(id);
  }

  read(formId: number, id: number): StepRow | undefined {
    return this.#statements.read.get(formId, id);
  }

  /** Done last. */
  last(formId: number): StepRow | undefined {
    return this.#statements.last.get(formId);
  }

  /** 0 where nothing is done. */
  lastId(formId: number): number {
    return this.#statements.latestDone.get(formId, 0) ?? 0;
  }

  /** The next to be done again. */
  next(formId: number): StepRow | undefined {
    return this.#statements.next.get(formId);
  }

  /** Done before a step, the latest first. */
  doneBefore(formId: number, step: number, limit: number): StepRow[] {
    return this.#statements.before.all(formId, step, limit);
  }

  /** Done after a step, the earliest first. */
  doneAfter(formId: number, step: number): StepRow[] {
    return this.#statements.after.all(formId, step);
  }

  /** In the order in which they are done again. */
  undone(formId: number): StepRow[] {
    return this.#statements.undone.all(formId);
  }

  /** What a step dropped, in the order in which it would have been done again. */
  dropped(formId: number, by: number): StepRow[] {
    return this.#statements.dropped.all(formId, by);
  }

  /** All there is, dropped or not, the earliest first. */
  all(formId: number): StepRow[] {
    return this.#statements.all.all(formId);
  }

  /** The latest first. */
  list(formId: number): ListedStep[] {
    return this.#statements.list.all(formId);
  }

  /**
   * Forgets all but the latest steps that are done, and what was dropped longer ago than so many steps.
   * @returns when the latest of them was taken, `undefined` where there was none.
   */
  forget(formId: number, kept: number): number | undefined {
    const firstDone = this.#statements.latestDone.get(formId, kept - 1) ?? 0;
    const firstDropper = this.#statements.latest.get(formId, kept - 1) ?? 0;
    if (firstDone === 0 && firstDropper === 0) return undefined;
    const old = { formId, firstDone, firstDropper };
    const at = this.#statements.forgotten.get(old) ?? undefined;
    if (at !== undefined) this.#statements.forget.run(old);
    return at;
  }
}

/** @throws AppError `form-damaged`. */
export function stepOf(row: StepRow): Step {
  if (!isSoundStep(row)) throw new AppError("form-damaged");
  return { label: row.label, cause: row.cause, ...unpack(row.payload, payloadSchema) };
}

export function isSoundStep(row: StepRow): boolean {
  return sumOf(row) === row.checksum;
}

function contentOf({ at, place, step, provenance }: NewStep) {
  return {
    at,
    place: place.toWellFormed(),
    cause: step.cause,
    label: step.label.toWellFormed(),
    payload: pack({ edits: step.edits, inverse: step.inverse }),
    provenance: provenance ?? null,
  };
}

function sumOf(row: Omit<StepRow, "checksum">): number {
  const { id, formId, at, cause, label, place, undone: isUndone, droppedBy, payload, provenance } = row;
  return checksum(id, formId, at, cause, label, place, isUndone, droppedBy, payload, provenance);
}
