/**
 * Indicator rows of real cells: the header says which column is what, and text is taken as it stands, whatever it looks like.
 *
 * A level label counts for its own row and the rows below until the next one, merged or not. Where rows do not fit under the header the
 * cells are flattened text that somebody pasted; then this gives up and the sheet is read as such.
 */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { LabelIndex } from "../label-index.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import { isFootRemark, isPageNumber, isRepeatedPreamble } from "../tables/stray-lines.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";
import { indicatorsEnd } from "./foot-of-indicators.ts";
import { isHeaderRow, type ColumnRange, type HeaderBlock, type IndicatorHeader } from "./indicator-header.ts";
import type { LevelledRow } from "./indicator-row.ts";
import { isLevel1, isLevel2, type Cells } from "./level-cells.ts";
import { levelledRows, type CellRow } from "./levels-by-column.ts";
import { placeRunningNumbers } from "./running-numbers.ts";
import { tellTold } from "./told-columns.ts";

/** One row in this many may fail to fit before a sheet with merges counts as slipped; without merges none may. */
const tolerance = 4;
/** Names and values may read like one or two labels of the header, not like three. */
const sure = 3;

/** The rows of the wanted blocks of the header; `undefined` where the rows do not fit under it. */
export function indicatorsByColumn(
  header: IndicatorHeader,
  wanted: readonly HeaderBlock[],
  end: number,
  context: TableContext,
): LevelledRow[][] | undefined {
  const { blocks } = header;
  if (!blocks.every(({ ranges }) => ranges.has("name") && ranges.has("value"))) return undefined;
  const inBlocks = blocks.flatMap(({ tokens }) => [...tokens]);
  const foot = indicatorsEnd(context.rows, header, end, context.labels);
  const until = isReadOn(foot, end, header, context) ? end : foot;
  const table = context.rows.slice(header.end, until).filter((tokens) => isTableRow(tokens, header, context));
  const hasMerges =
    context.trustsColumns || [...header.labels, ...inBlocks.map(([, token]) => token), ...table.flat()].some(isMerged);
  const misfits = table.filter((tokens) => !fits(tokens, header, hasMerges, context.labels)).length;
  if (hasMerges ? misfits * tolerance > table.length : misfits > 0) return undefined;
  const own = table.filter((tokens) => !isRepeated(tokens, header, context));
  placeSections(own, context);
  placeRunningNumbers(own, header, context);
  notePages(own, header, context);
  tellTold(inBlocks, context);
  const isNameShared = blocks.some(({ tokens }) => !tokens.has("name"));
  return wanted.map((block) => {
    // A name for two periods makes an indicator of the medium term only where that has a value.
    const keepsBlank = !isNameShared || block.period !== "midTerm";
    const rows = cellRows(own, block).filter(({ cells }) => keepsBlank || !cells.name || cells.value);
    return levelledRows(rows, hasMerges, context);
  });
}

/** Whether rows below the likely end are read as well; they are in doubt where a name and a number stand in their columns. */
function isReadOn(foot: number, end: number, header: IndicatorHeader, { rows, ledger }: TableContext): boolean {
  const like = rows.slice(foot, end).find((tokens) => {
    const { name, value } = cellsOf(tokens, header.blocks[0]);
    return name !== undefined && value !== undefined && shortNumber.test(value.text) && !isFootRemark(tokens);
  });
  const [first] = like ?? [];
  if (!first) return false;
  const by = `指标到“${first.text.replace(/\s+/g, "").slice(0, longestQuoted)}”以前为止`;
  return ledger.isOther(first, { kind: "foot", why: "指标下面还有像指标的行。", by, otherwise: "这些行也是指标" });
}

const shortNumber = /^(?=.*\d).{1,16}$/;
const longestQuoted = 16;

/** A label that was put together reaches over several columns too, but shows no merge. */
function isMerged({ rowSpan, columnSpan, sources }: Token): boolean {
  return !sources && (rowSpan > 1 || columnSpan > 1);
}

function cellRows(table: TokenRows, block: HeaderBlock): CellRow[] {
  return table.map((tokens) => ({ row: tokens[0]?.row ?? 0, cells: cellsOf(tokens, block) }));
}

/** Rows that begin a page the table goes on to. */
function notePages(table: TokenRows, header: IndicatorHeader, { pages, ledger }: TableContext): void {
  let last = pages?.[header.row];
  for (const [first] of table) {
    const page = first && pages?.[first.row];
    if (first && page !== last) ledger.note(first, remarks.pageJoined());
    last = page;
  }
}

/** Labels over a part of the table that stand beside its rows (绩效指标 down the left side). */
function placeSections(table: TokenRows, { labels, ledger }: TableContext): void {
  for (const [first] of table) if (first && labels.head(first.text)?.kind === "section") ledger.place(first);
}

/** Blank rows, remarks at the foot, page numbers and lines across the table are no rows of it. */
function isTableRow(tokens: readonly Token[], { blocks }: IndicatorHeader, { ledger, title }: TableContext): boolean {
  const [first] = tokens;
  const nameFrom = blocks[0].ranges.get("name")?.from ?? 0;
  if (!first || (first.column < nameFrom && (isFootRemark(tokens) || isPageNumber(tokens)))) return false;
  const isAcross = tokens.length === 1 && first.column < nameFrom && columnAfter(first) > nameFrom;
  if (isAcross && isRepeatedPreamble(tokens, title)) {
    ledger.place(...tokens);
    ledger.note(first, remarks.pageJoined());
  }
  return !isAcross;
}

function isRepeated(tokens: readonly Token[], header: IndicatorHeader, { labels, ledger }: TableContext): boolean {
  if (!isHeaderRow(tokens, labels, sure)) return false;
  ledger.place(...tokens);
  ledger.note(tokens[0] ?? { row: header.row, column: 0 }, remarks.labelRepeated(tokens.map((token) => token.text).join(" ")));
  return true;
}

function fits(tokens: readonly Token[], header: IndicatorHeader, hasMerges: boolean, labels: LabelIndex): boolean {
  if (isHeaderRow(tokens, labels, sure)) return true;
  return header.blocks.every((block) => {
    const inside = tokens.filter((token) => columnOf(token, block) !== undefined);
    const cells = cellsOf(tokens, block);
    if (inside.length !== Object.keys(cells).length) return false;
    return isLevel1(cells, hasMerges, labels) && isLevel2(cells, hasMerges, labels);
  });
}

/** The first token in each column. */
function cellsOf(tokens: readonly Token[], block: HeaderBlock): Cells {
  const cells: Partial<Record<IndicatorColumnName, Token>> = {};
  for (const token of tokens) {
    const column = columnOf(token, block);
    if (column) cells[column] ??= token;
  }
  return cells;
}

function columnOf(token: Token, { ranges }: HeaderBlock): IndicatorColumnName | undefined {
  const within = ({ from, to }: ColumnRange) => from <= token.column && token.column <= to;
  for (const [column, range] of ranges) if (within(range)) return column;
  return undefined;
}
