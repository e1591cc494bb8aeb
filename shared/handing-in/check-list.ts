/**
 * What a unit looks at before it hands in: what is wrong, what needs a 说明, what is not filled in, what does not go with the others.
 *
 * Nothing of it forbids handing in; it is said, and the counts stand in the manifest.
 */
import type { Form } from "../form/form.ts";
import type { Finding } from "../review/finding.ts";
import { countReview } from "../review/review-counts.ts";
import { templates } from "../template/templates.ts";
import { sameProjectKey } from "./form-ids.ts";

/** What is kept of a form that was looked at. */
export interface CheckedForm {
  readonly year: number | null;
  readonly implementingUnit: string;
  readonly projectName: string;
  readonly template: string;
  readonly errors: number;
  /** Warnings nobody explained. */
  readonly warnings: number;
  /** Places that are not filled in. */
  readonly unfinished: number;
}

export const checkKinds = ["error", "unfinished", "same-project", "year", "template", "warning"] as const;
export type CheckKind = (typeof checkKinds)[number];

export interface CheckItem {
  readonly kind: CheckKind;
  readonly projectName: string;
  /** One sentence that begins behind the project's name. */
  readonly message: string;
}

export function checkedForm(form: Form, findings: readonly Finding[]): CheckedForm {
  const { year, implementingUnit, projectName, template } = form;
  const { errors, warnings, blank = 0 } = countReview(form, findings, true);
  return { year, implementingUnit, projectName, template, errors, warnings, unfinished: blank };
}

/** In the order of `checkKinds`, and of the forms. @param year Of the package. */
export function checkList(forms: readonly CheckedForm[], year: number | null): CheckItem[] {
  const usual = usualTemplate(forms);
  const seen = new Set<string>();
  const items = forms.flatMap((form): CheckItem[] => {
    const key = sameProjectKey(form);
    const isAgain = seen.has(key);
    seen.add(key);
    const item = (kind: CheckKind, message: string): CheckItem => ({ kind, projectName: form.projectName, message });
    return [
      ...(form.errors > 0 ? [item("error", `有 ${form.errors} 处错误。`)] : []),
      ...(form.unfinished > 0 ? [item("unfinished", `有 ${form.unfinished} 处没有填。`)] : []),
      ...(isAgain ? [item("same-project", "有不止一张表，请只留一张。")] : []),
      ...(form.year === null && year !== null ? [item("year", `没有写明年度，按 ${year} 年上报。`)] : []),
      ...(form.template === usual
        ? []
        : [item("template", `用的表样是“${named(form.template)}”，其余多数是“${named(usual)}”。`)]),
      ...(form.warnings > 0 ? [item("warning", `有 ${form.warnings} 处提醒没有写说明。`)] : []),
    ];
  });
  return items.toSorted((a, b) => checkKinds.indexOf(a.kind) - checkKinds.indexOf(b.kind));
}

/** Whether it is wrong rather than to be looked at. */
export function isWrong({ kind }: CheckItem): boolean {
  return kind === "error" || kind === "unfinished" || kind === "same-project";
}

/** What most forms follow; of equals what comes first. */
function usualTemplate(forms: readonly CheckedForm[]): string {
  const groups = [...Map.groupBy(forms, ({ template }) => template)];
  return groups.reduce((most, one) => (one[1].length > most[1].length ? one : most), groups[0] ?? ["", []])[0];
}

function named(template: string): string {
  return templates.find(({ id }) => id === template)?.name ?? "其他";
}
