/** Short names for the parts of a pack, so that its head reads like the printed form: a row a line. */
import type { AmountField, Field } from "../form/field.ts";
import type { ColumnSpan, ComputedAmount, HeadCell, Label, LabelledColumns } from "./template.ts";

export function label(columns: ColumnSpan, text: Label | string, rowSpan = 1): HeadCell {
  return { columns, label: named(text), rowSpan };
}

export function value(columns: ColumnSpan, field: Field): HeadCell {
  return { columns, field };
}

/** Paragraphs. */
export function prose(columns: ColumnSpan, field: Field): HeadCell {
  return { columns, field, isProse: true };
}

export function blank(columns: ColumnSpan): HeadCell {
  return { columns, blank: true };
}

export function column(columns: ColumnSpan, text: Label | string): LabelledColumns {
  return { columns, label: named(text) };
}

export function sum(
  field: AmountField,
  formula: string,
  plus: readonly AmountField[],
  minus: readonly AmountField[] = [],
): ComputedAmount {
  return {
    field,
    formula,
    terms: [
      ...plus.map((term) => ({ sign: 1 as const, field: term })),
      ...minus.map((term) => ({ sign: -1 as const, field: term })),
    ],
  };
}

function named(text: Label | string): Label {
  return typeof text === "string" ? { printed: text } : text;
}
