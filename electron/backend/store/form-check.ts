/**
 * Looks whether what is stored of a form is what was stored: its content, its versions, its steps and where it came from. The columns
 * that lists show follow from the content: where they differ they are set right.
 */
import type { DamagedForm } from "#shared/api/contract.ts";
import { isReadable, parseDocument } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import { isSoundStep } from "./step-rows.ts";

export interface Checked {
  readonly damaged: DamagedForm | undefined;
  /** Lists showed something else than the form says. */
  readonly mended: boolean;
}

export class FormCheck {
  readonly #tables: FormTables;

  constructor(tables: FormTables) {
    this.#tables = tables;
  }

  /** All forms, the removed ones too. */
  *ids(): Generator<number, void, undefined> {
    const { forms } = this.#tables;
    for (let id = forms.idAfter(0); id !== undefined; id = forms.idAfter(id)) yield id;
  }

  check(id: number): Checked {
    const { transact, forms, sources, versions, steps } = this.#tables;
    return transact(() => {
      const stored = forms.readAny(id);
      if (!stored) return { damaged: undefined, mended: false };
      const parts: DamagedForm["parts"] = [];
      const readable = isReadable(stored);
      if (!readable) parts.push("content");
      if (!sources.isSound(id)) parts.push("source");
      if (!versions.areSound(id)) parts.push("versions");
      if (!steps.all(id).every(isSoundStep)) parts.push("steps");
      const { projectName, removedAt } = stored;
      return {
        damaged: parts.length > 0 ? { id, projectName, removed: removedAt !== null, parts } : undefined,
        mended: readable && forms.mendColumns(id, parseDocument(stored)),
      };
    });
  }
}
