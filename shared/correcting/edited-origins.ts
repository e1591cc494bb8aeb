/**
 * Where each field comes from after edits. Typing into a field leaves its origin; inserting, deleting and moving rows takes the origins of
 * the other rows along with them.
 */
import type { Edit } from "../form/edit.ts";
import { indicatorLists, type IndicatorList } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import type { Origins } from "../recognize/recognized.ts";

/** Origins of one indicator row, by column. */
type RowOrigins = Origins;

const rowPath = /^(indicators|midTermIndicators)\.(\d+)\.(.+)$/;

export function originsAfter(origins: Origins, form: Form, edits: readonly Edit[]): Origins {
  if (edits.every(({ kind }) => kind === "set-field")) return origins;
  const rows = indicatorLists.flatMap((list) =>
    rowsAfter(rowsOf(origins, list, form), list, form, edits).flatMap((row, i) => pathsOf(row, list, i)),
  );
  return { ...headOrigins(origins), ...Object.fromEntries(rows) };
}

function rowsAfter(
  before: readonly RowOrigins[],
  list: IndicatorList,
  form: Form,
  edits: readonly Edit[],
): readonly RowOrigins[] {
  let rows = before;
  let indicators: readonly Indicator[] = form[list] ?? [];
  /** Rows that were taken out: one that is put in again elsewhere was moved. */
  const out: { indicator: Indicator; origins: RowOrigins }[] = [];
  for (const edit of edits) {
    if (edit.kind !== "splice-indicators" || (edit.list ?? "indicators") !== list) continue;
    const { at, remove, insert } = edit;
    for (const [i, indicator] of indicators.slice(at, at + remove).entries())
      out.push({ indicator, origins: rows[at + i] ?? {} });
    rows = rows.toSpliced(at, remove, ...insert.map((indicator) => takeBack(out, indicator)));
    indicators = indicators.toSpliced(at, remove, ...insert);
  }
  return rows;
}

function takeBack(out: { indicator: Indicator; origins: RowOrigins }[], { name, value }: Indicator): RowOrigins {
  const at = out.findIndex(({ indicator }) => indicator.name === name && indicator.value === value);
  return at < 0 ? {} : (out.splice(at, 1)[0]?.origins ?? {});
}

function rowsOf(origins: Origins, list: IndicatorList, form: Form): RowOrigins[] {
  const rows = (form[list] ?? []).map((): RowOrigins => ({}));
  for (const [path, places] of Object.entries(origins)) {
    const [, of, index, column] = rowPath.exec(path) ?? [];
    const row = of === list ? rows[Number(index)] : undefined;
    if (row && column !== undefined) row[column] = places;
  }
  return rows;
}

function headOrigins(origins: Origins): Origins {
  return Object.fromEntries(Object.entries(origins).filter(([path]) => !rowPath.test(path)));
}

function pathsOf(row: RowOrigins, list: IndicatorList, index: number): [string, Origins[string]][] {
  return Object.entries(row).map(([column, places]) => [`${list}.${index}.${column}`, places]);
}
