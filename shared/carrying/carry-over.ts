/**
 * Last year's form as a draft of the year after: names, units, indicators, pairings and explanations come along, years that mean the
 * form's year move on, amounts are blank.
 *
 * Invariant: `carried` names every text that came along and every amount, each once: `untouched`, or `asked` where what was right last
 * year is hardly right again. Nothing is carried that is not named there.
 */
import {
  indicatorField,
  indicatorLists,
  isAmountField,
  readField,
  writeField,
  type Field,
  type IndicatorList,
} from "../form/field.ts";
import { withoutBlankRows, type Carried, type Form, type Indicator } from "../form/form.ts";
import { headPaths } from "../form/head-paths.ts";
import { headFields } from "../template/head-fields.ts";
import { templateOf } from "../template/templates.ts";
import { saidFields } from "../template/texts-without-cell.ts";
import { isAskedAnew } from "./asked-anew.ts";
import { moveYear } from "./move-year.ts";

export interface CarriedFrom {
  /** The form's own year; `from` where the form does not say it. */
  readonly from: number;
  readonly to: number;
  /** SHA-256 of last year's form as JSON, hexadecimal. */
  readonly sha256: string;
}

const names: ReadonlySet<Field> = new Set(["projectName", "supervisingDepartment", "implementingUnit"]);
/** Where a row stands is no text that comes along; numbers before names follow the rows. */
const ofTheRow: ReadonlySet<string> = new Set(["prefix", "level1", "level2"]);

export function carryOver(last: Form, { from, to, sha256 }: CarriedFrom): Form {
  const { carried: _, carriedFrom: __, checklist: ___, remarks: ____, ...written } = withoutBlankRows(last);
  const carried: Record<Field, Carried> = {};
  let form: Form = { ...written, year: to };
  for (const field of headTexts(last)) {
    const text = readField(last, field);
    form = writeField(form, field, moveYear(text, from, to));
    // The year of a title is the form's own, and is right again.
    carried[field] = field !== "title" && isAskedAnew(text, names.has(field)) ? "asked" : "untouched";
  }
  for (const field of amounts(last)) {
    if (readField(form, field) !== "") form = writeField(form, field, "");
    carried[field] = "asked";
  }
  for (const list of indicatorLists) {
    const rows = form[list];
    if (rows) form = { ...form, [list]: rows.map((row, index) => carryRow(row, { list, index, from, to }, carried)) };
  }
  return { ...form, carriedFrom: { year: last.year, projectName: last.projectName, sha256 }, carried };
}

/** The texts of the head that say something, whichever template has a cell for them. */
function headTexts(form: Form): Field[] {
  const said = saidFields(form).flatMap(({ field }) => (isAmountField(field) ? [] : field));
  return form.title === "" ? said : ["title", ...said];
}

/** Those the template prints, and what else the form has. */
function amounts(form: Form): Field[] {
  return [
    ...new Set([...headFields(templateOf(form.template)).amounts, ...headPaths(form).filter((field) => isAmountField(field))]),
  ];
}

interface RowPlace {
  readonly list: IndicatorList;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

function carryRow(row: Indicator, { list, index, from, to }: RowPlace, carried: Record<Field, Carried>): Indicator {
  const texts = Object.entries(row).map(([column, text]): [string, unknown] => {
    if (ofTheRow.has(column) || typeof text !== "string" || text === "") return [column, text];
    carried[indicatorField(index, column, list)] = isAskedAnew(text, column === "name") ? "asked" : "untouched";
    return [column, moveYear(text, from, to)];
  });
  return Object.fromEntries(texts) as Indicator;
}
