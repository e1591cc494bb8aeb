/** The cost balance of a form, computed once for all rules that ask for it. */
import type { Form } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import type { CostBalance } from "./balance/balance-parts.ts";
import { costBalance } from "./balance/cost-balance.ts";
import { asWritten } from "./as-written.ts";
import type { RulePack } from "./packs/rule-pack.ts";
import { packOf } from "./packs/built-in.ts";
import type { ReviewContext } from "./rule.ts";

const balances = new WeakMap<Form, { readonly pack: RulePack; readonly template: Template; readonly balance: CostBalance }>();

export function balanceOf(given: Form, { template, pack = packOf(given.template) }: ReviewContext): CostBalance {
  const form = asWritten(given);
  const known = balances.get(form);
  if (known?.template === template && known.pack === pack) return known.balance;
  const balance = costBalance(form, template, pack);
  balances.set(form, { pack, template, balance });
  return balance;
}

/** What the balance depends on, besides the template. */
export function balanceReads(form: Form): readonly unknown[] {
  return [form.indicators, form.funds, form.moneyUnit, form.costPairs];
}
