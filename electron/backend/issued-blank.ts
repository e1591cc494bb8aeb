/** An issued workbook bound to the fields of the form: every form on the sheets that are shown, by its labels and a person's answers. */
import { createHash } from "node:crypto";
import { AppError } from "#shared/api/app-error.ts";
import type { BlankForm } from "#shared/api/blanks.ts";
import { answered, bindingMark, type Answer } from "#shared/binding/answers.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { printedYear } from "#shared/value/year-text.ts";
import { readIssued } from "./readers/issued/read-issued.ts";
import { otherKindNames } from "#shared/recognize/other-kind-names.ts";

export interface BoundSheet {
  readonly sheet: IssuedSheet;
  readonly binding: Binding;
}

/** In the order of the workbook. @throws AppError where it cannot be read or holds no form. */
export function boundSheets(name: string, bytes: Uint8Array): BoundSheet[] {
  const found = readIssued(name, bytes).map((sheet) => ({ sheet, within: bindSheet(sheet) }));
  const bound = found.flatMap(({ sheet, within }) => within.bindings.map((binding) => ({ sheet, binding })));
  if (bound.length > 0) return bound;
  const [other] = found.flatMap(({ within }) => within.others);
  throw other ? new AppError("file-other-kind", name, otherKindNames[other]) : new AppError("file-not-a-form", name);
}

/** `answers`: of each form, in order. */
export function withAnswers(bound: readonly BoundSheet[], answers: readonly (readonly Answer[])[]): BoundSheet[] {
  return bound.map(({ sheet, binding }, i) => ({ sheet, binding: answered(binding, answers[i] ?? [], sheet) }));
}

/** A mark of what is written where: confirmed is what has the mark that was confirmed, whatever a later program makes of the labels. */
export function markOf(bound: readonly BoundSheet[]): string {
  return createHash("sha256")
    .update(bound.map(({ binding }) => bindingMark(binding)).join("\n"))
    .digest("hex");
}

/** What identifies a form of a blank. */
export function blankForm({ binding: { sheet, title, template, fields } }: BoundSheet): BlankForm {
  const year = printedYear(title) ?? printedYear(fields.get("year")?.text ?? "");
  return { sheet, title, template, year: year === undefined ? null : Number(year) };
}
