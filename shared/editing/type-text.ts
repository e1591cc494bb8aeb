/**
 * What typing a text into a field means: the edits, with everything that follows from it under the template's rules.
 */
import { moneyUnitOf } from "../value/money-unit.ts";
import { readAmount } from "../value/read-amount.ts";
import { splitPrefix } from "../value/indicator-prefix.ts";
import { cleanText } from "../value/normalize-text.ts";
import { leadingYear, parseYear } from "../value/year.ts";
import { applyEdits, type Edit } from "../form/edit.ts";
import { indicatorField, isAmountField, parseIndicatorField, readField, type AmountField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { officialTitle, type Template } from "../template/template.ts";
import { listsOf, sharesNames } from "../template/indicator-columns.ts";
import { printedRows, rowIndex } from "./indicator-rows.ts";
import { sumEdits } from "./computed-amounts.ts";

export interface TypedText {
  readonly field: Field;
  readonly text: string;
}

/**
 * The edits for texts typed or pasted into fields. Empty where nothing changes. Amounts are kept as what they say in the form's unit, or
 * as typed where they say none; sums follow their parts, title and year follow each other, and 项目期 follows 项目属性 where it held the other attribute's
 * term. A text that is no year leaves the year as it is (`isRefused`).
 */
export function typeTexts(form: Form, template: Template, typed: readonly TypedText[]): Edit[] {
  // Where one field is given twice the last text counts.
  const all = typed.flatMap((one) => inEveryList(form, template, one)).flatMap((one) => withPrefixApart(form, one));
  const texts = new Map(all.map(({ field, text }) => [field, text]));
  const edits = [...texts].flatMap(([field, text]) => setField(form, field, text));
  const direct = applyEdits(form, edits).form;
  const changed = edits.flatMap((edit) => (edit.kind === "set-field" ? [edit.field] : []));
  const amounts = changed.filter((field): field is AmountField => isAmountField(field));
  return [
    ...edits,
    ...sumEdits(direct, template, amounts),
    ...(changed.includes("year") && !changed.includes("title") ? titleEdits(form, direct, template) : []),
    ...(changed.includes("title") && !texts.has("year") ? yearEdits(form, direct) : []),
    ...pairedEdits(form, direct, template, changed),
  ];
}

/** Whether a field cannot take a text, so that typing it changes nothing and the person must be told. */
export function isRefused({ field, text }: TypedText): boolean {
  return field === "year" && parseYear(cleanText(text)) === undefined;
}

/** A name in a column that lists share is that of each indicator in its row. */
function inEveryList(form: Form, template: Template, typed: TypedText): TypedText[] {
  const place = parseIndicatorField(typed.field);
  if (place?.column !== "name" || !sharesNames(template)) return [typed];
  const row = printedRows(form, template).find((one) => rowIndex(one, place.list) === place.index);
  return listsOf(template).flatMap((list) => {
    const index = row && rowIndex(row, list);
    return index === undefined ? [] : [{ field: indicatorField(index, "name", list), text: typed.text }];
  });
}

/** The printed name of an indicator is its prefix and its name: typing it sets both. */
function withPrefixApart(form: Form, { field, text }: TypedText): TypedText[] {
  if (isRefused({ field, text })) return [];
  const row = parseIndicatorField(field);
  if (row?.column !== "name") return [{ field, text: stored(form, field, text) }];
  const { prefix, name } = splitPrefix(cleanText(text));
  return [
    { field: indicatorField(row.index, "prefix", row.list), text: prefix },
    { field, text: name },
  ];
}

function stored(form: Form, field: Field, text: string): string {
  const clean = cleanText(text);
  if (isAmountField(field)) return readAmount(clean, moneyUnitOf(form.moneyUnit)) ?? clean;
  return field === "year" ? (parseYear(clean) ?? "") : clean;
}

function setField(form: Form, field: Field, text: string): Edit[] {
  return readField(form, field) === text ? [] : [{ kind: "set-field", field, text }];
}

function titleEdits(before: Form, after: Form, template: Template): Edit[] {
  if (after.year === null) return [];
  const official = template.titles.find((title) => officialTitle(title, before.year) === after.title);
  if (official !== undefined) return setField(after, "title", officialTitle(official, after.year));
  if (before.year === null) return [];
  return setField(after, "title", after.title.replaceAll(String(before.year), String(after.year)));
}

/** A title that is given another year takes the form's year along, where the old title began with that year. */
function yearEdits(before: Form, after: Form): Edit[] {
  const year = leadingYear(after.title);
  const wentTogether = before.year !== null && leadingYear(before.title) === String(before.year);
  return year !== undefined && wentTogether ? setField(after, "year", year) : [];
}

/** `一年期项目` goes with `1年`: changing one side of such a pair changes the other, unless the person wrote something else there. */
function pairedEdits(before: Form, after: Form, template: Template, changed: readonly Field[]): Edit[] {
  return template.pairedChoices.flatMap(({ field, follows, pairs }) => {
    if (!changed.includes(field) || changed.includes(follows)) return [];
    const chosen = readField(after, field);
    const partner = Object.hasOwn(pairs, chosen) ? pairs[chosen] : undefined;
    const old = readField(before, follows);
    const wasChosen = old === "" || Object.values(pairs).includes(old);
    return partner !== undefined && wasChosen ? setField(after, follows, partner) : [];
  });
}
