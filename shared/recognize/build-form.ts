/**
 * A form from the tokens of one table: preamble, head, goal, indicators, in this order, each by its own reader.
 */
import { disagreements } from "../editing/computed-amounts.ts";
import { emptyForm } from "../editing/new-form.ts";
import { isAmountField, writeField, type Field } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { splitPrefix } from "../value/indicator-prefix.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { amountText, longText, shortText, type TextContext } from "./head/field-text.ts";
import type { FormRows } from "./tables/find-forms.ts";
import { readGoal } from "./head/goal-section.ts";
import { readHead, type HeadValue } from "./head/head-section.ts";
import { findIndicatorHeader } from "./indicators/indicator-header.ts";
import type { LevelledRow } from "./indicators/indicator-row.ts";
import { indicatorsByColumn } from "./indicators/indicators-by-column.ts";
import { indicatorsByToken } from "./indicators/indicators-by-token.ts";
import type { LabelIndex } from "./label-index.ts";
import type { NumberSpacing } from "./tokens/layout-blanks.ts";
import type { Ledger } from "./ledger.ts";
import { moneyUnitIn } from "./tables/preamble.ts";
import { remarks } from "./remarks.ts";
import type { TokenRows } from "./tokens/token.ts";

export interface TableContext {
  readonly rows: TokenRows;
  readonly template: Template;
  readonly labels: LabelIndex;
  readonly ledger: Ledger;
  readonly isFlat: boolean;
  readonly blocks: readonly number[];
  readonly widths: readonly number[] | undefined;
  spacingAt(row: number): NumberSpacing;
}

/** `undefined` where real cells turn out not to stand under their header. */
export function buildForm(table: FormRows, context: TableContext): Form | undefined {
  const { rows, labels, ledger } = context;
  const { start, end } = table;
  const moneyUnit = (table.preamble.unit && moneyUnitIn(table.preamble.unit.text)) ?? context.template.moneyUnit;
  const texts: TextContext = { ...context, moneyUnit };
  const opened = readPreambleFields({ ...emptyForm(context.template), moneyUnit }, table, texts);

  const header = findIndicatorHeader(rows, start, end, labels);
  const indicatorsFrom = header?.row ?? firstLevelRow(rows, start, end, labels) ?? end;
  const goalRow = firstRow(start, indicatorsFrom, (row) => labels.head(rows[row]?.[0]?.text ?? "")?.kind === "goal");
  const head = readHead(rows, start, goalRow ?? indicatorsFrom, context);
  const filled = writeHead(opened, head, texts);
  const goal = goalRow === undefined ? [] : readGoal(rows, goalRow, indicatorsFrom, { ...context, title: opened.title });
  noteMissing(
    context,
    start,
    [...head.keys(), ...(goalRow === undefined ? [] : ["annualGoal" as const])],
    header !== undefined,
  );

  const section = { ...context, title: opened.title };
  const indicators =
    context.isFlat || !header
      ? indicatorsByToken(rows, header, header ? header.row + 1 : indicatorsFrom, end, section)
      : indicatorsByColumn(rows, header, end, section);
  if (!indicators) return undefined;
  if (header) ledger.place(...header.tokens.values());

  const form = { ...filled, annualGoal: longText(goal, texts), indicators: indicators.map((row) => indicatorOf(row, texts)) };
  noteDisagreements(form, head, start, context);
  return form;
}

function readPreambleFields(form: Form, { preamble, start }: FormRows, texts: TextContext): Form {
  const { ledger } = texts;
  const { title, year, unit } = preamble;
  ledger.place(...title, ...[year, unit].filter((token) => token !== undefined));
  if (title.length > 1 && title[1]) ledger.note(title[1], remarks.textJoined(title[1].text));
  if (title.length === 0) ledger.note({ row: start, column: 0 }, remarks.fieldMissing("标题"));
  const printed = shortText(title, texts);
  // A year line that is there but blank says that the year is open, whatever the title says.
  const source = year ? year.text : printed;
  const digits = /(\d{4})年/.exec(foldLabel(source))?.[1];
  if (digits === undefined && !year) ledger.note({ row: start, column: 0 }, remarks.fieldMissing("年度"));
  return { ...form, title: printed, year: digits === undefined ? null : Number(digits) };
}

function writeHead(form: Form, head: ReadonlyMap<Field, HeadValue>, texts: TextContext): Form {
  return [...head.values()].reduce((current, { field, label, pieces }) => {
    const text = isAmountField(field) ? amountText(label, pieces, texts) : shortText(pieces, texts);
    return writeField(current, field, text);
  }, form);
}

function indicatorOf({ level1, level2, name, value }: LevelledRow, texts: TextContext): Indicator {
  const [first, ...rest] = name;
  const { prefix, name: bare } = splitPrefix(first?.text ?? "");
  const text = first ? shortText([{ ...first, text: bare }, ...rest], texts) : "";
  return { level1, level2, ...(prefix !== "" && { prefix }), name: text, value: shortText(value, texts) };
}

function firstLevelRow(rows: TokenRows, start: number, end: number, labels: LabelIndex): number | undefined {
  return firstRow(start, end, (row) => {
    const text = rows[row]?.[0]?.text ?? "";
    return (labels.level1(text) ?? labels.level2(text)) !== undefined;
  });
}

function firstRow(from: number, end: number, test: (row: number) => boolean): number | undefined {
  for (let row = from; row < end; row++) if (test(row)) return row;
  return undefined;
}

function noteMissing({ template, ledger }: TableContext, start: number, found: readonly Field[], hasHeader: boolean): void {
  const labelled = [
    ...template.fieldLabels.map(({ label, field }) => ({ text: label.printed, field })),
    ...template.fundsGroups.flatMap((group) =>
      group.amounts.map(({ label, field }) => ({ text: `${group.label.printed} ${label.printed}`, field })),
    ),
    { text: template.goal.label.printed, field: "annualGoal" as const },
  ];
  for (const { text, field } of labelled) {
    if (!found.includes(field)) ledger.note({ row: start, column: 0 }, remarks.fieldMissing(text));
  }
  if (!hasHeader) ledger.note({ row: start, column: 0 }, remarks.fieldMissing(template.indicators.name.label.printed));
}

function noteDisagreements(
  form: Form,
  head: ReadonlyMap<Field, HeadValue>,
  start: number,
  { template, ledger }: TableContext,
): void {
  for (const { computed, printed, sum } of disagreements(form, template)) {
    const value = head.get(computed.field);
    // What was not found was noted as missing already; no sum can be told from the rest.
    if (!value || !computed.terms.every((term) => head.has(term.field))) continue;
    const at = value.pieces[0] ?? value.label;
    ledger.note(at ?? { row: start, column: 0 }, remarks.sumDisagrees(value.label.text, printed, sum, computed.formula));
  }
}
