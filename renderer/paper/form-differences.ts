/** Where two forms of one project differ, cell by cell in the words of the form: one in the library, and one that is about to come in. */
import { isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { isAmountField, readField } from "#shared/form/field.ts";
import { fieldName } from "#shared/template/field-name.ts";
import { headFields } from "#shared/template/head-fields.ts";
import type { Template } from "#shared/template/template.ts";
import { sameAmount } from "#shared/value/amount.ts";
import { extraTexts } from "./extra-content.ts";

export interface Difference {
  /** What differs, as the form calls it. */
  readonly name: string;
  /** `undefined` where that form has no such thing. */
  readonly inLibrary: string | undefined;
  readonly inFile: string | undefined;
}

/** Indicators are matched by their level and name, wherever they stand. An amount written otherwise (`100` and `100.00`) is the same. */
export function formDifferences(library: Form, file: Form, template: Template): Difference[] {
  const head = headFields(template).all.flatMap((field): Difference[] => {
    const [inLibrary, inFile] = [readField(library, field), readField(file, field)];
    const same = inLibrary === inFile || (isAmountField(field) && sameAmount(inLibrary, inFile));
    return same ? [] : [{ name: fieldName(template, field), inLibrary, inFile }];
  });
  const indicators = differing(named(library.indicators), named(file.indicators));
  return [...head, ...indicators, ...differing(extraTexts(library, template), extraTexts(file, template))];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

function named(indicators: readonly Indicator[]): NamedText[] {
  return indicators
    .filter((indicator) => !isBlankIndicator(indicator))
    .map(({ level2, name, value }) => ({ name: `${level2} ${name}`.trim(), text: value }));
}

/** Texts of one name are paired in their order: the first with the first. */
function differing(library: readonly NamedText[], file: readonly NamedText[]): Difference[] {
  const left = new Map<string, string[]>();
  for (const { name, text } of library) left.set(name, [...(left.get(name) ?? []), text]);
  const ofFile = file.flatMap(({ name, text }): Difference[] => {
    const inLibrary = left.get(name)?.shift();
    return inLibrary === text ? [] : [{ name, inLibrary, inFile: text }];
  });
  const gone = [...left].flatMap(([name, texts]) => texts.map((text) => ({ name, inLibrary: text, inFile: undefined })));
  return [...ofFile, ...gone];
}
