/**
 * What a finding is about, in words that outlive row numbers and the turn of the year: an explanation written for it is found again by
 * this text.
 *
 * Invariant: it changes when a text of a cell it speaks of changes, and does not when rows move or when the form and its texts go one
 * year on. Long texts stand in it as a digest, so that a form does not hold its goal twice.
 */
import { parseIndicatorField, readField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { fieldName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import type { FindingPlace, Report } from "./finding.ts";

/** A text longer than this is told by its digest. */
const longestText = 40;
const longestRest = 120;

export function subjectOf(rule: string, { places, about }: Report, form: Form, template: Template): string {
  const [first = "", ...others] = new Set(places.map((place) => partOf(place, form, template)));
  const rest = withoutYear([...others, ...(about === undefined ? [] : [about])].join(" | "), form.year);
  return [rule, withoutYear(first, form.year), ...(rest === "" ? [] : [told(rest, form.year, longestRest)])].join(" | ");
}

function partOf(place: FindingPlace, form: Form, template: Template): string {
  if (!("field" in place)) return `${place.level1}›${place.level2}`;
  const row = parseIndicatorField(place.field);
  if (!row) return `${fieldName(template, place.field)} ${told(readField(form, place.field), form.year)}`;
  const indicator = form[row.list]?.[row.index];
  return `${indicator?.level2} ${told(indicator?.name ?? "", form.year)} ${told(indicator?.value ?? "", form.year)}`;
}

function told(text: string, year: number | null, longest = longestText): string {
  return text.length <= longest ? text : `#${digest(withoutYear(text, year))}`;
}

/** The form's own year stands for any. */
export function withoutYear(text: string, year: number | null): string {
  return year === null ? text : text.replaceAll(String(year), "本年");
}

/** 53 bits over the text's UTF-16 units (cyrb53): no secret, only unlikely to be the same for two goals. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
}
