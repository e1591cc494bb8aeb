/**
 * A form from the tokens of one table: preamble, head, goal, indicators, in this order, each by its own reader.
 */
import { emptyForm } from "../editing/new-form.ts";
import { isExtraField, writeExtra, writeField } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import type { MoneyUnit } from "../value/money-unit.ts";
import { splitPrefix } from "../value/indicator-prefix.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { amountTexts, isAmount } from "./head/amount-texts.ts";
import { longText, shortText } from "./head/field-text.ts";
import { readGoal } from "./head/goal-section.ts";
import { readHead, type HeadValue } from "./head/head-section.ts";
import { noteDisagreements, noteMissing } from "./head/note-doubts.ts";
import { findIndicatorHeader } from "./indicators/indicator-header.ts";
import type { LevelledRow } from "./indicators/indicator-row.ts";
import { indicatorsByColumn } from "./indicators/indicators-by-column.ts";
import { indicatorsByToken } from "./indicators/indicators-by-token.ts";
import type { HeadField } from "./label-index.ts";
import { openFormLedger, type Ledger } from "./ledger.ts";
import { remarks } from "./remarks.ts";
import type { SheetContext, TableContext } from "./table-context.ts";
import type { TableRows } from "./tables/find-tables.ts";
import { moneyUnitAtEnd, moneyUnitIn } from "./tables/preamble.ts";
import type { Token, TokenRows } from "./tokens/token.ts";

export interface BuiltForm {
  readonly form: Form;
  /** The tokens each field was read from, by the field's path. */
  readonly origins: ReadonlyMap<string, readonly Token[]>;
}

/** `undefined` where real cells turn out not to stand under their header. */
export function buildForm(table: TableRows, sheet: SheetContext, sheetLedger: Ledger): BuiltForm | undefined {
  const { rows, labels, template } = sheet;
  const { start, end, preamble } = table;
  const ledger = openFormLedger(sheetLedger);
  const title = shortText(preamble.title, { ...sheet, ledger });
  const context: TableContext = { ...sheet, ledger, title, moneyUnit: preambleUnit(table, title, rows) };
  const opened = readPreambleFields(emptyForm(template), table, context);

  const header = findIndicatorHeader(rows, start, end, labels);
  const indicatorsFrom = header?.row ?? firstLevelRow(start, end, context) ?? end;
  const goalRow = firstRow(start, indicatorsFrom, (row) => labels.head(rows[row]?.[0]?.text ?? "")?.kind === "goal");
  const head = readHead(start, goalRow ?? indicatorsFrom, context);
  const filled = writeHead(opened, head, context);
  const annualGoal = goalRow === undefined ? "" : longText(readGoal(goalRow, indicatorsFrom, context), context);
  const found = [...head.keys(), ...(goalRow === undefined ? [] : ["annualGoal" as const])];
  noteMissing(start, found, header !== undefined, context);

  const isByColumn = !sheet.isFlat && header !== undefined;
  const indicators = isByColumn
    ? indicatorsByColumn(header, end, context)
    : indicatorsByToken(header, header ? header.row + 1 : indicatorsFrom, end, context);
  if (!indicators) return undefined;
  if (header) ledger.place(...header.tokens.values());

  const form = { ...filled, annualGoal, indicators: indicators.map((row, index) => indicatorOf(row, index, context)) };
  noteDisagreements(form, head, start, context);
  return { form, origins: ledger.origins };
}

function readPreambleFields(form: Form, { preamble, start }: TableRows, { ledger, title: printed }: TableContext): Form {
  const { title, year, unit } = preamble;
  ledger.fill("title", title);
  if (unit) ledger.fill("moneyUnit", [unit]);
  if (title.length > 1 && title[1]) ledger.note(title[1], remarks.textJoined(title[1].text));
  if (title.length === 0) ledger.note({ row: start, column: 0 }, remarks.fieldMissing("标题"));
  // A year line that is there but blank says that the year is open, whatever the title says.
  const digits = /(\d{4})年/.exec(foldLabel(year ? year.text : printed))?.[1];
  ledger.fill("year", year ? [year] : title.filter(() => digits !== undefined));
  if (digits === undefined && !year) ledger.note({ row: start, column: 0 }, remarks.fieldMissing("年度"));
  return { ...form, title: printed, year: digits === undefined ? null : Number(digits) };
}

/** The unit of money that the lines above the table name: one of its own, in the title, or at the end of another line. */
function preambleUnit({ preamble, start }: TableRows, title: string, rows: TokenRows): MoneyUnit | undefined {
  const own = preamble.unit && moneyUnitIn(preamble.unit.text);
  const others = rows.slice(preamble.top, start).flat();
  return own ?? moneyUnitAtEnd(title) ?? others.map(({ text }) => moneyUnitAtEnd(text)).find((unit) => unit !== undefined);
}

function writeHead(form: Form, head: ReadonlyMap<HeadField, HeadValue>, context: TableContext): Form {
  const values = [...head.values()];
  const amounts = values.filter(({ field }) => isAmount(field));
  const texts = amountTexts(amounts, context);
  return values.reduce((current, value) => {
    const { field, pieces } = value;
    context.ledger.fill(field, pieces);
    const text = isAmount(field) ? (texts[amounts.indexOf(value)] ?? "") : shortText(pieces, context);
    return isExtraField(field) ? writeExtra(current, field, text) : writeField(current, field, text);
  }, form);
}

function indicatorOf(row: LevelledRow, index: number, context: TableContext): Indicator {
  const { level1, level2, name, value } = row;
  const [first, ...rest] = name;
  const { prefix, name: bare } = splitPrefix(first?.text ?? "");
  const text = first ? shortText([{ ...first, text: bare }, ...rest], context) : "";
  const fill = (column: string, tokens: readonly Token[]) => {
    context.ledger.fill(`indicators.${index}.${column}`, tokens);
  };
  fill("name", name);
  if (prefix !== "" && first) fill("prefix", [first]);
  fill("value", value);
  if (row.level1Label) fill("level1", [row.level1Label]);
  if (row.level2Label) fill("level2", [row.level2Label]);
  return { level1, level2, ...(prefix !== "" && { prefix }), name: text, value: shortText(value, context) };
}

function firstLevelRow(start: number, end: number, { rows, labels }: TableContext): number | undefined {
  return firstRow(start, end, (row) => {
    const text = rows[row]?.[0]?.text ?? "";
    return (labels.level1(text) ?? labels.level2(text)) !== undefined;
  });
}

function firstRow(from: number, end: number, test: (row: number) => boolean): number | undefined {
  for (let row = from; row < end; row++) if (test(row)) return row;
  return undefined;
}
