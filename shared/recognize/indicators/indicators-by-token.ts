/**
 * Indicator rows of flattened text: level labels in front, then name and value, wherever they stand.
 *
 * What does not belong to the table (page numbers, stray lines, remarks at the foot) finds no place here and becomes `unplaced`.
 */
import { assignLevels } from "./assign-levels.ts";
import { learnColumns, type BlockColumns } from "./block-columns.ts";
import { isHeaderRow, type IndicatorHeader } from "./indicator-header.ts";
import type { LevelledRow } from "./indicator-row.ts";
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
  const rowLevels = whole.map(({ row, levels }) => readRowLevels(levels, columns.get(blocks[row] ?? 0), labels, ledger));
  const levels = assignLevels(rowLevels, template, ledger);
  return whole.flatMap(({ row, name, value }, i) => {
    const { level1, level2 } = levels[i] ?? { level1: "", level2: "" };
    if (name.length + value.length === 0) return [];
    const level1Label = labelOf(level1, i, rowLevels, (printed) => printed.level1?.name === level1 && printed.level1.token);
    const level2Label = labelOf(level2, i, rowLevels, (printed) => printed.level2?.level2 === level2 && printed.level2.token);
    return [{ row, level1, level2, level1Label, level2Label, name, value }];
  });
}

/** The label a row's level was read from: the last one at or above the row, or else, where labels stand late, the first below. */
function labelOf(
  level: string,
  row: number,
  rows: readonly RowLevels[],
  tokenOf: (printed: RowLevels) => Token | false | undefined,
): Token | undefined {
  if (level === "") return undefined;
  const at = (index: number) => tokenOf(rows[index] ?? {}) || undefined;
  for (let above = row; above >= 0; above--) if (at(above)) return at(above);
  for (let below = row + 1; below < rows.length; below++) if (at(below)) return at(below);
  return undefined;
}

function tableRows(from: number, end: number, context: TableContext): TokenRows {
  const { rows, labels, ledger, title } = context;
  const section = rows.slice(from, end).filter((tokens) => tokens.length > 0);
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
  const [name, value] = [header?.tokens.get("name")?.column, header?.tokens.get("value")?.column];
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
