/**
 * Quantities that have no cost where their sisters have one: of rows that are counted and priced in pairs, one without its partner was
 * forgotten.
 *
 * Only told where most quantities have a cost (of their own name, or that is multiplied with them) and the costs do not come out at the
 * total without it.
 */
import type { Form, Indicator } from "../../form/form.ts";
import { areNearlyOne, nameList } from "../text/name-lists.ts";
import { isCostRow, isQuantityRow } from "../text/row-kind.ts";
import type { WorkedBalance } from "./cost-balance.ts";
import { isSameName } from "./name-evidence.ts";

export interface QuantitiesAlone {
  readonly rows: readonly { readonly row: Indicator; readonly index: number }[];
  /** How many quantities have their cost. */
  readonly pairs: number;
}

const fewestPairs = 2;

export function quantitiesAlone(form: Form, balance: WorkedBalance): QuantitiesAlone | undefined {
  if (balance.state === "balanced") return undefined;
  const costs = form.indicators.filter(isCostRow);
  const quantities = form.indicators
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => isQuantityRow(row) && row.name !== "");
  const multiplied = multipliedRows(balance);
  const rows = quantities.filter(
    ({ row, index }) => !multiplied.has(index) && !costs.some(({ name }) => isOneThing(name, row.name)),
  );
  const pairs = quantities.length - rows.length;
  return pairs < fewestPairs || rows.length === 0 || rows.length * 2 > pairs ? undefined : { rows, pairs };
}

function isOneThing(cost: string, quantity: string): boolean {
  return isSameName(cost, quantity) || areNearlyOne(nameList(cost), nameList(quantity));
}

/** What prices are multiplied with, where the costs fall short. A price that holds its own numbers (`450元*50人`) leaves them unused. */
function multipliedRows({ state, difference, pairings, reads }: WorkedBalance): ReadonlySet<number> {
  const told = state === "differs" && difference.startsWith("-") && reads.every(({ entry }) => entry.ownFactors.length === 0);
  const factors = told ? [...pairings.values()].flatMap((pairing) => pairing.factors) : [];
  return new Set(factors.flatMap((factor) => (factor.kind === "quantity" ? [factor.row.index] : [])));
}
