/** What changed from one form to another: two years of a project, two versions, a form and the copy that came back. */
import { indicatorField, indicatorLists, isAmountField, readField, type IndicatorList } from "../form/field.ts";
import { isBlankIndicator, type Form, type Indicator } from "../form/form.ts";
import { headFields } from "../template/head-fields.ts";
import { templateOf } from "../template/templates.ts";
import { knownHeadFields } from "../template/texts-without-cell.ts";
import { sameAmount } from "../value/amount.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import type { FormChange } from "./form-change.ts";
import { levelOf, matchRows, type RowPair } from "./match-rows.ts";
import { outOfOrder } from "./moved-rows.ts";

/** Numbers before names follow the rows and say nothing of them; levels are where a row stands. */
const notCompared: ReadonlySet<string> = new Set(["prefix", "level1", "level2", "name"]);

/** In the order of the right form; what is only on the left comes where it stood. */
export function compareForms(left: Form, right: Form): FormChange[] {
  return [...headChanges(left, right), ...indicatorLists.flatMap((list) => rowChanges(left, right, list))];
}

/** What the right form's template prints, in its order, and then what only others have a cell for. */
function headChanges(left: Form, right: Form): FormChange[] {
  const places = new Set([...headFields(templateOf(right.template)).all, ...knownHeadFields]);
  return [...places].flatMap((place): FormChange[] => {
    const [was, is] = [readField(left, place), readField(right, place)];
    if (isAmountField(place) ? sameMoney(was, left, is, right) : was === is) return [];
    return [{ kind: "changed", place, was: place, left: was, right: is }];
  });
}

/** Amounts are the same when they are worth the same: `100` and `100.00`, 1 万元 and 10000 元; not 100 万元 and 100 元. */
function sameMoney(was: string, left: Form, is: string, right: Form): boolean {
  const [from, to] = [moneyUnitOf(left.moneyUnit), moneyUnitOf(right.moneyUnit)];
  if (from && to) return sameAmount(convertAmount(was, from, to), is);
  return was === is || (left.moneyUnit === right.moneyUnit && sameAmount(was, is));
}

function rowChanges(left: Form, right: Form, list: IndicatorList): FormChange[] {
  const [rows, now] = [left[list] ?? [], right[list] ?? []];
  const pairs = matchRows(rows, now);
  const sameLevel = pairs.filter((pair) => !isElsewhere(pair, rows, now));
  const moved = outOfOrder(sameLevel);
  const changes: FormChange[] = [];
  const gone = removedRows(rows, pairs);
  const ofRight = new Map(pairs.map((pair) => [pair.right, pair]));
  for (const [to, row] of now.entries()) {
    const pair = ofRight.get(to);
    if (!pair) {
      if (!isBlankIndicator(row)) changes.push({ kind: "added", list, to });
      continue;
    }
    const { left: from } = pair;
    while ((gone[0] ?? Infinity) < from) changes.push({ kind: "removed", list, from: gone.shift() ?? 0 });
    const before = rows[from];
    if (!before) continue;
    if (moved.has(pair) || isElsewhere(pair, rows, now)) changes.push({ kind: "moved", list, from, to });
    if (before.name !== row.name) changes.push({ kind: "renamed", list, from, to, left: before.name, right: row.name });
    changes.push(...columnChanges(before, row, { list, from, to }));
  }
  return [...changes, ...gone.map((from) => ({ kind: "removed" as const, list, from }))];
}

function removedRows(rows: readonly Indicator[], pairs: readonly RowPair[]): number[] {
  const matched = new Set(pairs.map(({ left }) => left));
  return rows.flatMap((row, index) => (matched.has(index) || isBlankIndicator(row) ? [] : index));
}

function isElsewhere({ left, right }: RowPair, rows: readonly Indicator[], now: readonly Indicator[]): boolean {
  const [one, other] = [rows[left], now[right]];
  return one !== undefined && other !== undefined && levelOf(one) !== levelOf(other);
}

function columnChanges(
  before: Indicator,
  row: Indicator,
  { list, from, to }: { readonly list: IndicatorList; readonly from: number; readonly to: number },
): FormChange[] {
  const columns = new Set([...Object.keys(row), ...Object.keys(before)].filter((column) => !notCompared.has(column)));
  return [...columns].flatMap((column): FormChange[] => {
    const [was, is] = [textOf(before[column]), textOf(row[column])];
    if (was === is) return [];
    const [place, wasAt] = [indicatorField(to, column, list), indicatorField(from, column, list)];
    return [{ kind: "changed", place, was: wasAt, left: was, right: is }];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
