/** Tries an example of a row: what the review by a pack says of it, as far as the row is concerned. */
import { parseIndicatorField, readField } from "../../../form/field.ts";
import { rememberByObject } from "../../../value/remember-by-object.ts";
import type { Form } from "../../../form/form.ts";
import { reviewBy } from "../../review.ts";
import { rules } from "../../rules.ts";
import type { Finding } from "../../finding.ts";
import type { RulePack, RuleSetting } from "../rule-pack.ts";
import type { BookSheet, ReadRow } from "./book-sheet.ts";
import { exampleForms } from "./example-forms.ts";
import type { PackWords } from "./pack-words.ts";

/** @returns the sentences said. @throws CellFault where it cannot be read. */
export function saidOfExample(
  text: string,
  sheet: BookSheet,
  row: ReadRow,
  { pack, words }: { readonly pack: RulePack; readonly words: PackWords },
): string[] {
  const { form, ...beside } = exampleForms(text, words, pack.id);
  const { findings } = reviewBy(rulesOf(sheet), form, { template: words.template, pack: withAllRules(pack), ...beside });
  return findings.filter((finding) => row.isAbout({ finding, texts: textsOf(form, finding) })).map(({ message }) => message);
}

/** The same list each time, so that what depends on it is worked out once. */
const rulesOf = rememberByObject(({ rules: ids }: BookSheet) => rules.filter(({ id }) => ids.includes(id)));

/** A rule that is off is tried as if it were on: its rows are kept right for the day it is asked again. */
const withAllRules = rememberByObject((pack: RulePack): RulePack => ({
  ...pack,
  rules: Object.fromEntries(Object.entries(pack.rules).map(([id, setting]) => [id, switchedOn(setting)])),
}));

function switchedOn(setting: RuleSetting): RuleSetting {
  const { off: _, ...rest } = setting;
  return rest;
}

function textsOf(form: Form, { places }: Finding): string[] {
  return places.flatMap((place) => {
    if (!("field" in place)) return [place.level1, place.level2];
    const row = parseIndicatorField(place.field);
    const indicator = row && form[row.list]?.[row.index];
    return indicator ? [indicator.name, indicator.value] : [readField(form, place.field)];
  });
}
