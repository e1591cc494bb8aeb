/**
 * A form from the tokens of one table: preamble, head, goals, indicators, in this order, each by its own reader.
 */
import { emptyForm } from "../editing/new-form.ts";
import type { Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { longText, shortText } from "./head/field-text.ts";
import { endOfGoals, isGoalRow, readGoals } from "./head/goal-section.ts";
import { readHead } from "./head/head-section.ts";
import { missingLabels, noteDisagreements, noteMissing } from "./head/note-doubts.ts";
import { missingAbove, preambleUnit, readPreambleFields, unitBeside } from "./head/preamble-fields.ts";
import { writeHead } from "./head/write-head.ts";
import { findIndicatorHeader, type IndicatorHeader, type Period } from "./indicators/indicator-header.ts";
import { indicatorText } from "./indicators/indicator-text.ts";
import { readIndicators } from "./indicators/read-indicators.ts";
import { openFormLedger, type Ledger } from "./ledger.ts";
import type { SheetContext, TableContext } from "./table-context.ts";
import type { TableRows } from "./tables/find-tables.ts";
import { templateOfTable, type PrintedLabels } from "./template-of-table.ts";
import type { Token } from "./tokens/token.ts";

export interface BuiltForm {
  readonly form: Form;
  /** The tokens each field was read from, by the field's path. */
  readonly origins: ReadonlyMap<string, readonly Token[]>;
}

/** `undefined` where real cells turn out not to stand under their header. */
export function buildForm(table: TableRows, sheet: SheetContext, sheetLedger: Ledger): BuiltForm | undefined {
  const { rows, labels } = sheet;
  const { start, end } = table;
  const ledger = openFormLedger(sheetLedger);
  const title = shortText(table.preamble.title, { ...sheet, ledger });
  const header = findIndicatorHeader(rows, start, end, labels, ledger);
  const indicatorsFrom = header?.row ?? firstLevelRow(start, end, sheet) ?? end;
  const follows = templateOfTable(printedLabels(title, table, header, indicatorsFrom, sheet), labels);
  const context: TableContext = { ...sheet, ledger, follows, title, moneyUnit: preambleUnit(table, title, rows) };
  const opened = readPreambleFields({ ...emptyForm(follows.template), template: follows.id }, table, context);

  const goalRow = firstRow(start, indicatorsFrom, (row) => isGoalRow(rows[row] ?? [], labels));
  const goalEnd = goalRow === undefined ? indicatorsFrom : endOfGoals(goalRow, indicatorsFrom, sheet);
  const head = readHead(table.preamble.top, goalRow ?? indicatorsFrom, context);
  for (const [field, value] of readHead(goalEnd, indicatorsFrom, context)) if (!head.has(field)) head.set(field, value);
  const beside = head.has("implementingUnit") ? undefined : unitBeside(table, rows);
  if (beside) head.set("implementingUnit", { field: "implementingUnit", label: beside, pieces: [beside], unit: undefined });
  const filled = writeHead(opened, head, context);
  const goals = goalRow === undefined ? {} : readGoals(goalRow, goalEnd, context);
  const found = new Set<Field>([...head.keys(), ...Object.keys(goals)]);
  noteMissing(
    table.preamble.top,
    [...missingAbove(table, opened), ...missingLabels(found, header !== undefined, follows)],
    context,
  );

  const periods = new Set<Period>([
    ...(goals.annualGoal ? ["annual" as const] : []),
    ...(goals.midTermGoal ? ["midTerm" as const] : []),
    // Which of two blocks is which is told by the labels of goals nobody has written, too.
    ...(header && header.blocks.length > 1 ? labelledPeriods(goalRow, indicatorsFrom, sheet) : []),
  ]);
  const indicators = readIndicators(header, indicatorsFrom, end, periods, context);
  if (!indicators) return undefined;
  if (header) ledger.place(...header.labels);

  const { annual, midTerm } = indicators;
  const form: Form = {
    ...filled,
    annualGoal: longText(goals.annualGoal ?? [], context),
    ...(goals.midTermGoal && { midTermGoal: longText(goals.midTermGoal, context) }),
    indicators: annual.map((row, i) => indicatorText(row, `indicators.${i}`, context)),
    ...(midTerm.length > 0 && {
      midTermIndicators: midTerm.map((row, i) => indicatorText(row, `midTermIndicators.${i}`, context)),
    }),
  };
  noteDisagreements(form, head, start, context);
  return { form, origins: ledger.origins };
}

function labelledPeriods(goalRow: number | undefined, end: number, { rows, labels }: SheetContext): Period[] {
  if (goalRow === undefined) return [];
  return rows
    .slice(goalRow, end)
    .flat()
    .flatMap(({ text }) => {
      const label = labels.head(text);
      return label?.kind === "goal" && label.period !== "overall" ? [label.period] : [];
    });
}

function printedLabels(
  title: string,
  { start, end }: TableRows,
  header: IndicatorHeader | undefined,
  indicatorsFrom: number,
  { rows, labels }: SheetContext,
): PrintedLabels {
  const texts = (from: number, to: number) => rows.slice(from, to).flatMap((tokens) => tokens.map(({ text }) => text));
  return {
    title,
    labels: [...texts(start, indicatorsFrom), ...(header?.labels ?? []).map(({ text }) => text)],
    blocks: header?.blocks.length ?? 1,
    levels: [...new Set(texts(header?.end ?? indicatorsFrom, end))].filter(
      (text) => labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text),
    ),
  };
}

function firstLevelRow(start: number, end: number, { rows, labels }: SheetContext): number | undefined {
  return firstRow(start, end, (row) => {
    const text = rows[row]?.[0]?.text ?? "";
    return (labels.level1(text) ?? labels.level2(text)) !== undefined;
  });
}

function firstRow(from: number, end: number, test: (row: number) => boolean): number | undefined {
  for (let row = from; row < end; row++) if (test(row)) return row;
  return undefined;
}
