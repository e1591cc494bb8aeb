/** Every field above the indicators that a form holds text in, whatever its template: what it has, not what it should have. */
import { isAmountField, isField, type AmountField, type Field } from "./field.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import type { Form } from "./form.ts";

export function headPaths(form: Form): Field[] {
  return pathsBelow(form, "");
}

export function amountPaths({ funds }: Form): readonly AmountField[] {
  return pathsOfFunds(funds);
}

const pathsOfFunds = rememberByObject((funds: Form["funds"]): readonly AmountField[] =>
  pathsBelow(funds, "funds.").filter((path) => isAmountField(path)),
);

function pathsBelow(node: object, before: string): Field[] {
  return Object.entries(node).flatMap(([key, value]): Field[] => {
    const path = before + key;
    if (typeof value === "string") return isField(path) ? [path] : [];
    if (path === "year") return value === null ? [] : [path];
    return typeof value === "object" && value !== null && !Array.isArray(value) ? pathsBelow(value as object, `${path}.`) : [];
  });
}
