/** The fields a template has cells for above its indicators, in printed order: title, year, the cells of the head. */
import { isAmountField, type AmountField, type Field } from "../form/field.ts";
import type { Template } from "./template.ts";

interface HeadFields {
  readonly all: readonly Field[];
  readonly texts: readonly Field[];
  readonly amounts: readonly AmountField[];
}

const known = new WeakMap<Template, HeadFields>();

export function headFields(template: Template): HeadFields {
  const fields = known.get(template) ?? fieldsOf(template);
  known.set(template, fields);
  return fields;
}

function fieldsOf({ head }: Template): HeadFields {
  const inHead = head.flat().flatMap((cell) => ("field" in cell ? [cell.field] : []));
  const all = ["title", "year", ...inHead];
  return {
    all,
    texts: all.filter((field) => field !== "year" && !isAmountField(field)),
    amounts: all.filter((field) => isAmountField(field)),
  };
}
