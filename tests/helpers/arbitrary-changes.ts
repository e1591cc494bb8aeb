/** Changes that any form with any history can take: what cannot be done at the moment becomes something that can. */
import fc from "fast-check";
import { applyChange, type Change, type FormDocument } from "#shared/form/change.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { anyEdit, type EditOf } from "./arbitrary-edits.ts";
import { anyForm } from "./arbitrary-forms.ts";

export type ChangeOf = (document: FormDocument) => Change;

const fallback: Edit = { kind: "set-field", field: "annualGoal", text: "别的" };

function editsOn(form: Form, makers: readonly EditOf[]): Edit[] {
  let current = form;
  return makers.map((make) => {
    const edit = make(current);
    current = applyEdits(current, [edit]).form;
    return edit;
  });
}

function take({ form }: FormDocument, makers: readonly EditOf[]): Change {
  const edits = makers.length > 0 ? editsOn(form, makers) : [fallback];
  return { kind: "take", label: "输入", cause: "typed", edits };
}

const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 3 });

/** Undo and redo as often as steps, so that whole branches are undone and dropped. */
export const anyChange: fc.Arbitrary<ChangeOf> = fc.oneof(
  {
    weight: 3,
    arbitrary: anyEdits.map(
      (edits): ChangeOf =>
        (document) =>
          take(document, edits),
    ),
  },
  {
    weight: 1,
    arbitrary: anyForm.map((form): ChangeOf => () => ({
      kind: "take",
      label: "",
      cause: "restored",
      edits: [{ kind: "set-form", form }],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.array(anyEdit, { maxLength: 2 }).map((edits): ChangeOf => (document) => {
      const last = document.history.done.at(-1);
      // Only what was taken last can be taken anew: nothing is undone then.
      if (!last || document.history.undone.length > 0) return take(document, edits);
      return { kind: "retake", label: "又", edits: editsOn(applyChange(document, { kind: "undo" }).form, edits) };
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constant<ChangeOf>((document) => (document.history.done.length > 0 ? { kind: "undo" } : take(document, []))),
  },
  {
    weight: 2,
    arbitrary: fc.constant<ChangeOf>((document) =>
      document.history.undone.length > 0 ? { kind: "redo" } : take(document, []),
    ),
  },
);
