/** The forms of a blank with what their cells are bound to, as the host has them too: by labels, and by what was answered. */
import { answered, type Answer } from "#shared/binding/answers.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import type { Form } from "#shared/form/form.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";

export interface BoundForm {
  readonly sheet: IssuedSheet;
  /** As the labels say. */
  readonly bound: Binding;
  readonly answers: readonly Answer[];
  /** With what was answered. */
  readonly settled: Binding;
}

/** `answers`: of each form, in order. */
export function boundForms(sheets: readonly IssuedSheet[], answers: readonly (readonly Answer[])[]): readonly BoundForm[] {
  return sheets
    .flatMap((sheet) => bindSheet(sheet).bindings.map((bound) => ({ sheet, bound })))
    .map(({ sheet, bound }, i) => {
      const own = answers[i] ?? [];
      return { sheet, bound, answers: own, settled: answered(bound, own, sheet) };
    });
}

/** Of the forms of one workbook the one a form is written into: of its template, else the first. */
export function boundFormFor({ template }: Pick<Form, "template">, forms: readonly BoundForm[]): BoundForm | undefined {
  return forms.find(({ settled }) => settled.template === template) ?? forms[0];
}
