/** The money of the whole project, in the cell the form's pack names for it: 项目总额, or 年度资金总额 where a form has no such cell. */
import type { Big } from "big.js";
import { readField, type AmountField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { parseAmount } from "../../value/amount.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { RulePack } from "../packs/rule-pack.ts";

export interface FormTotal {
  readonly field: AmountField;
  /** As printed. */
  readonly text: string;
  /** `undefined` where it is blank or no amount. */
  readonly amount: Big | undefined;
}

export function formTotal({ funds }: Form, pack: RulePack): FormTotal {
  return totalsBy(pack)(funds);
}

const totalsBy = rememberByObject(({ totals }: RulePack) =>
  rememberByObject((funds: Form["funds"]): FormTotal => {
    const form = { funds } as Form;
    const field = totals.find((one) => readField(form, one).trim() !== "") ?? totals[0] ?? "funds.annualTotal";
    const text = readField(form, field);
    return { field, text, amount: parseAmount(text) };
  }),
);
