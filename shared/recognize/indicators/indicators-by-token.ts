/**
 * Indicator rows of flattened text: level labels in front, then name and value, wherever they stand.
 *
 * What does not belong to the table (page numbers, stray lines, remarks at the foot) finds no place here and becomes `unplaced`.
 */
import type { Template } from "../../template/template.ts";
import { assignLevels } from "./assign-levels.ts";
import { learnColumns, type BlockColumns } from "./block-columns.ts";
import { isHeaderRow, type IndicatorHeader } from "./indicator-header.ts";
import type { LevelledRow } from "./indicator-row.ts";
import { labelFinder, level1In, level2In } from "./label-of-level.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import { readRowLevels, type RowLevels } from "./row-levels.ts";
import { splitRow, type SplitRow } from "./split-row.ts";
import { isFootRemark, isPageNumber, isRepeatedPreamble } from "../tables/stray-lines.ts";
import type { Token, TokenRows } from "../tokens/token.ts";
import { joinWrappedRows } from "./wrapped-rows.ts";

/** `header` is the row of the header, where there is one; the table begins below it, or at `from`. */
export function indicatorsByToken(
  header: IndicatorHeader | undefined,
  from: number,
  end: number,
  context: TableContext,
): LevelledRow[] {
  const { labels, template, ledger, blocks } = context;
  const table = tableRows(from, end, context);
  const columns = columnsOfBlocks(table, header, blocks, labels);
  const split = table.map((tokens) => splitRow(tokens, columns.get(blockOf(tokens, blocks)), labels));
  noteMovedRows(split, columns, blocks, ledger);
  notePages(table, blocks, blocks[from - 1], ledger);
  const whole = joinWrappedRows(split, ledger);
  const printed = whole.map(({ row, levels }) => readRowLevels(levels, columns.get(blocks[row] ?? 0), labels, ledger));
  const isFirst = ({ level2 }: RowLevels) => level2 === undefined || labels.level1(level2.token.text) !== undefined;
  const hasSecond = header?.blocks[0].tokens.has("level2") !== false || !printed.every(isFirst);
  const rowLevels = hasSecond ? printed : printed.map((row) => onlyFirst(row, labels));
  const levels = assignLevels(rowLevels, hasSecond ? template : withoutSecond(template), ledger);
  const [level1Of, level2Of] = [labelFinder(rowLevels, level1In), labelFinder(rowLevels, level2In)];
  return whole.flatMap(({ row, name, value }, i) => {
    const { level1, level2 } = levels[i] ?? { level1: "", level2: "" };
    if (name.length + value.length === 0) return [];
    return [{ row, level1, level2, level1Label: level1Of(level1, i), level2Label: level2Of(level2, i), name, value }];
  });
}

/** A label that may be of either level is of the first where there is no second. */
function onlyFirst({ level1, level2 }: RowLevels, labels: LabelIndex): RowLevels {
  const name = level2 && labels.level1(level2.token.text);
  return level2 && name !== undefined ? { level1: { name, token: level2.token } } : level1 ? { level1 } : {};
}

/** Where no column and no row has a level 2, none was lost. */
function withoutSecond(template: Template): Template {
  return { ...template, tree: template.tree.map((first) => ({ ...first, level2: [] })) };
}

/** The rows of the table: without lines of text, page numbers, and what is printed again on each page. */
function tableRows(from: number, end: number, context: TableContext): TokenRows {
  const { rows, labels, ledger, title } = context;
  const section = aboveFoot(rows.slice(from, end), labels)
    .map((tokens) => withoutSection(tokens, context))
    .filter((tokens) => tokens.length > 0);
  const isLine = lineTest(section, context);
  return section.filter((tokens) => {
    const [first] = tokens;
    if (!first || isPageNumber(tokens) || isFootRemark(tokens)) return false;
    if (isHeaderRow(tokens, labels)) {
      ledger.place(...tokens);
      ledger.note(first, remarks.labelRepeated(tokens.map((token) => token.text).join(" ")));
      return false;
    }
    if (isRepeatedPreamble(tokens, title)) {
      ledger.place(...tokens);
      ledger.note(first, remarks.pageJoined());
      return false;
    }
    return !isLine(tokens);
  });
}

/** Rows down to the opinions and signatures below the last known level. */
function aboveFoot(rows: TokenRows, labels: LabelIndex): TokenRows {
  const last = rows.findLastIndex((tokens) => tokens.some(({ text }) => labels.level1(text) ?? labels.level2(text)));
  const foot = rows.findIndex((tokens, i) => i > last && isFootRemark(tokens));
  return last < 0 || foot < 0 ? rows : rows.slice(0, foot);
}

/** A row without the label over this part of the table (绩效指标) that some tables print down its left side. */
function withoutSection(tokens: readonly Token[], { labels, ledger }: TableContext): readonly Token[] {
  const [first, next] = tokens;
  if (!first || !next || labels.head(first.text)?.kind !== "section") return tokens;
  if (!(labels.level1(next.text) ?? labels.level2(next.text) ?? labels.column(next.text))) return tokens;
  ledger.place(first);
  return tokens.slice(1);
}

/**
 * Tells a line of text from a row of the table. Where the source shows blank cells at the end of rows, a row of one cell is a line;
 * else a line is what stands in a block made of nothing but single tokens at the left edge.
 */
function lineTest(section: TokenRows, { labels, widths, blocks }: TableContext): (tokens: readonly Token[]) => boolean {
  const isAlone = (tokens: readonly Token[]) => {
    const [first, ...others] = tokens;
    return (
      first !== undefined &&
      others.length === 0 &&
      first.column === 0 &&
      !labels.level1(first.text) &&
      !labels.level2(first.text)
    );
  };
  const showsBlanks = section.some((tokens) => {
    const last = tokens.at(-1);
    return last !== undefined && (widths?.[last.row] ?? 0) > last.column + last.columnSpan;
  });
  if (showsBlanks) return (tokens) => isAlone(tokens) && widths?.[tokens[0]?.row ?? 0] === 1;
  const inTables = new Set(section.filter((tokens) => !isAlone(tokens)).map((tokens) => blockOf(tokens, blocks)));
  return (tokens) => isAlone(tokens) && !inTables.has(blockOf(tokens, blocks));
}

/** Where no row of the header's own block tells the columns, the header does. */
function columnsOfBlocks(
  table: TokenRows,
  header: IndicatorHeader | undefined,
  blocks: readonly number[],
  labels: LabelIndex,
): Map<number, BlockColumns> {
  const byBlock = Map.groupBy(table, (tokens) => blockOf(tokens, blocks));
  const tokens = header?.blocks[0].tokens;
  const [name, value] = [tokens?.get("name")?.column, tokens?.get("value")?.column];
  return new Map(
    [...byBlock].flatMap(([block, rows]) => {
      const isHeaders = header !== undefined && block === blocks[header.row] && name !== undefined && value !== undefined;
      const columns = learnColumns(rows, labels) ?? (isHeaders ? { name, value } : undefined);
      return columns ? [[block, columns] as const] : [];
    }),
  );
}

function noteMovedRows(
  split: readonly SplitRow[],
  columns: ReadonlyMap<number, BlockColumns>,
  blocks: readonly number[],
  ledger: Ledger,
): void {
  for (const { row, name, value } of split) {
    const learned = columns.get(blocks[row] ?? 0);
    const isMoved = learned !== undefined && (name ? name.column !== learned.name : value && value.column !== learned.value);
    const token = name ?? value;
    if (isMoved && token) ledger.note(token, remarks.rowMoved(token.text));
  }
}

/** Every block after the header's own is a page the table goes on to. */
function notePages(table: TokenRows, blocks: readonly number[], headerBlock: number | undefined, ledger: Ledger): void {
  let last = headerBlock;
  for (const tokens of table) {
    const block = blockOf(tokens, blocks);
    if (last !== undefined && block !== last && tokens[0]) ledger.note(tokens[0], remarks.pageJoined());
    last = block;
  }
}

function blockOf(tokens: readonly Token[], blocks: readonly number[]): number {
  return blocks[tokens[0]?.row ?? 0] ?? 0;
}
