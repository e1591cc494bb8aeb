/**
 * The one way in which the content of a form changes: by steps, each of them a row of the journal, written in the transaction that
 * writes the form. What a change makes of a form is decided by the same code as in the window (shared/form/change.ts).
 *
 * An import that replaces a form changes where it came from as well: its step keeps the other provenance, and undo and redo exchange them.
 */
import { AppError } from "#shared/api/app-error.ts";
import { changedWords } from "#shared/editing/changed-words.ts";
import { outcomeOf, type Change, type Outcome } from "#shared/form/change.ts";
import type { Form } from "#shared/form/form.ts";
import type { Cause, Step } from "#shared/form/history.ts";
import { keepRemarks } from "#shared/returning/keep-remarks.ts";
import { parseDocument, type StoredForm } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import type { FormVersions } from "./form-versions.ts";
import { packProvenance, unpackProvenance } from "./packed-provenance.ts";
import { stepsKept } from "./retention.ts";
import type { Provenance } from "./source-rows.ts";
import { stepOf, type NewStep, type StepRow } from "./step-rows.ts";

export interface Saved {
  readonly revision: number;
  readonly savedAt: number;
}

/** `provenance` absent: the form was written here. */
export interface Replacement {
  readonly form: Form;
  readonly cause: Cause;
  readonly provenance: Provenance | undefined;
}

/** What is left of a damaged form. */
export interface Recovered {
  readonly form: Form;
  /** The last step that is in it; `undefined` where no step is known to lead there. */
  readonly upTo: number | undefined;
}

export class FormJournal {
  readonly #tables: FormTables;
  readonly #versions: FormVersions;

  constructor(tables: FormTables, versions: FormVersions) {
    this.#tables = tables;
    this.#versions = versions;
  }

  /** @throws AppError `form-changed` where the changes were made on another revision than the stored one. */
  change(id: number, revision: number, changes: readonly Change[]): Saved {
    const { transact, forms } = this.#tables;
    return transact(() => {
      const stored = forms.read(id);
      if (stored.revision !== revision) throw new AppError("form-changed");
      this.#versions.beforeChange(stored, changes.some(replacesAll));
      const form = changes.reduce((current, change) => this.#do(id, current, change), parseDocument(stored));
      return this.save(stored, form);
    });
  }

  /** One step that puts another content in the place of all but its remarks, with where that came from. Within a transaction. */
  replace(id: number, { form: content, cause, provenance }: Replacement): void {
    const { forms, sources } = this.#tables;
    const stored = forms.read(id);
    const known = sources.read(id);
    const before = parseDocument(stored);
    const form = keepRemarks(before, content);
    const change: Change = { kind: "take", label: "", cause, edits: [{ kind: "set-form", form }] };
    this.#versions.beforeChange(stored, true);
    this.#do(id, before, change, packProvenance(known));
    sources.set(id, provenance);
    this.save(stored, form);
  }

  /** Makes what is left of a damaged form its content, as one step. Within a transaction. */
  recover(stored: StoredForm, { form, upTo }: Recovered): Saved {
    const { forms, steps, now } = this.#tables;
    const { id } = stored;
    if (upTo === undefined) {
      steps.clear(id);
      forms.markStepsFrom(id, now());
    } else {
      // The new step drops them with what was undone.
      for (const row of steps.doneAfter(id, upTo)) steps.change(row, { undone: 1 });
    }
    this.#do(id, form, { kind: "take", label: "", cause: "recovered", edits: [{ kind: "set-form", form }] });
    return this.save(stored, form);
  }

  /** The next revision. Within the transaction that wrote its step. */
  save(stored: StoredForm, form: Form): Saved {
    const { forms, reviews, now } = this.#tables;
    const { id } = stored;
    const saved = { revision: stored.revision + 1, savedAt: now() };
    // Those it was compared with so far; those it will be compared with follow when it has been reviewed.
    if (reviews.moves(id, form)) reviews.outdateComparedWith([id]);
    forms.update(stored, form, saved.revision, saved.savedAt);
    return saved;
  }

  #do(id: number, form: Form, change: Change, provenance?: Uint8Array): Form {
    const { steps } = this.#tables;
    const last = change.kind === "take" || change.kind === "redo" ? undefined : steps.last(id);
    const next = change.kind === "redo" ? steps.next(id) : undefined;
    const outcome = outcomeOf(form, change, { last: last && stepOf(last), next: next && stepOf(next) });
    this.#write(id, outcome, { row: last ?? next, provenance });
    return outcome.form;
  }

  #write(id: number, outcome: Outcome, about: { row: StepRow | undefined; provenance: Uint8Array | undefined }) {
    const { steps, versions } = this.#tables;
    const { row, provenance } = about;
    if (outcome.kind === "taken") {
      steps.add(id, { ...this.#stepNow(outcome), provenance });
      this.#forgetOld(id);
    } else if (!row) {
      throw new RangeError("no such step");
    } else if (outcome.kind === "retaken") {
      versions.loosen(id, row.id);
      steps.replace(row, this.#stepNow(outcome));
    } else if (outcome.kind === "withdrawn") {
      versions.loosen(id, row.id);
      steps.withdraw(row);
    } else {
      steps.change(row, { undone: outcome.kind === "undone" ? 1 : 0, provenance: this.#exchangeProvenance(row) });
    }
  }

  #stepNow({ form, step }: { readonly form: Form; readonly step: Step }): NewStep {
    return { at: this.#tables.now(), place: changedWords(form, step), step };
  }

  /** @returns what the step keeps from now on. */
  #exchangeProvenance({ formId, provenance }: StepRow): Uint8Array | null {
    if (!provenance) return null;
    const { sources } = this.#tables;
    const known = sources.read(formId);
    sources.set(formId, unpackProvenance(provenance));
    return packProvenance(known);
  }

  #forgetOld(id: number): void {
    const { steps, forms } = this.#tables;
    const at = steps.forget(id, stepsKept);
    if (at !== undefined) forms.markStepsFrom(id, at);
  }
}

function replacesAll(change: Change): boolean {
  return change.kind === "take" && change.edits.some(({ kind }) => kind === "set-form");
}
