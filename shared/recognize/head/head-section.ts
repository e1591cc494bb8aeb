/**
 * The part between the title and the goal: a label, and right of it its value.
 *
 * In real cells the cell next to a label is its value whatever it says; in flattened text the next token is, unless it is a label.
 */
import { isAmountField, type AmountField, type Field } from "../../form/field.ts";
import type { Template } from "../../template/template.ts";
import type { AmountChoice, HeadLabel, LabelIndex } from "../label-index.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";

export interface HeadValue {
  readonly field: Field;
  /** The label as printed, for remarks. */
  readonly label: Token;
  /** The pieces of the value in reading order; none where it is blank. */
  readonly pieces: Token[];
}

/** The values of the head, one for every label found; tokens that are neither stay unplaced. */
export function readHead(from: number, to: number, context: TableContext): Map<Field, HeadValue> {
  const { rows } = context;
  const values = new Map<Field, HeadValue>();
  let rowAbove = from;
  for (let row = from; row < to; row++) {
    const tokens = rows[row] ?? [];
    if (tokens.length === 0) continue;
    const hasLabels = tokens.some((token) => context.labels.head(token.text) ?? inlineField(token, context.labels));
    if (hasLabels) readRow(tokens, rows, from, to, values, context);
    else if (context.isFlat) continueValues(tokens, values, context, rowAbove);
    rowAbove = row;
  }
  return values;
}

function readRow(
  tokens: readonly Token[],
  rows: TokenRows,
  from: number,
  to: number,
  values: Map<Field, HeadValue>,
  context: TableContext,
): void {
  const { labels, ledger } = context;
  let group = groupBeside(tokens[0], rows, from, labels);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const label = labels.head(token.text);
    if (!label || label.kind === "goal") {
      readInline(token, values, context);
      continue;
    }
    if (label.kind === "group") {
      ledger.place(token);
      group = label.group.label.printed;
      continue;
    }
    const field = label.kind === "field" ? label.field : choose(label.choices, group, values);
    if (values.has(field)) continue;
    ledger.place(token);
    const next = tokens[i + 1];
    const hasValue = next !== undefined && isValueOf(token, next, label, rows.slice(from, to), context);
    if (hasValue) {
      ledger.place(next);
      i += 1;
    }
    values.set(field, { field, label: token, pieces: hasValue ? [next] : [] });
  }
}

/** The group whose merged label reaches down beside a row. */
function groupBeside(token: Token | undefined, rows: TokenRows, from: number, labels: LabelIndex): string | undefined {
  if (!token) return undefined;
  const covering = rows
    .slice(from, token.row)
    .flat()
    .filter((above) => above.row + above.rowSpan > token.row && above.column < token.column)
    .flatMap((above) => {
      const label = labels.head(above.text);
      return label?.kind === "group" ? [label.group.label.printed] : [];
    });
  return covering.at(-1);
}

/** Which group's amount a label means: its group label says so, else the first group that still lacks it. */
function choose(
  choices: readonly AmountChoice[],
  group: string | undefined,
  values: ReadonlyMap<Field, HeadValue>,
): AmountField {
  const open = choices.filter((choice) => !values.has(choice.field));
  const named = open.find((choice) => choice.group.label.printed === group);
  return (named ?? open[0] ?? choices[0])?.field ?? fail();
}

function fail(): never {
  throw new Error("a label of an amount belongs to no group");
}

function isValueOf(label: Token, next: Token, meaning: HeadLabel, head: TokenRows, context: TableContext): boolean {
  if (!context.isFlat && columnAfter(label) === next.column) return true;
  const other = context.labels.head(next.text);
  if (!other || other.kind === "goal") return !other;
  return !sharesRow(meaning, other, context.template) && countOf(next.text, head, context.labels) > expected(other);
}

/** Whether the official form prints two labels in one row. */
function sharesRow(one: HeadLabel, other: HeadLabel, template: Template): boolean {
  return template.head.some((cells) => {
    const fields = new Set<Field>(cells.flatMap((cell) => ("field" in cell ? [cell.field] : [])));
    return [one, other].every((label) => fieldsOf(label).some((field) => fields.has(field)));
  });
}

function fieldsOf(label: HeadLabel): readonly Field[] {
  if (label.kind === "field") return [label.field];
  if (label.kind === "group") return label.group.amounts.map((amount) => amount.field);
  return label.kind === "amount" ? label.choices.map((choice) => choice.field) : [];
}

function expected(label: HeadLabel): number {
  return label.kind === "amount" ? label.choices.length : 1;
}

function countOf(text: string, rows: TokenRows, labels: LabelIndex): number {
  const label = labels.head(text);
  return rows.flat().filter((token) => labels.head(token.text) === label).length;
}

/** `项目名称：…` in one cell. */
function readInline(token: Token, values: Map<Field, HeadValue>, { labels, ledger }: TableContext): void {
  const inline = inlineField(token, labels);
  if (!inline || values.has(inline.field)) return;
  ledger.place(token);
  values.set(inline.field, { field: inline.field, label: token, pieces: [{ ...token, text: inline.value }] });
}

function inlineField({ text }: Token, labels: LabelIndex): { field: Field; value: string } | undefined {
  const match = /^([^:：]{2,20})[:：]\s*(\S[\s\S]*)$/.exec(text);
  const label = labels.head(match?.[1] ?? "");
  return label?.kind === "field" ? { field: label.field, value: match?.[2] ?? "" } : undefined;
}

/**
 * A row without labels goes on with the values in the row above it, where narrow columns wrapped those: then each of its tokens stands
 * below one of them.
 */
function continueValues(
  tokens: readonly Token[],
  values: ReadonlyMap<Field, HeadValue>,
  { ledger }: TableContext,
  rowAbove: number,
): void {
  const above = tokens.map((token) =>
    [...values.values()].find(({ field, pieces }) => {
      const last = pieces.at(-1);
      return !isAmountField(field) && last?.column === token.column && last.row === rowAbove;
    }),
  );
  if (above.includes(undefined)) return;
  tokens.forEach((token, i) => {
    above[i]?.pieces.push(token);
    ledger.place(token);
    ledger.note(token, remarks.textJoined(token.text));
  });
}
