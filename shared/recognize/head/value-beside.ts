/** Whether the token right of a label is its value. */
import type { Field } from "../../form/field.ts";
import type { Template } from "../../template/template.ts";
import type { HeadLabel, LabelIndex } from "../label-index.ts";
import type { TableContext } from "../table-context.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";
import { isAmount } from "./amount-texts.ts";
import type { HeadReading } from "./head-reading.ts";

export function isValueOf(
  label: Token,
  next: Token,
  meaning: HeadLabel,
  { from, to }: HeadReading,
  { rows, labels, template, isFlat }: TableContext,
): boolean {
  const other = labels.head(next.text) ?? labels.head(next.text.replace(partOf, ""));
  if (!isFlat && columnAfter(label) === next.column) return !(isOfMoney(meaning) && other !== undefined && isOfMoney(other));
  if (!other || other.kind === "goal") return !other;
  return !sharesRow(meaning, other, template) && countOf(next.text, rows.slice(from, to), labels) > expected(other);
}

const partOf = /^\s*其中\s*[:：]\s*/;

/** A label of an amount is never another one's amount, however near it stands. */
function isOfMoney(label: HeadLabel): boolean {
  return label.kind === "amount" || label.kind === "group" || (label.kind === "field" && isAmount(label.field));
}

/** Whether the official form prints two labels in one row. */
function sharesRow(one: HeadLabel, other: HeadLabel, template: Template): boolean {
  return template.head.some((cells) => {
    const fields = new Set(cells.flatMap((cell): Field[] => ("field" in cell ? [cell.field] : [])));
    return [one, other].every((label) => fieldsOf(label).some((field) => fields.has(field)));
  });
}

function fieldsOf(label: HeadLabel): readonly Field[] {
  if (label.kind === "field") return [label.field];
  if (label.kind === "group") return label.group.amounts.map((amount) => amount.field);
  return label.kind === "amount" ? label.choices.map((choice) => choice.field) : [];
}

function expected(label: HeadLabel): number {
  return label.kind === "amount" ? label.choices.filter((choice) => choice.group).length : 1;
}

function countOf(text: string, rows: TokenRows, labels: LabelIndex): number {
  const label = labels.head(text);
  return rows.flat().filter((token) => labels.head(token.text) === label).length;
}
