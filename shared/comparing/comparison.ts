/**
 * Comparisons as they are told on paper and in a workbook: each pair of forms with its changes, and of whole years which forms have none
 * on the other side.
 */
import type { Form } from "../form/form.ts";
import { templateOf } from "../template/templates.ts";
import { wholeAmount } from "../template/whole-amount.ts";
import { withoutYear } from "./across-years.ts";
import { changeCounts, type ChangeCounts } from "./change-counts.ts";
import { compareForms } from "./compare-forms.ts";
import { amountDifference, toldChange, type ToldChange } from "./told-change.ts";

/** One side of a comparison: a form, and what it is called there. */
export interface NamedForm {
  readonly name: string;
  readonly form: Form;
}

export interface ToldPair {
  readonly projectName: string;
  readonly implementingUnit: string;
  readonly left: string;
  readonly right: string;
  readonly counts: ChangeCounts;
  readonly changes: readonly ToldChange[];
  readonly total: ReturnType<typeof totalsOf>;
}

export interface ToldComparison {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly pairs: readonly ToldPair[];
  readonly onlyLeft: readonly Form[];
  readonly onlyRight: readonly Form[];
}

/** @param acrossYears They are one project's forms of two years. */
export function toldPair(left: NamedForm, right: NamedForm, acrossYears: boolean): ToldPair {
  const all = compareForms(left.form, right.form);
  const changes = acrossYears ? withoutYear(all, left.form, right.form) : all;
  const template = templateOf(right.form.template);
  return {
    projectName: right.form.projectName || left.form.projectName,
    implementingUnit: right.form.implementingUnit || left.form.implementingUnit,
    left: left.name,
    right: right.name,
    counts: changeCounts(changes),
    changes: changes.map((change) => toldChange(left.form, right.form, change, template)),
    total: totalsOf(left.form, right.form),
  };
}

function totalsOf(left: Form, right: Form) {
  const [was, is] = [totalOf(left), totalOf(right)];
  return { left: was, right: is, ...amountDifference(was, is) };
}

function totalOf(form: Form): { readonly amount: string; readonly unit: string } {
  return { amount: wholeAmount(form, templateOf(form.template)).text, unit: form.moneyUnit };
}
