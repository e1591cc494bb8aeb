/**
 * A form as its reader sees it: where a template splits a value into operator, number and unit, the three read together as one value.
 *
 * Invariant: rows that hold their value in one cell are the same objects as before, and every row is put together once, so that what
 * was found out about it stays known.
 */
import type { Form, Indicator } from "../form/form.ts";
import type { Edit } from "../form/edit.ts";
import { parseIndicatorField } from "../form/field.ts";
import type { Report } from "./finding.ts";
import { rememberByObject } from "../value/remember-by-object.ts";

const wholeRow = rememberByObject((row: Indicator): Indicator => {
  const { operator = "", unit = "", ...rest } = row;
  const value = row.value.trim();
  if (value === "" || /^定性$/.test(operator.trim())) return { ...rest, value };
  const sign = value.startsWith(operator.trim()) ? "" : operator.trim();
  const behind = value.endsWith(unit.trim()) ? "" : unit.trim();
  return { ...rest, value: `${sign}${value}${behind}` };
});

function isSplit({ operator, unit }: Indicator): boolean {
  return operator !== undefined || unit !== undefined;
}

/** The same form where no value is split. */
export const asWritten = rememberByObject((form: Form): Form => {
  const { indicators, midTermIndicators } = form;
  if (!indicators.some(isSplit) && !midTermIndicators?.some(isSplit)) return form;
  return {
    ...form,
    indicators: wholeRows(indicators),
    ...(midTermIndicators && { midTermIndicators: wholeRows(midTermIndicators) }),
  };
});

const wholeRows = rememberByObject((rows: readonly Indicator[]): Indicator[] =>
  rows.map((row) => (isSplit(row) ? wholeRow(row) : row)),
);

/** A report with a repair of the cells there are; without one where operator or unit would have to change as well. */
export function withStoredFix(form: Form, { fix, ...report }: Report): Report {
  if (!fix) return report;
  const edits = fix.edits.flatMap((edit) => storedEdit(form, edit) ?? []);
  return edits.length < fix.edits.length ? report : { ...report, fix: { ...fix, edits } };
}

function storedEdit(form: Form, edit: Edit): Edit | undefined {
  const place = edit.kind === "set-field" ? parseIndicatorField(edit.field) : undefined;
  const row = place?.column === "value" ? form[place.list]?.[place.index] : undefined;
  if (edit.kind !== "set-field" || !row || !isSplit(row)) return edit;
  const text = numberOfWhole(row, edit.text);
  return text === undefined ? undefined : { ...edit, text };
}

/** What a whole value's new text means for the column of numbers. */
function numberOfWhole({ operator = "", unit = "" }: Indicator, text: string): string | undefined {
  const [sign, behind] = [operator.trim(), unit.trim()];
  if (text.length < sign.length + behind.length || !text.startsWith(sign) || !text.endsWith(behind)) return undefined;
  return text.slice(sign.length, text.length - behind.length).trim();
}
