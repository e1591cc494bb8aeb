/** Builds a sample form in full from the parts that differ; sums come from the same code that keeps them up in the editor. */
import { applyEdits } from "../form/edit.ts";
import type { Field } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { newForm } from "../editing/new-form.ts";
import { typeTexts } from "../editing/type-text.ts";
import type { Template } from "../template/template.ts";

export interface SampleForm {
  readonly texts: Readonly<Record<Field, string>>;
  /** Name and value by level 2. */
  readonly indicators: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>>;
}

export function sampleForm(template: Template, year: number, { texts, indicators }: SampleForm): Form {
  const blank = newForm(template, { year });
  const typed = Object.entries(texts).map(([field, text]) => ({ field, text }));
  return { ...applyEdits(blank, typeTexts(blank, template, typed)).form, indicators: indicatorRows(template, indicators) };
}

function indicatorRows(template: Template, indicators: SampleForm["indicators"]): Indicator[] {
  return template.tree.flatMap((level1) =>
    level1.level2.flatMap((level2) =>
      (indicators[level2.name] ?? []).map(([name, value]) => ({ level1: level1.name, level2: level2.name, name, value })),
    ),
  );
}
