/**
 * One change for many forms: what it does to each is edits of an ordinary step, sums, titles and marks of last year included, and what of it
 * is to be seen beforehand is told from the form before and after.
 *
 * Nothing is lost by it: what the other template has no cell for stays in the form, and is told.
 */
import { changeTemplate, type TemplateChoice } from "../editing/change-template.ts";
import { typeTexts, type TypedText } from "../editing/type-text.ts";
import { applyEdits, type Edit } from "../form/edit.ts";
import type { Form } from "../form/form.ts";
import { pathName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { textsWithoutCell } from "../template/texts-without-cell.ts";

export const officeFields = ["implementingUnit", "supervisingDepartment"] as const;
export type OfficeField = (typeof officeFields)[number];

/** Several spellings of one name become one. */
export interface Respelling {
  readonly field: OfficeField;
  readonly from: readonly string[];
  readonly to: string;
}

/** What is not given stays as it is in each form. */
export interface HeadChange {
  readonly year?: number | undefined;
  readonly implementingUnit?: string | undefined;
  readonly supervisingDepartment?: string | undefined;
  readonly respellings?: readonly Respelling[] | undefined;
}

export interface ToldChange {
  readonly of: "year" | OfficeField | "template" | "issuedBlank" | "moneyUnit";
  readonly before: string;
  readonly after: string;
}

export interface WithoutCell {
  readonly name: string;
  readonly text: string;
}

/** @param template What the form is typed into by. `choice`: what it is to be drawn by from now on, where that changes. */
export function batchEdits(form: Form, template: Template, change: HeadChange, choice?: TemplateChoice): readonly Edit[] {
  const typed = typeTexts(form, template, textsOf(form, change));
  if (!choice || (choice.template.id === form.template && choice.issuedBlank === form.issuedBlank)) return typed;
  return [{ kind: "set-form", form: changeTemplate(applyEdits(form, typed).form, choice).form }];
}

export function toldChanges(before: Form, after: Form): ToldChange[] {
  const told: ToldChange[] = [
    { of: "year", before: String(before.year ?? ""), after: String(after.year ?? "") },
    ...officeFields.map((field) => ({ of: field, before: before[field], after: after[field] })),
    { of: "template", before: templateOf(before.template).name, after: templateOf(after.template).name },
    { of: "issuedBlank", before: before.issuedBlank ?? "", after: after.issuedBlank ?? "" },
    { of: "moneyUnit", before: before.moneyUnit, after: after.moneyUnit },
  ];
  return told.filter((one) => one.before !== one.after);
}

/** What has a cell now and none afterwards. */
export function losesCell(before: Form, after: Form): WithoutCell[] {
  if (before.template === after.template) return [];
  const template = templateOf(before.template);
  const already = new Set(textsWithoutCell(before, template).map(({ field }) => field));
  return textsWithoutCell(after, templateOf(after.template))
    .filter(({ field }) => !already.has(field))
    .map(({ field, text }) => ({ name: pathName(template, field), text }));
}

function textsOf(form: Form, { year, respellings = [], ...offices }: HeadChange): TypedText[] {
  const named = officeFields.flatMap((field) => {
    const text = offices[field] ?? respellings.find((one) => one.field === field && one.from.includes(form[field]))?.to;
    return text === undefined ? [] : [{ field, text }];
  });
  return year === undefined ? named : [{ field: "year", text: String(year) }, ...named];
}
