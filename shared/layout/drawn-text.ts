/** What stands in a box of an issued sheet: what the office printed, or what the form says there. */
import { rowIndex, type PrintedRow } from "../editing/indicator-rows.ts";
import { inList, isAmountField, readField, type IndicatorList } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { printedText } from "../form/printed-text.ts";
import type { DrawnBox } from "../template/drawn-sheet.ts";
import { blockOf, listsOf } from "../template/indicator-columns.ts";
import type { IndicatorCell, Template } from "../template/template.ts";
import { normalizeAmount } from "../value/amount.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import { printedByFormat } from "../value/number-format.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { withYearAt, yearPlace } from "../value/year-text.ts";
import type { LaidOutCell } from "./form-layout.ts";

export type Said = Pick<LaidOutCell, "role" | "text" | "target">;

export function saidIn(form: Form, { field, text, isProse, ...box }: DrawnBox): Said {
  if (field === undefined) return { role: text === "" ? "blank" : "label", text };
  const target = { kind: "field", field } as const;
  if (field === "year") return { role: "year-line", text: yearText(form.year, text), target };
  if (isAmountField(field)) return { role: "amount", text: amountText(readField(form, field), form.moneyUnit, box), target };
  return { role: isProse ? "goal" : "text", text: readField(form, field), target };
}

/** The line keeps what is printed around the year; where it tells no place for one, it is the year. */
function yearText(year: number | null, printed: string): string {
  const place = yearPlace(printed);
  if (year === null) return printed;
  return place ? withYearAt(printed, place, String(year)) : String(year);
}

/** In the unit the sheet says it is written in. What is no plain amount is shown as it was written. */
function amountText(written: string, moneyUnit: string, { unit, format }: Pick<DrawnBox, "unit" | "format">): string {
  const own = moneyUnitOf(moneyUnit);
  const amount = own === undefined || unit === undefined || own === unit ? written : convertAmount(written, own, unit);
  return normalizeAmount(amount) === amount ? printedByFormat(amount, format) : amount;
}

/** `lists`: those it is a column of, that of the year first; more than one share their names. */
type Column = IndicatorCell & { readonly lists: readonly IndicatorList[] };

/** The columns of indicators by where they begin. */
export const indicatorColumns = rememberByObject((template: Template): ReadonlyMap<number, Column> => {
  const columns = new Map<number, Column>();
  for (const list of listsOf(template)) {
    for (const cell of blockOf(template, list)?.cells ?? []) {
      const [at] = cell.columns;
      columns.set(at, { ...cell, lists: [...(columns.get(at)?.lists ?? []), list] });
    }
  }
  return columns;
});

/** `row`: the printed row at `at`; none where a row holds no indicators. */
export function indicatorSaid(form: Form, { lists, column, isProse }: Column, row: PrintedRow | undefined, at: number): Said {
  const list = (row && lists.find((one) => rowIndex(row, one) !== undefined)) ?? lists[0] ?? "indicators";
  const index = row && rowIndex(row, list);
  const indicator = index === undefined ? undefined : form[list]?.[index];
  return {
    role: isProse ? "name" : "value",
    text: indicator ? printedText(indicator, column) : "",
    ...(row && { target: { kind: "indicator", ...inList(list), row: at, column } as const }),
  };
}
