/** What the forms that arrived come to, in one unit of money whatever each is written in. */
import { templateOf } from "../template/templates.ts";
import { sumAmounts } from "../value/amount.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import type { ArrivedForm } from "./arrived.ts";

type Amounts = Pick<ArrivedForm, "projectTotal" | "annualTotal" | "moneyUnit" | "template">;

/** In which amounts of all units are added up. */
export const collectedMoneyUnit = "万元";

/** Exact, `"0"` for none; `undefined` where one of them is no amount. */
export function collectedTotal(forms: readonly Amounts[]): string | undefined {
  const sum = sumAmounts(forms.map((form) => ({ sign: 1, text: wholeAmount(form) })));
  return sum === "" ? "0" : sum;
}

/** As written where nobody knows its unit of money. */
function wholeAmount({ projectTotal, annualTotal, moneyUnit, template }: Amounts): string {
  const from = moneyUnitOf(moneyUnit ?? templateOf(template).moneyUnit);
  const amount = projectTotal || annualTotal;
  return from ? convertAmount(amount, from, collectedMoneyUnit) : amount;
}
