/** The texts and amounts of a form's head, read once for all rules that go through them. */
import { readField, type AmountField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { headFields } from "../../template/head-fields.ts";
import type { Template } from "../../template/template.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { Big } from "big.js";
import { parseAmount } from "../../value/amount.ts";

export interface HeadText {
  readonly field: Field;
  readonly text: string;
}

export interface HeadAmount {
  readonly field: AmountField;
  /** As printed. */
  readonly text: string;
  /** `undefined` where it is blank or no amount. */
  readonly amount: Big | undefined;
}

const textsOf = rememberByObject((template: Template) =>
  rememberByObject((form: Form): { readonly texts: readonly HeadText[]; readonly reads: readonly string[] } => {
    const texts = headFields(template).texts.map((field) => ({ field, text: readField(form, field) }));
    return { texts, reads: texts.map(({ text }) => text) };
  }),
);

export function headTexts(form: Form, template: Template): readonly HeadText[] {
  return textsOf(template)(form).texts;
}

/** What `headTexts` depends on. */
export function headReads(form: Form, { template }: { readonly template: Template }): readonly unknown[] {
  return textsOf(template)(form).reads;
}

const amountsOf = rememberByObject((template: Template) =>
  rememberByObject((funds: Form["funds"]): readonly HeadAmount[] =>
    headFields(template).amounts.map((field) => {
      const text = readField({ funds } as Form, field);
      return { field, text, amount: parseAmount(text) };
    }),
  ),
);

export function headAmounts({ funds }: Form, template: Template): readonly HeadAmount[] {
  return amountsOf(template)(funds);
}
