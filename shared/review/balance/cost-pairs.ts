/**
 * What the person said about a cost row, against what automatic pairing would do: kept with the form by the row's name, so that it holds
 * wherever the row moves and for next year too.
 */
import type { Edit } from "../../form/edit.ts";
import { readField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import type { Closing } from "./balance-parts.ts";

export type CostPair = NonNullable<Form["costPairs"]>[number];

/** What becomes of a cost: found out by itself, taken as it stands, left out, or multiplied with these quantities. */
export type CostPairing =
  | { readonly kind: "automatic" | "lump-sum" | "not-counted" }
  | { readonly kind: "quantities"; readonly names: readonly string[] };

export function costPairOf(form: Form, cost: string): CostPair | undefined {
  if (!form.costPairs) return undefined;
  const name = foldLabel(cost);
  return form.costPairs.find((pair) => foldLabel(pair.cost) === name);
}

/** As the person left it. */
export function costPairingOf(form: Form, cost: string): CostPairing {
  const pair = costPairOf(form, cost);
  if (!pair) return { kind: "automatic" };
  if (pair.notCounted) return { kind: "not-counted" };
  return pair.quantities.length === 0 ? { kind: "lump-sum" } : { kind: "quantities", names: pair.quantities };
}

/** The edits that set it; the list goes away with its last entry. */
export function costPairingEdits(form: Form, cost: string, pairing: CostPairing): Edit[] {
  const name = foldLabel(cost);
  const others = (form.costPairs ?? []).filter((pair) => foldLabel(pair.cost) !== name);
  const items = [...others, ...pairOf(cost, pairing)];
  if (items.length === 0) return form.costPairs === undefined ? [] : [{ kind: "set-list", list: "costPairs" }];
  return [{ kind: "set-list", list: "costPairs", items }];
}

function pairOf(cost: string, pairing: CostPairing): CostPair[] {
  switch (pairing.kind) {
    case "automatic":
      return [];
    case "lump-sum":
      return [{ cost, quantities: [] }];
    case "not-counted":
      return [{ cost, quantities: [], notCounted: true }];
    case "quantities":
      return [{ cost, quantities: [...pairing.names] }];
  }
}

/** The edit that closes the gap: the number in its place in the text. None where the text does not hold it exactly once. */
export function closingEdits(form: Form, { field, is, needed }: Closing): Edit[] {
  const parts = readField(form, field).split(is);
  // `18人` is no part of `118人`.
  return parts.length === 2 && !/[\d.,]$/.test(parts[0] ?? "") ? [{ kind: "set-field", field, text: parts.join(needed) }] : [];
}
