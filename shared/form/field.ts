/**
 * Names for the places of a form that hold text, so that an edit, a finding and a cell can all point at the same thing.
 *
 * A field is a dotted path in the form document (`funds.ownLevel.total`, `indicators.3.value`). Indicator paths count rows and are
 * valid only for the form they were made from.
 */
import { withoutBlankPrefix, type Form } from "./form.ts";

export const textFields = [
  "title",
  "projectName",
  "supervisingDepartment",
  "implementingUnit",
  "projectAttribute",
  "projectTerm",
  "annualGoal",
] as const;

export const amountFields = [
  "funds.projectTotal",
  "funds.annualTotal",
  "funds.ownLevel.total",
  "funds.ownLevel.fiscalAppropriation",
  "funds.ownLevel.otherFunds",
  "funds.ownLevel.carryOver",
  "funds.transfer.total",
  "funds.transfer.central",
  "funds.transfer.region",
] as const;

/** Fields that only relatives of the form have; a form holds them where its source printed them, and no cell of the form shows them. */
export const extraFields = [
  "midTermGoal",
  "funds.midTerm.total",
  "funds.midTerm.fiscalAppropriation",
  "funds.midTerm.carryOver",
  "funds.midTerm.otherFunds",
] as const;

export type ExtraField = (typeof extraFields)[number];
export type TextField = (typeof textFields)[number];
export type AmountField = (typeof amountFields)[number];
export type IndicatorColumn = "prefix" | "name" | "value";
export type IndicatorField = `indicators.${number}.${IndicatorColumn}`;
export type Field = TextField | AmountField | IndicatorField | "year";

const paths: ReadonlyMap<string, readonly string[]> = new Map(
  [...textFields, ...amountFields].map((field) => [field, field.split(".")]),
);
const indicatorPattern = /^indicators\.(\d+)\.(prefix|name|value)$/;
const headFields: ReadonlySet<string> = new Set<string>([...textFields, ...amountFields, "year"]);

export function isField(path: string): path is Field {
  return headFields.has(path) || indicatorPattern.test(path);
}

export function isAmountField(field: Field): field is AmountField {
  return (amountFields as readonly string[]).includes(field);
}

export function isExtraField(path: string): path is ExtraField {
  return (extraFields as readonly string[]).includes(path);
}

export function indicatorField(index: number, column: IndicatorColumn): IndicatorField {
  return `indicators.${index}.${column}`;
}

/** Row and column of an indicator field, or `undefined` for a field of the head. */
export function parseIndicatorField(field: Field): { index: number; column: IndicatorColumn } | undefined {
  const match = field.startsWith("indicators.") ? indicatorPattern.exec(field) : null;
  return match ? { index: Number(match[1]), column: match[2] as IndicatorColumn } : undefined;
}

/** The text of a field as printed. A row that is not there and an absent prefix read as blank. */
export function readField(form: Form, field: Field): string {
  const row = parseIndicatorField(field);
  if (row) return form.indicators[row.index]?.[row.column] ?? "";
  if (field === "year") return form.year === null ? "" : String(form.year);
  const value = paths.get(field)?.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], form);
  return value as string;
}

/** A copy of the form with one field changed; the rest is shared. A year that is no number of four digits becomes unknown. */
export function writeField(form: Form, field: Field, text: string): Form {
  const row = parseIndicatorField(field);
  if (row) {
    const old = form.indicators[row.index];
    if (!old) throw new RangeError(`no indicator row ${row.index}`);
    return { ...form, indicators: form.indicators.with(row.index, withoutBlankPrefix({ ...old, [row.column]: text })) };
  }
  if (field === "year") return { ...form, year: /^\d{4}$/.test(text) ? Number(text) : null };
  return writePath(form, field.split("."), text) as Form;
}

/** A copy of the form with a field of its relatives set. */
export function writeExtra(form: Form, field: ExtraField, text: string): Form {
  return writePath(form, field.split("."), text) as Form;
}

function writePath(node: unknown, keys: readonly string[], text: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return text;
  const record = node as Record<string, unknown> | undefined;
  return { ...record, [key]: writePath(record?.[key], rest, text) };
}
