/** The cost balance of a form, computed once for all rules that ask for it, and written out once for all who read it. */
import type { Form } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import type { CostBalance } from "./balance/balance-parts.ts";
import { workBalance, writtenOut, type WorkedBalance } from "./balance/cost-balance.ts";
import { asWritten } from "./as-written.ts";
import type { RulePack } from "./packs/rule-pack.ts";
import { packOf } from "./packs/built-in.ts";
import type { ReviewContext } from "./rule.ts";

const balances = new WeakMap<Form, { readonly pack: RulePack; readonly template: Template; readonly balance: WorkedBalance }>();

export function workedBalanceOf(given: Form, { template, pack = packOf(given.template) }: ReviewContext): WorkedBalance {
  const form = asWritten(given);
  const known = balances.get(form);
  if (known?.template === template && known.pack === pack) return known.balance;
  const balance = workBalance(form, template, pack);
  balances.set(form, { pack, template, balance });
  return balance;
}

export function balanceOf(form: Form, context: ReviewContext): CostBalance {
  return written(workedBalanceOf(form, context));
}

const written = rememberByObject(writtenOut);

/** What the balance depends on, besides the template. */
export function balanceReads(form: Form): readonly unknown[] {
  return [form.indicators, form.funds, form.moneyUnit, form.costPairs];
}
