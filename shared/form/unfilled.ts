/**
 * Whether nobody wrote anything into a form: a blank that was left over in a workbook of several. Its title and year are printed, and sums of nothing
 * are 0.
 */
import { sameAmount } from "../value/amount.ts";
import { isAmountField, readField } from "./field.ts";
import { withoutBlankRows, type Form } from "./form.ts";
import { headPaths } from "./head-paths.ts";

const printed: ReadonlySet<string> = new Set(["title", "year"]);

export function isUnfilled(form: Form): boolean {
  const { indicators, midTermIndicators = [] } = withoutBlankRows(form);
  if (indicators.length > 0 || midTermIndicators.length > 0) return false;
  return headPaths(form)
    .filter((field) => !printed.has(field))
    .every((field) => {
      const text = readField(form, field).trim();
      return text === "" || (isAmountField(field) && sameAmount(text, "0"));
    });
}
