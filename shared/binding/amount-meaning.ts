/**
 * Which amount a label of a blank means that stands in more than one group (`资金总额`, `财政拨款`).
 *
 * Only its place tells: the group's label beside it, the total above it in its own columns, or the total before it in its row. Where
 * totals stand on several sides, or none is there for a label that needs one, nobody can tell.
 */
import type { Field } from "../form/field.ts";
import type { AmountChoice } from "../recognize/label-index.ts";
import { columnAfter, type Token } from "../recognize/tokens/token.ts";
import type { FundsGroup, Template } from "../template/template.ts";

/** A label of a total, and its field. */
export interface TotalLabel {
  readonly field: Field;
  readonly at: Token;
}

export interface HeadLabels {
  readonly groups: readonly { readonly group: FundsGroup; readonly at: Token }[];
  /** 项目总额, 年度资金总额, 中期资金总额 and their other printings. */
  readonly totals: readonly TotalLabel[];
}

/** Several fields where it could be each of them; none where it is an amount the form has no field for. */
export function amountMeaning(
  label: Token,
  choices: readonly AmountChoice[],
  { groups, totals }: HeadLabels,
  template: Template,
): readonly Field[] {
  const beside = groups.filter(({ at }) => covers(at, label)).toSorted((a, b) => b.at.column - a.at.column)[0]?.group;
  if (beside) return choices.flatMap((choice) => (choice.group === beside ? [choice.field] : []));
  const open = choices.filter((choice) => !choice.isAlone);
  const alone = choices.find((choice) => choice.isAlone);
  if (alone) return loneTotal(label, alone.field, totals);
  const [year] = template.fundsGroups;
  const ofYear = open.find((choice) => choice.head === "funds.annualTotal") ?? open.find((choice) => choice.group === year);
  const [total, ...others] = totalsOf(label, totals);
  if (others.length > 0) return open.map(({ field }) => field);
  if (total === undefined) return ofYear && !hasOther(open, year) ? [ofYear.field] : open.map(({ field }) => field);
  if (total === "funds.annualTotal") return ofYear ? [ofYear.field] : [];
  const headed = open.find((choice) => choice.head === total);
  if (headed) return [headed.field];
  // Parts of the project's whole money: the year's, where no other total is asked for.
  const isOnly = totals.every(({ field }) => field === total);
  return total === "funds.projectTotal" && isOnly && ofYear ? [ofYear.field] : [];
}

/** Whether it can only mean a group that is not the year's own. */
function hasOther(choices: readonly AmountChoice[], year: FundsGroup | undefined): boolean {
  return choices.every((choice) => choice.group !== undefined && choice.group !== year);
}

/** `资金总额` without a group: what a label over it says, or else the whole project's or the year's, whichever has no label of its own. */
function loneTotal(label: Token, project: Field, totals: readonly TotalLabel[]): readonly Field[] {
  const over = totals.findLast(({ at }) => covers(at, label));
  if (over) return [over.field];
  const known = new Set(totals.map(({ field }) => field));
  if (known.has("funds.annualTotal")) return known.has(project) ? [] : [project];
  return known.has(project) ? ["funds.annualTotal"] : [project, "funds.annualTotal"];
}

/** Whether a label stands left of another and reaches over its row. */
function covers(at: Token, label: Token): boolean {
  return at.row <= label.row && at.row + at.rowSpan > label.row && columnAfter(at) <= label.column;
}

/** The total a label belongs to: none, or several where it could be each of them. */
function totalsOf(label: Token, totals: readonly TotalLabel[]): readonly Field[] {
  const nearest = (found: readonly TotalLabel[], distance: (at: Token) => number) =>
    found
      .toSorted((a, b) => distance(a.at) - distance(b.at))
      .slice(0, 1)
      .map(({ field }) => field);
  const inColumns = totals.filter(
    ({ at }) => at.row < label.row && at.column < columnAfter(label) && columnAfter(at) > label.column,
  );
  if (inColumns.length > 0) return nearest(inColumns, (at) => label.row - at.row);
  const inRow = totals.filter(({ at }) => covers(at, label));
  if (inRow.length > 0) return nearest(inRow, (at) => label.column - at.column);
  return [...new Set(totals.map(({ field }) => field))];
}
