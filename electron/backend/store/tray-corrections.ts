/**
 * Correcting forms in the tray: each change and its step in one transaction, so that what is undone later is what was done.
 *
 * A change is accepted only on the revision it was made on: steps and content that a window knows are then those that are here.
 */
import type { Database } from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import type { KeptCorrection } from "#shared/api/imports.ts";
import type { Change } from "#shared/correcting/correction.ts";
import { isIdle, takeStep, withoutStep, withStep, type Content, type Deed } from "#shared/correcting/correction-step.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { pack } from "./packed.ts";
import { summarize } from "./tray-entry.ts";
import type { TrayForms } from "./tray-forms.ts";
import type { TrayRows } from "./tray-rows.ts";
import { TrayStepRows, type NumberedStep } from "./tray-step-rows.ts";

export class TrayCorrections {
  readonly #forms: TrayForms;
  readonly #rows: TrayRows;
  readonly #steps: TrayStepRows;

  constructor(database: Database, forms: TrayForms, rows: TrayRows) {
    this.#forms = forms;
    this.#rows = rows;
    this.#steps = new TrayStepRows(database);
  }

  /** To be called in a transaction. @throws AppError `tray-form-missing`, `form-damaged` or `form-changed`. */
  correct(id: number, revision: number, change: Change): KeptCorrection {
    const before = this.#forms.listed(id);
    if (before.revision !== revision) throw new AppError("form-changed");
    const { recognized, placed } = this.#forms.content(before);
    const { form, origins, unplaced, notes, otherReadings = [] } = recognized;
    const after = this.#change(id, { form, origins, unplaced, notes, otherReadings, placed }, change);
    const corrected: Recognized = {
      ...recognized,
      form: after.form,
      origins: after.origins,
      unplaced: [...after.unplaced],
      notes: [...after.notes],
      ...(recognized.otherReadings && { otherReadings: [...after.otherReadings] }),
    };
    this.#rows.correct(id, summarize(corrected, after.placed), this.#steps.anyDone(id), after.placed, pack(corrected));
    const listed = this.#forms.listed(id);
    return { form: listed, inLibrary: this.#forms.like(listed) };
  }

  #change(id: number, content: Content, change: Change): Content {
    switch (change.kind) {
      case "take": {
        const { content: after, step } = takeStep(content, change);
        this.#steps.add(id, step);
        return after;
      }
      case "retake":
        return this.#retake(content, this.#steps.lastDone(id), change);
      case "undo": {
        const { id: last, step } = this.#steps.lastDone(id);
        this.#steps.forgetDropped(id);
        this.#steps.setUndone(last, true);
        return withoutStep(content, step);
      }
      case "redo": {
        const { id: next, step } = this.#steps.firstUndone(id);
        this.#steps.forgetDropped(id);
        this.#steps.setUndone(next, false);
        return withStep(content, step);
      }
    }
  }

  #retake(content: Content, last: NumberedStep, deed: Deed): Content {
    const before = withoutStep(content, last.step);
    if (isIdle(deed)) {
      this.#steps.remove(last.id);
      return before;
    }
    const { content: after, step } = takeStep(before, deed);
    this.#steps.replace(last.id, step);
    return after;
  }
}
