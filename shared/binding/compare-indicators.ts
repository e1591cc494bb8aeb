/** What differs between the indicators of two blanks: groups that came or went, rows of a group, columns. */
import type { IndicatorColumnName } from "../template/relatives.ts";
import type { Binding, IndicatorBlock, IndicatorGroup } from "./binding.ts";

export type IndicatorDifference =
  | { readonly kind: "group-added" | "group-gone"; readonly group: string; readonly rows: number }
  | { readonly kind: "group-rows"; readonly group: string; readonly before: number; readonly after: number }
  /** As all groups have. */
  | { readonly kind: "all-rows"; readonly before: number; readonly after: number }
  | {
      readonly kind: "column-added" | "column-gone";
      readonly column: IndicatorColumnName;
      readonly period: IndicatorBlock["period"];
    };

export function indicatorDifferences({ indicators: before }: Binding, { indicators: after }: Binding): IndicatorDifference[] {
  const [earlier, later] = [before, after].map(({ groups }) => new Map(groups.map((group) => [nameOf(group), rowsOf(group)])));
  const told: IndicatorDifference[] = [];
  for (const [group, rows] of earlier ?? []) {
    const now = later?.get(group);
    if (now === undefined) told.push({ kind: "group-gone", group, rows });
    else if (now !== rows) told.push({ kind: "group-rows", group, before: rows, after: now });
  }
  for (const [group, rows] of later ?? []) if (!earlier?.has(group)) told.push({ kind: "group-added", group, rows });
  return [
    ...(inAll(told, earlier?.size ?? 0) ?? told),
    ...columnsOnlyIn(before.blocks, after.blocks, "column-gone"),
    ...columnsOnlyIn(after.blocks, before.blocks, "column-added"),
  ];
}

/** One difference where all of several groups had as many rows, and have as many now. */
function inAll(told: readonly IndicatorDifference[], count: number): IndicatorDifference[] | undefined {
  const rows = told.flatMap((one) => (one.kind === "group-rows" ? [one] : []));
  const [first] = rows;
  const isAll = first && count > 1 && told.length === count && rows.length === count;
  if (!isAll || rows.some((one) => one.before !== first.before || one.after !== first.after)) return undefined;
  return [{ kind: "all-rows", before: first.before, after: first.after }];
}

function columnsOnlyIn(
  blocks: readonly IndicatorBlock[],
  others: readonly IndicatorBlock[],
  kind: "column-added" | "column-gone",
): IndicatorDifference[] {
  return blocks.flatMap(({ period, columns }) => {
    const other = others.find((block) => block.period === period)?.columns ?? {};
    const names = Object.keys(columns) as IndicatorColumnName[];
    return names.flatMap((column) => (other[column] === undefined ? [{ kind, column, period }] : []));
  });
}

function nameOf({ level1, level2 }: IndicatorGroup): string {
  return [level1, level2].filter((name) => name !== "").join(" / ");
}

function rowsOf({ first, last }: IndicatorGroup): number {
  return last - first + 1;
}
