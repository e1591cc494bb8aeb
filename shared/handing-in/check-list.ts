/**
 * What a unit looks at before it hands in: what is wrong, what needs a 说明, what is not filled in, what does not go with the others.
 *
 * Nothing of it forbids handing in; it is said, and the counts stand in the manifest.
 */
import { checkKinds, type CheckKind } from "../api/handing-in.ts";
import type { Form } from "../form/form.ts";
import { isToDo } from "../form/remark.ts";
import { byExplanation } from "../review/explanations.ts";
import { findingGroup, isAwaited } from "../review/finding-words.ts";
import type { Finding } from "../review/finding.ts";
import { countReview } from "../review/review-counts.ts";
import { templates } from "../template/templates.ts";
import { sameProjectKey, type KnownForm } from "./form-ids.ts";

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
  /** 退回意见 nobody answered. */
  readonly toDo: number;
}

export interface CheckItem {
  readonly kind: CheckKind;
  /** Which of the forms it is about; none where it is not among them. */
  readonly form?: number;
  readonly projectName: string;
  /** One sentence that begins behind the project's name. */
  readonly message: string;
}

export interface CheckedFinding {
  readonly kind: CheckKind;
  readonly finding: Finding;
}

export function checkedForm(form: Form, findings: readonly Finding[]): CheckedForm {
  const { year, implementingUnit, projectName, template } = form;
  const { errors, warnings, blank = 0 } = countReview(form, findings, true);
  const toDo = form.remarks?.filter((remark) => isToDo(remark)).length ?? 0;
  return { year, implementingUnit, projectName, template, errors, warnings, unfinished: blank, toDo };
}

/** What `checkedForm` counts, one by one. */
export function checkedFindings(form: Form, findings: readonly Finding[]): CheckedFinding[] {
  return byExplanation(form, findings).open.flatMap((finding): CheckedFinding[] => {
    const group = findingGroup(finding);
    if (isAwaited(finding, true)) return [{ kind: "unfinished", finding }];
    return group === "error" || group === "warning" ? [{ kind: group, finding }] : [];
  });
}

/** In the order of `checkKinds`, and of the forms. @param year Of the package. */
export function checkList(forms: readonly CheckedForm[], year: number | null): CheckItem[] {
  const counted = forms.flatMap(({ errors, warnings, unfinished, projectName }, form): CheckItem[] => {
    const item = (kind: CheckKind, message: string) => ({ kind, form, projectName, message });
    return [
      ...(errors > 0 ? [item("error", `有 ${errors} 处错误。`)] : []),
      ...(unfinished > 0 ? [item("unfinished", `有 ${unfinished} 处没有填。`)] : []),
      ...(warnings > 0 ? [item("warning", `有 ${warnings} 处提醒没有写说明。`)] : []),
    ];
  });
  return byKind([...counted, ...checkTogether(forms, year)]);
}

/** What does not go with the others, or waits beside the form. */
export function checkTogether(forms: readonly CheckedForm[], year: number | null): CheckItem[] {
  const usual = usualTemplate(forms);
  const seen = new Set<string>();
  const items = forms.flatMap((one, form): CheckItem[] => {
    const key = sameProjectKey(one);
    const isAgain = seen.has(key);
    seen.add(key);
    const item = (kind: CheckKind, message: string) => ({ kind, form, projectName: one.projectName, message });
    return [
      ...(isAgain ? [item("same-project", "有不止一张表，请只留一张。")] : []),
      ...(one.year === null && year !== null ? [item("year", `没有写明年度，按 ${year} 年上报。`)] : []),
      ...(one.toDo > 0 ? [item("remark", `有 ${one.toDo} 条退回意见还没有答复。`)] : []),
      ...(one.template === usual
        ? []
        : [item("template", `用的表样是“${named(one.template)}”，其余多数是“${named(usual)}”。`)]),
    ];
  });
  return byKind(items);
}

/** Forms of the package before that are not in this one: whoever collects takes them for withdrawn. */
export function leftOut(ids: readonly string[], before: readonly KnownForm[]): CheckItem[] {
  const present = new Set(ids);
  return before
    .filter(({ id }) => !present.has(id))
    .map(({ projectName }) => ({ kind: "left-out", projectName, message: "上一次上报过，这次没有：收表时当作撤下。" }));
}

export function byKind<Item extends { readonly kind: CheckKind }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => checkKinds.indexOf(a.kind) - checkKinds.indexOf(b.kind));
}

/** Whether it is wrong rather than to be looked at. */
export function isWrong({ kind }: Pick<CheckItem, "kind">): boolean {
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
