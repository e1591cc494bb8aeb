/**
 * Names for the places of a form that hold text, so that an edit, a finding and a cell can all point at the same thing.
 *
 * A field is a dotted path in the form document (`funds.ownLevel.total`, `indicators.3.value`). Which there are is for a template to say;
 * indicator paths count rows and are valid only for the form they were made from.
 *
 * Invariant: the texts of the core document are always there; every other text is absent rather than blank, so that writing back what
 * was read gives an equal form.
 */
import { fieldPaths, rememberByText } from "../value/remember-by-text.ts";
import type { Form, Indicator } from "./form.ts";

export type Field = string;

/** Amounts live under `funds`, whatever the template. */
export type AmountField = `funds.${string}`;

/** Texts that every form has, whatever its template. */
export const coreTextFields = [
  "title",
  "projectName",
  "supervisingDepartment",
  "implementingUnit",
  "projectAttribute",
  "projectTerm",
  "annualGoal",
] as const;

/** Amounts that every form has, whatever its template. */
export const coreAmountFields = [
  "funds.projectTotal",
  "funds.annualTotal",
  "funds.ownLevel.total",
  "funds.ownLevel.fiscalAppropriation",
  "funds.ownLevel.otherFunds",
  "funds.ownLevel.carryOver",
  "funds.transfer.total",
  "funds.transfer.central",
  "funds.transfer.region",
] as const satisfies readonly AmountField[];

/** The lists of indicators a form may have: those of the year, and those of the medium term beside them. */
export const indicatorLists = ["indicators", "midTermIndicators"] as const;
export type IndicatorList = (typeof indicatorLists)[number];

/** A text of an indicator: `prefix`, `name`, `value` and what else a template has a column for. */
export type IndicatorColumn = string;

const core: ReadonlySet<string> = new Set<string>([...coreTextFields, ...coreAmountFields]);
const path = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;
const indicatorPath = /^(indicators|midTermIndicators)\.(\d+)\.([a-z][A-Za-z0-9]*)$/;
/** What the document says of itself, and what is no text. */
const ofTheDocument: ReadonlySet<string> = new Set([
  "format",
  "version",
  "template",
  "moneyUnit",
  "funds",
  ...indicatorLists,
  "explanations",
  "costPairs",
  "checklist",
  "carriedFrom",
  "carried",
  "remarks",
]);
/** Where an indicator stands is changed by moving its row. */
const levels: ReadonlySet<string> = new Set(["level1", "level2"]);
const coreColumns: ReadonlySet<string> = new Set(["name", "value"]);

export function isField(text: string): boolean {
  const place = parseIndicatorField(text);
  if (text.split(".").some((key) => key in Object.prototype)) return false;
  return place ? !levels.has(place.column) : path.test(text) && !ofTheDocument.has(text);
}

export function isAmountField(field: Field): field is AmountField {
  return field.startsWith("funds.");
}

export function indicatorField(index: number, column: IndicatorColumn, list: IndicatorList = "indicators"): Field {
  return `${list}.${index}.${column}`;
}

/** How an edit or a cell names a list: that of the year needs no name. */
export function inList(list: IndicatorList): { readonly list?: IndicatorList } {
  return list === "indicators" ? {} : { list };
}

export interface IndicatorPlace {
  readonly list: IndicatorList;
  readonly index: number;
  readonly column: IndicatorColumn;
}

/** Where an indicator field points, or `undefined` for a field of the head. */
export function parseIndicatorField(field: Field): IndicatorPlace | undefined {
  const [, list, index, column = ""] = indicatorPath.exec(field) ?? [];
  return list === undefined ? undefined : { list: list as IndicatorList, index: Number(index), column };
}

/** The text of a field as printed. What is not there reads as blank. */
export function readField(form: Form, field: Field): string {
  return fieldReader(field)(form);
}

/** Reads one field, of whatever form. A few dozen are read again and again. */
export const fieldReader = rememberByText(fieldPaths, (field: Field): ((form: Form) => string) => {
  const place = parseIndicatorField(field);
  if (place) return (form) => textOf(own(form[place.list]?.[place.index], place.column));
  if (field === "year") return ({ year }) => (year === null ? "" : String(year));
  const keys = field.split(".");
  return (form) => {
    let node: unknown = form;
    for (const key of keys) node = own(node, key);
    return textOf(node);
  };
});

/**
 * A copy of the form with one field changed; the rest is shared. A year that is no number of four digits becomes unknown.
 * @throws RangeError for a row the form does not have, or a path where it holds something else than text.
 */
export function writeField(form: Form, field: Field, text: string): Form {
  const place = parseIndicatorField(field);
  if (place) return writeIndicator(form, place, text);
  if (field === "year") return { ...form, year: /^\d{4}$/.test(text) ? Number(text) : null };
  return (writePath(form, field.split("."), text === "" && !core.has(field) ? undefined : text, field) ?? form) as Form;
}

function writeIndicator(form: Form, { list, index, column }: IndicatorPlace, text: string): Form {
  const rows = form[list];
  const old = rows?.[index];
  if (!rows || !old) throw new RangeError(`no row ${index} in ${list}`);
  const { [column]: _, ...others } = old;
  const written = text === "" && !coreColumns.has(column) ? others : { ...old, [column]: text };
  return { ...form, [list]: rows.with(index, written as Indicator) };
}

/** `undefined` where nothing is left of the node. */
function writePath(node: unknown, keys: readonly string[], text: string | undefined, field: Field): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (node !== undefined && typeof node !== "string") throw new RangeError(`no text at ${field}`);
    return text;
  }
  if (node !== undefined && !isRecord(node)) throw new RangeError(`nothing below ${field}`);
  const written = writePath(own(node, key), rest, text, field);
  if (written !== undefined) return { ...node, [key]: written };
  const { [key]: _, ...others } = node ?? {};
  return Object.keys(others).length > 0 ? others : undefined;
}

function own(node: unknown, key: string): unknown {
  return isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
