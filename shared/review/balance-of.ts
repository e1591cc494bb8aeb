/** The cost balance of a form, computed once for all rules that ask for it. */
import type { Form } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import type { CostBalance } from "./balance/balance-parts.ts";
import { costBalance } from "./balance/cost-balance.ts";
import type { ReviewContext } from "./rule.ts";

const balances = new WeakMap<Form, { readonly template: Template; readonly balance: CostBalance }>();

export function balanceOf(form: Form, { template }: ReviewContext): CostBalance {
  const known = balances.get(form);
  if (known?.template === template) return known.balance;
  const balance = costBalance(form, template);
  balances.set(form, { template, balance });
  return balance;
}

/** What the balance depends on, besides the template. */
export function balanceReads(form: Form): readonly unknown[] {
  return [form.indicators, form.funds.projectTotal, form.moneyUnit, form.costPairs];
}
