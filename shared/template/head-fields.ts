/** The fields a template has cells for above its indicators, in printed order: title, year, the cells of the head. */
import { rememberByObject } from "../value/remember-by-object.ts";
import type { Template } from "./template.ts";
import { isAmountField, type AmountField, type Field } from "../form/field.ts";

interface HeadFields {
  readonly all: readonly Field[];
  readonly texts: readonly Field[];
  readonly amounts: readonly AmountField[];
}

export const headFields = rememberByObject(({ head }: Pick<Template, "head">): HeadFields => {
  const inHead = head.flat().flatMap((cell) => ("field" in cell ? [cell.field] : []));
  const all = ["title", "year", ...inHead];
  return {
    all,
    texts: all.filter((field) => field !== "year" && !isAmountField(field)),
    amounts: all.filter((field) => isAmountField(field)),
  };
});
