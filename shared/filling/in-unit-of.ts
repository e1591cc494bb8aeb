/** A form with its amounts in the unit of money its template prints, exactly; as it is where either unit is unknown. */
import { readField, writeField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { amountPaths } from "../form/head-paths.ts";
import type { Template } from "../template/template.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import { tellings, type Told } from "./told.ts";

export interface FormInUnit {
  readonly form: Form;
  readonly told: readonly Told[];
}

export function inUnitOf({ moneyUnit: to }: Template, form: Form): FormInUnit {
  const from = moneyUnitOf(form.moneyUnit);
  if (from === undefined || from === to) return { form, told: [] };
  const converted = amountPaths(form).reduce(
    (done, field) => writeField(done, field, convertAmount(readField(form, field), from, to)),
    form,
  );
  return { form: { ...converted, moneyUnit: to }, told: [tellings.converted(from, to)] };
}
