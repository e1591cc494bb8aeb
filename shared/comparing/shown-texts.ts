/**
 * Both texts of a change as a person is shown them: amounts say their unit of money where the forms have different ones, since the same digits are
 * then worth something else.
 */
import { isAmountField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { TextChange } from "./form-change.ts";

export function shownTexts(left: Form, right: Form, change: TextChange): readonly [string, string] {
  if (!isAmountField(change.place) || left.moneyUnit === right.moneyUnit) return [change.left, change.right];
  return [withUnit(change.left, left.moneyUnit), withUnit(change.right, right.moneyUnit)];
}

function withUnit(amount: string, unit: string): string {
  return amount === "" || unit === "" ? amount : `${amount} ${unit}`;
}
