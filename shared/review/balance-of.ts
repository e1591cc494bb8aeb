/**
 * The cost balance of a form, computed once for all rules that ask for it, and written out once for all who read it.
 *
 * It is kept by the form's indicators and holds while all that it reads is the same: an edit of the goal or the head's texts keeps it.
 */
import type { Form, Indicator } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import type { CostBalance } from "./balance/balance-parts.ts";
import { workBalance, writtenOut, type WorkedBalance } from "./balance/cost-balance.ts";
import { asWritten } from "./as-written.ts";
import type { RulePack } from "./packs/rule-pack.ts";
import { packOf } from "./packs/built-in.ts";
import type { ReviewContext } from "./rule.ts";

interface Known {
  readonly pack: RulePack;
  readonly template: Template;
  readonly reads: readonly unknown[];
  readonly balance: WorkedBalance;
}

const balances = new WeakMap<readonly Indicator[], Known>();

export function workedBalanceOf(given: Form, { template, pack = packOf(given.template) }: ReviewContext): WorkedBalance {
  const form = asWritten(given);
  const reads = balanceReads(form);
  const known = balances.get(form.indicators);
  if (known?.template === template && known.pack === pack && reads.every((one, at) => one === known.reads[at]))
    return known.balance;
  const balance = workBalance(form, template, pack);
  balances.set(form.indicators, { pack, template, reads, balance });
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
