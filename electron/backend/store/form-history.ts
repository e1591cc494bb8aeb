/**
 * What was done to a form, read from its journal: the steps a window can undo and redo, the list a person looks at, and the form as it
 * was after any step.
 *
 * A damaged step ends what can be undone: nothing before it is offered, and asking for it fails as `form-damaged`.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { FormPast, OpenHistory, StoredStep } from "#shared/api/history.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { parseDocument } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import { isSoundStep, stepOf, type ListedStep, type StepRow } from "./step-rows.ts";
import type { ListedVersion } from "./version-rows.ts";

type Entry = FormPast["entries"][number];

/** As many as a window gets at a time: more than anyone undoes in one go. */
const stepsAtOnce = 50;
const latest = Number.MAX_SAFE_INTEGER;

export class FormHistory {
  readonly #tables: FormTables;

  constructor(tables: FormTables) {
    this.#tables = tables;
  }

  /** For a window that opens the form. */
  opened(id: number): OpenHistory {
    const undone = untilDamaged(this.#tables.steps.undone(id)).toReversed();
    return { ...this.earlier(id, latest), undone: undone.map(storedStep) };
  }

  /** Steps done before one that the window has. @throws AppError `form-missing`. */
  earlier(id: number, before: number): Omit<OpenHistory, "undone"> {
    const rows = this.#tables.steps.doneBefore(id, before, stepsAtOnce + 1);
    const sound = untilDamaged(rows.slice(0, stepsAtOnce));
    return { done: sound.toReversed().map(storedStep), more: sound.length === stepsAtOnce && rows.length > stepsAtOnce };
  }

  /** @throws AppError `form-missing`. */
  past(id: number): FormPast {
    const { transact, forms, steps, versions } = this.#tables;
    return transact(() => {
      const { stepsFrom } = forms.read(id);
      const listed = steps.list(id);
      const known = new Set(listed.map((step) => step.id));
      const marks = Map.groupBy(versions.list(id), (version) => {
        const { afterStep } = version;
        return afterStep !== null && (afterStep === 0 || known.has(afterStep)) ? afterStep : stepAt(listed, version);
      });
      const marksAfter = (step: number) => (marks.get(step) ?? []).map(versionEntry);
      const entries = listed.flatMap((step) => marksAfter(step.id).concat(stepEntry(step)));
      return { entries: entries.concat(marksAfter(0)), ...(stepsFrom !== null && { stepsFrom }) };
    });
  }

  /**
   * The form as it was after a step, before the first one for 0.
   * @throws AppError `form-missing`, `form-damaged`, or `version-missing` where the step is not known any more.
   */
  formAt(id: number, step: number): Form {
    const { transact, forms } = this.#tables;
    return transact(() => this.#after(id, parseDocument(forms.read(id)), step));
  }

  #after(id: number, current: Form, step: number): Form {
    const { steps } = this.#tables;
    const row = step === 0 ? undefined : steps.read(id, step);
    if (step !== 0 && !row) throw new AppError("version-missing");
    if (row && row.droppedBy !== null) {
      const start = this.#before(id, current, row.droppedBy);
      return doAgain(start, upTo(steps.dropped(id, row.droppedBy), step));
    }
    if (row?.undone === 1) return doAgain(current, upTo(steps.undone(id), step));
    return takeBack(current, steps.doneAfter(id, step).toReversed());
  }

  #before(id: number, current: Form, step: number): Form {
    const row = this.#tables.steps.read(id, step);
    if (!row) throw new AppError("version-missing");
    return takeBack(this.#after(id, current, step), [row]);
  }
}

function doAgain(form: Form, rows: readonly StepRow[]): Form {
  return rows.reduce((current, row) => applyEdits(current, stepOf(row).edits).form, form);
}

function takeBack(form: Form, rows: readonly StepRow[]): Form {
  return rows.reduce((current, row) => applyEdits(current, stepOf(row).inverse).form, form);
}

function upTo(rows: readonly StepRow[], step: number): StepRow[] {
  return rows.filter(({ id }) => id <= step);
}

function untilDamaged(rows: readonly StepRow[]): readonly StepRow[] {
  const damaged = rows.findIndex((row) => !isSoundStep(row));
  return damaged < 0 ? rows : rows.slice(0, damaged);
}

function storedStep(row: StepRow): StoredStep {
  const { label, cause, edits, inverse } = stepOf(row);
  return { id: row.id, label, cause, edits: [...edits], inverse: [...inverse] };
}

/** Where it stands by its time, which is all that is known of it. */
function stepAt(listed: readonly ListedStep[], version: ListedVersion): number {
  return listed.find(({ at }) => at <= version.at)?.id ?? 0;
}

function stepEntry({ id, at, label, cause, place, undone, droppedBy }: ListedStep): Entry {
  const live = undone === 1 ? "undone" : "done";
  return { kind: "step", id, at, label, cause, place, state: droppedBy === null ? live : "dropped" };
}

function versionEntry({ id, at, kind, name }: ListedVersion): Entry {
  return { kind: "version", id, at, versionKind: kind, name };
}
