/**
 * Brings a damaged form back to the last content that can be proved: its newest sound version, and the sound steps after it.
 *
 * Proved: each step does to the rebuilt form what it did to the one that is lost, which its stored inverse tells. What became of the form
 * is a step of its own ("recovered"); steps that could not be followed are dropped by it. A form that is sound stays as it is.
 */
import { isDeepStrictEqual } from "node:util";
import { AppError } from "#shared/api/app-error.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormJournal, Recovered, Saved } from "./form-journal.ts";
import { isReadable } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import { stepOf, type StepRow } from "./step-rows.ts";
import type { ListedVersion } from "./version-rows.ts";

export interface Repaired extends Saved {
  /** How many of the steps that were done are not in the content any more. */
  readonly lost: number;
}

export class FormRepair {
  readonly #tables: FormTables;
  readonly #journal: FormJournal;

  constructor(tables: FormTables, journal: FormJournal) {
    this.#tables = tables;
    this.#journal = journal;
  }

  /**
   * @param otherwise What the form becomes where nothing of it is sound.
   * @throws AppError `form-missing`, or `form-damaged` where nothing of it is sound.
   */
  repair(id: number, otherwise?: Form): Repaired {
    const { transact, forms, sources } = this.#tables;
    return transact(() => {
      const stored = forms.readAny(id);
      if (!stored) throw new AppError("form-missing");
      // Nothing else knows where it came from; the version it came in as is still there.
      if (!sources.isSound(id)) sources.set(id, undefined);
      if (isReadable(stored)) return { revision: stored.revision, savedAt: stored.savedAt, lost: 0 };
      const good = this.#lastGood(id, stored.stepsFrom) ?? (otherwise && { form: otherwise, upTo: undefined, lost: 0 });
      if (!good) throw new AppError("form-damaged", stored.projectName);
      return { ...this.#journal.recover(stored, good), lost: good.lost };
    });
  }

  #lastGood(id: number, stepsFrom: number | null): (Recovered & { readonly lost: number }) | undefined {
    const { versions, steps } = this.#tables;
    let newest: Form | undefined;
    for (const version of versions.list(id)) {
      const form = attempt(() => versions.read(id, version.id));
      if (!form) continue;
      newest ??= form;
      // The steps themselves are gone: none of an older version could be trusted to lead further than this one.
      if (version.afterStep && !steps.read(id, version.afterStep)) break;
      const good = this.#follow(id, form, version, stepsFrom);
      if (good) return good;
    }
    return newest && { form: newest, upTo: undefined, lost: steps.doneAfter(id, 0).length };
  }

  /** From a version to the present, as far as the steps lead; `undefined` where the version stands on none of them. */
  #follow(id: number, form: Form, { at, afterStep }: ListedVersion, stepsFrom: number | null) {
    const { steps } = this.#tables;
    if (afterStep === null) return undefined;
    const row = afterStep === 0 ? undefined : steps.read(id, afterStep);
    if (afterStep === 0 ? stepsFrom !== null && stepsFrom > at : !row || row.droppedBy !== null) return undefined;
    if (row?.undone === 1) return this.#back(id, form, row);
    let [current, upTo] = [form, afterStep];
    const rows = steps.doneAfter(id, afterStep);
    for (const next of rows) {
      const after = attempt(() => redone(current, next));
      if (!after) break;
      [current, upTo] = [after, next.id];
    }
    return { form: current, upTo, lost: rows.filter(({ id: step }) => step > upTo).length };
  }

  /** The version holds steps that were undone since. */
  #back(id: number, form: Form, last: StepRow) {
    const { steps } = this.#tables;
    const rows = steps.undone(id).filter((row) => row.id <= last.id);
    const current = attempt(() => rows.toReversed().reduce((after, row) => applyEdits(after, stepOf(row).inverse).form, form));
    return current && { form: current, upTo: steps.lastId(id), lost: 0 };
  }
}

function redone(form: Form, row: StepRow): Form | undefined {
  const { edits, inverse } = stepOf(row);
  const edited = applyEdits(form, edits);
  return isDeepStrictEqual(JSON.parse(JSON.stringify(edited.inverse)), JSON.parse(JSON.stringify(inverse)))
    ? edited.form
    : undefined;
}

/** `undefined` where it is damaged, or belongs to another form than it is said to. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof AppError && error.code === "form-damaged")) return undefined;
    throw error;
  }
}
