/**
 * Taking changes over into the left form, one, some or all of them, as edits of one step.
 *
 * Invariant: all changes together give the texts of the right form, in its order; none that is left out has any effect.
 */
import type { Edit } from "../form/edit.ts";
import {
  indicatorField,
  inList,
  indicatorLists,
  isAmountField,
  parseIndicatorField,
  readField,
  type IndicatorList,
  type IndicatorPlace,
} from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import type { FormChange, RowChange, TextChange } from "./form-change.ts";
import { matchRows } from "./match-rows.ts";

export function takeOver(left: Form, right: Form, changes: readonly FormChange[]): Edit[] {
  const head = changes.flatMap((change): Edit[] => {
    if (change.kind !== "changed" || parseIndicatorField(change.place)) return [];
    return [{ kind: "set-field", field: change.was, text: inUnitOf(left, right, change) }];
  });
  return [...head, ...indicatorLists.flatMap((list) => rowEdits(left, right, list, changes))];
}

/** Amounts in the unit of the form they come into. */
function inUnitOf(left: Form, right: Form, { place, right: text }: TextChange): string {
  const [from, to] = [moneyUnitOf(right.moneyUnit), moneyUnitOf(left.moneyUnit)];
  return isAmountField(place) && from && to ? convertAmount(text, from, to) : text;
}

/** The rows of one list, each with the index it has on the right. */
function rowEdits(left: Form, right: Form, list: IndicatorList, changes: readonly FormChange[]): Edit[] {
  const [rows, now] = [left[list] ?? [], right[list] ?? []];
  const ofRows = changes.filter((change): change is RowChange => change.kind !== "changed" && change.list === list);
  const texts = changes.flatMap((change) => textsOf(change, list));
  // Rows that stay where they are keep what else is known of them.
  if (ofRows.every((change) => change.kind === "renamed")) return [...renames(ofRows, right), ...texts.map(textEdit)];
  const matches = new Map(matchRows(rows, now).map((pair) => [pair.left, pair.right]));
  const leaves = new Set(ofRows.flatMap((change) => (change.kind === "removed" || change.kind === "moved" ? change.from : [])));
  const result = rows.flatMap((row, from) => {
    const to = matches.get(from);
    return leaves.has(from) ? [] : { to, row: written(row, from, ofRows, texts, right) };
  });
  for (const change of ofRows
    .flatMap((one) => (one.kind === "added" || one.kind === "moved" ? one : []))
    .toSorted((a, b) => a.to - b.to)) {
    const target = now[change.to];
    if (!target) continue;
    const old = change.kind === "moved" ? rows[change.from] : undefined;
    const row = old && change.kind === "moved" ? written(old, change.from, ofRows, texts, right) : target;
    const placed = { ...row, level1: target.level1, level2: target.level2 };
    result.splice(behind(result, change.to), 0, { to: change.to, row: placed });
  }
  return [{ kind: "splice-indicators", ...inList(list), at: 0, remove: rows.length, insert: result.map(({ row }) => row) }];
}

/** Where the row comes that is `to` on the right: behind the nearest of those that stand before it there. */
function behind(rows: readonly { readonly to: number | undefined }[], to: number): number {
  let nearest = -1;
  let at = 0;
  for (const [index, row] of rows.entries()) {
    if (row.to === undefined || row.to >= to || row.to < nearest) continue;
    nearest = row.to;
    at = index + 1;
  }
  return at;
}

function renames(changes: readonly RowChange[], right: Form): Edit[] {
  return changes.flatMap((change): Edit[] => {
    if (change.kind !== "renamed") return [];
    const { list, from, to } = change;
    return [{ kind: "set-field", field: indicatorField(from, "name", list), text: right[list]?.[to]?.name ?? "" }];
  });
}

function textEdit({ from: { list, index, column }, text }: RowText): Edit {
  return { kind: "set-field", field: indicatorField(index, column, list), text };
}

interface RowText {
  readonly from: IndicatorPlace;
  readonly text: string;
}

function textsOf(change: FormChange, list: IndicatorList): RowText[] {
  const from = change.kind === "changed" ? parseIndicatorField(change.was) : undefined;
  return change.kind === "changed" && from?.list === list ? [{ from, text: change.right }] : [];
}

/** The row with what is taken over of its name and columns. */
function written(
  row: Indicator,
  index: number,
  changes: readonly RowChange[],
  texts: readonly RowText[],
  right: Form,
): Indicator {
  const renamed = changes.find((change) => change.kind === "renamed" && change.from === index);
  const own = texts.filter(({ from }) => from.index === index);
  const result: Record<string, unknown> = { ...row };
  if (renamed?.kind === "renamed") result["name"] = readField(right, `${renamed.list}.${renamed.to}.name`);
  for (const { from, text } of own) {
    if (text === "" && from.column !== "value") delete result[from.column];
    else result[from.column] = text;
  }
  return result as Indicator;
}
