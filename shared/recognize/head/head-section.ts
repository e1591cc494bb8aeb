/**
 * The part between the title and the goal: a label, and right of it its value.
 *
 * In real cells the cell next to a label is its value whatever it says; in flattened text the next token is, unless it is a label.
 */
import type { Field } from "../../form/field.ts";
import type { HeadLabel, LabelIndex } from "../label-index.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import { sourcesOf, type Token } from "../tokens/token.ts";
import { amountField, groupBeside } from "./amount-field.ts";
import { isAmount } from "./amount-texts.ts";
import type { HeadReading, HeadValue } from "./head-reading.ts";
import { inlineValues } from "../tokens/inline-values.ts";
import { readMoney } from "../../value/read-money.ts";
import { unitHint } from "../../value/money-unit.ts";
import { unitOfLabel, unitOfPart } from "./label-unit.ts";
import { listedFields, officialFields } from "./official-fields.ts";
import { valuesBelow } from "./labels-above.ts";
import { labelOfOtherName } from "./name-in-doubt.ts";
import { isValueOf } from "./value-beside.ts";

/** A head of more is none; each is looked at for every row. */
const mostGroups = 100;

/** The values of the head, one for every label found; tokens that are neither stay unplaced. */
export function readHead(from: number, to: number, context: TableContext): Map<Field, HeadValue> {
  const { rows, labels, isFlat } = context;
  const tokens = rows.slice(from, to).flat();
  const groups = tokens.filter((token) => labels.head(token.text)?.kind === "group");
  const reading: HeadReading = {
    from,
    to,
    values: new Map(),
    official: officialFields(tokens, labels),
    listed: listedFields(tokens, labels),
    term: {},
    groups: groups.slice(0, mostGroups),
    hasGroups: groups.length > 0,
    otherName: labelOfOtherName(from, to, context),
    unit: tokens.map((token) => unitOfPart(token.text, labels)).find((unit) => unit !== undefined),
  };
  let rowAbove = from;
  for (let row = from; row < to; row++) {
    // Title, year and unit above the table have been read.
    const cells = (rows[row] ?? []).filter((token) => !context.ledger.isPlaced(token));
    if (cells.length === 0) continue;
    const below = valuesBelow(cells, to, context);
    if (below) {
      readLabelRow(cells, below, reading, context);
      row = rowAbove = [...below.values()][0]?.row ?? row;
      continue;
    }
    const hasLabels = cells.some((token) => (labels.head(token.text) ?? inlineValues(token, labels)[0]) !== undefined);
    if (hasLabels) readRow(cells, reading, context);
    else if (isFlat) continueValues(cells, reading.values, context, rowAbove);
    rowAbove = row;
  }
  joinTerm(reading, context);
  return reading.values;
}

function readRow(tokens: readonly Token[], reading: HeadReading, context: TableContext): void {
  const { labels, ledger, isFlat } = context;
  let group = groupBeside(tokens[0], reading, context);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token === reading.otherName) continue;
    const label = labels.head(token.text);
    if (!label || label.kind === "goal") {
      readInline(token, group, reading, context);
    } else if (label.kind === "group" || label.kind === "section") {
      ledger.place(token);
      reading.unit = unitOfPart(token.text, labels) ?? reading.unit;
      if (label.kind === "group") group = label.group;
      else readWholeAmount(token, tokens, reading, labels);
    } else {
      const hint = unitHint(tokens[i + 1]?.text ?? "");
      const before = hint && isBesideAmount(label) && !isFlat ? 1 : 0;
      const next = tokens[i + 1 + before];
      const hasValue =
        next !== undefined && isValueOf(before ? (tokens[i + 1] ?? token) : token, next, label, reading, context);
      const field = fieldOf(label, token, group, reading);
      if (field === undefined || !isMeant(label, field, hasValue ? next.text : "", reading)) continue;
      ledger.place(token);
      if (label.kind === "field" && label.part && hasValue) {
        reading.term[label.part] ??= { field, label: token, pieces: [next], unit: undefined };
        i += 1;
        continue;
      }
      const behind = tokens[i + 2];
      const unitBehind = hasValue && !before && behind && isBesideAmount(label) ? unitHint(behind.text) : undefined;
      const unit = (before ? hint : unitBehind) ?? unitOfLabel(token.text, labels) ?? reading.unit;
      reading.values.set(field, { field, label: token, pieces: hasValue ? [next] : [], unit });
      ledger.place(...tokens.slice(i + 1, i + 1 + before), ...(unitBehind && behind ? [behind] : []));
      i += before + (hasValue ? 1 : 0) + (unitBehind ? 1 : 0);
    }
  }
}

/** `项目资金 | 500万元`: the label over a part of the table, with an amount beside it and at most other labels behind, says the whole of the money. */
function readWholeAmount(
  label: Token,
  [first, amount, behind]: readonly Token[],
  reading: HeadReading,
  labels: LabelIndex,
): void {
  const field = "funds.projectTotal";
  if (first !== label || !amount || (behind && !labels.head(behind.text))) return;
  if (reading.values.has(field) || reading.listed.has(field)) return;
  if (!readMoney(amount.text)) return;
  reading.values.set(field, { field, label, pieces: [amount], unit: reading.unit });
}

/** When it begins and when it ends make a term, where no label asks for the whole of it. */
function joinTerm({ term: { from, to }, values }: HeadReading, { ledger }: TableContext): void {
  const [first, last] = [from?.pieces[0], to?.pieces[0]];
  if (!from || !first || !to || !last || values.has("projectTerm")) return;
  ledger.place(first, to.label, last);
  const text = `${first.text}至${last.text}`;
  values.set("projectTerm", { ...from, pieces: [{ ...first, text, sources: [first, last].flatMap(sourcesOf) }] });
}

/** Beside amounts a cell may name nothing but the unit of money. */
function isBesideAmount(label: HeadLabel): boolean {
  return label.kind === "amount" || (label.kind === "field" && isAmount(label.field));
}

/** A row of labels over a row of values. */
function readLabelRow(
  tokens: readonly Token[],
  below: ReadonlyMap<Token, Token>,
  reading: HeadReading,
  context: TableContext,
): void {
  const { labels, ledger } = context;
  for (const token of tokens) {
    const label = labels.head(token.text);
    if (label?.kind === "section") ledger.place(token);
    if (label?.kind !== "field" && label?.kind !== "amount") continue;
    const value = below.get(token);
    const field = fieldOf(label, token, undefined, reading);
    if (field === undefined || !isMeant(label, field, value?.text ?? "", reading)) continue;
    ledger.place(token);
    const unit = unitOfLabel(token.text, labels) ?? reading.unit;
    reading.values.set(field, { field, label: token, pieces: value ? [value] : [], unit });
  }
}

type ValueLabel = Extract<HeadLabel, { kind: "field" | "amount" }>;

function fieldOf(
  label: ValueLabel,
  token: Token,
  group: Parameters<typeof amountField>[2],
  reading: HeadReading,
): Field | undefined {
  return label.kind === "field" ? label.field : amountField(label.choices, token, group, reading);
}

/** Whether a label stands for its field: the first one does, and the official one before all others. */
function isMeant(label: ValueLabel, field: Field, value: string, { values, official, listed }: HeadReading): boolean {
  if (values.has(field)) return false;
  if (label.kind === "amount") return true;
  if (label.isGuess === true && (listed.has(field) || value === "" || (isAmount(field) && !readMoney(value)))) return false;
  return !(label.isRelative && official.has(field)) && (label.onlyWith?.test(value) ?? true);
}

/** `项目名称：…` in one cell, or several of them. */
function readInline(token: Token, group: Parameters<typeof amountField>[2], reading: HeadReading, context: TableContext): void {
  const values = inlineValues(token, context.labels);
  const found = values.flatMap(({ label, value }) => {
    const field = fieldOf(label, token, group, reading);
    return field === undefined ? [] : [{ label, value, field }];
  });
  // What cannot be placed takes the whole cell with it to the texts that found no place.
  if (new Set(found.map(({ field }) => field)).size < values.length) return;
  if (!found.every(({ label, field, value }) => isMeant(label, field, value, reading))) return;
  for (const { field, value } of found) {
    context.ledger.place(token);
    reading.values.set(field, { field, label: token, pieces: [{ ...token, text: value }], unit: reading.unit });
  }
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
      return !isAmount(field) && last?.column === token.column && last.row === rowAbove;
    }),
  );
  if (above.includes(undefined)) return;
  tokens.forEach((token, i) => {
    above[i]?.pieces.push(token);
    ledger.place(token);
    ledger.note(token, remarks.textJoined(token.text));
  });
}
