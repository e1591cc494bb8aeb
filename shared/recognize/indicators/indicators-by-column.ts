/**
 * Indicator rows of real cells: the header says which column is what, and text is taken as it stands, whatever it looks like.
 *
 * A level label counts for its own row and the rows below until the next one, merged or not. Where rows do not fit under the header the
 * cells are flattened text that somebody pasted; then this gives up and the sheet is read as such.
 */
import { isHeaderRow, type ColumnRange, type IndicatorHeader } from "./indicator-header.ts";
import type { LevelledRow } from "./indicator-row.ts";
import type { OfficialColumn, LabelIndex } from "../label-index.ts";
import { remarks } from "../remarks.ts";
import { levelName } from "./row-levels.ts";
import { isFootRemark, isRepeatedPreamble } from "../tables/stray-lines.ts";
import type { TableContext } from "../table-context.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";

type Cells = Partial<Record<OfficialColumn, Token>>;

/** One row in this many may fail to fit before a sheet with merges counts as slipped; without merges none may. */
const tolerance = 4;

/** `undefined` where the rows do not fit under the header. */
export function indicatorsByColumn(header: IndicatorHeader, end: number, context: TableContext): LevelledRow[] | undefined {
  if (!header.ranges.has("name") || !header.ranges.has("value")) return undefined;
  const table = context.rows.slice(header.row + 1, end).filter((tokens) => isTableRow(tokens, header, context));
  const hasMerges = [...header.tokens.values(), ...table.flat()].some((token) => token.rowSpan > 1 || token.columnSpan > 1);
  const misfits = table.filter((tokens) => !fits(tokens, header, hasMerges, context.labels)).length;
  if (hasMerges ? misfits * tolerance > table.length : misfits > 0) return undefined;
  return levelledRows(table, header, hasMerges, context);
}

function levelledRows(table: TokenRows, header: IndicatorHeader, hasMerges: boolean, context: TableContext): LevelledRow[] {
  const { labels, ledger } = context;
  let [level1, level2] = ["", ""];
  let level1Label: Token | undefined;
  let level2Label: Token | undefined;
  let level1End = 0;
  return table.flatMap((tokens) => {
    const row = tokens[0]?.row ?? 0;
    if (isRepeated(tokens, header, context)) return [];
    const cells = cellsOf(tokens, header);
    if (cells.level1 && isLevel1(cells, hasMerges, labels)) {
      level1 = labels.level1(cells.level1.text) ?? levelName(cells.level1.text);
      level1End = cells.level1.row + cells.level1.rowSpan;
      level1Label = cells.level1;
      if (!cells.level2) [level2, level2Label] = ["", undefined];
      ledger.place(cells.level1);
    }
    if (cells.level2) {
      const known = labels.level2(cells.level2.text);
      level2 = known?.level2 ?? levelName(cells.level2.text);
      level2Label = cells.level2;
      ledger.place(cells.level2);
      if (known && known.level1 !== level1 && !cells.level1 && row >= level1End) {
        [level1, level1Label] = [known.level1, undefined];
        ledger.note(cells.level2, remarks.levelInferred(level1));
      }
    }
    const { name, value } = cells;
    if (!name && !value) return [];
    return [{ row, level1, level2, level1Label, level2Label, name: name ? [name] : [], value: value ? [value] : [] }];
  });
}

/** Blank rows, remarks at the foot and lines across the table are no rows of it. */
function isTableRow(tokens: readonly Token[], header: IndicatorHeader, { ledger, title }: TableContext): boolean {
  const [first] = tokens;
  const nameFrom = header.ranges.get("name")?.from ?? 0;
  if (!first || (first.column < nameFrom && isFootRemark(tokens))) return false;
  const isAcross = tokens.length === 1 && first.column < nameFrom && columnAfter(first) > nameFrom;
  if (isAcross && isRepeatedPreamble(tokens, title)) {
    ledger.place(...tokens);
    ledger.note(first, remarks.pageJoined());
  }
  return !isAcross;
}

function isRepeated(tokens: readonly Token[], header: IndicatorHeader, { labels, ledger }: TableContext): boolean {
  if (!isHeaderRow(tokens, labels, Math.max(3, header.tokens.size))) return false;
  ledger.place(...tokens);
  ledger.note(tokens[0] ?? { row: header.row, column: 0 }, remarks.labelRepeated(tokens.map((token) => token.text).join(" ")));
  return true;
}

function fits(tokens: readonly Token[], header: IndicatorHeader, hasMerges: boolean, labels: LabelIndex): boolean {
  if (isHeaderRow(tokens, labels, header.tokens.size)) return true;
  const inside = tokens.filter((token) => columnOf(token, header) !== undefined);
  const cells = cellsOf(tokens, header);
  if (inside.length !== Object.keys(cells).length) return false;
  return isLevel1(cells, hasMerges, labels) && isLevel2(cells, hasMerges, labels);
}

/** Levels the template does not know are believed where merges hold the columns in place, or where they call themselves indicators. */
function isLevel1({ level1, level2, name }: Cells, hasMerges: boolean, labels: LabelIndex): boolean {
  if (!level1 || labels.level1(level1.text) !== undefined) return true;
  return level2 !== undefined && (hasMerges || (name !== undefined && level1.text.endsWith("指标")));
}

function isLevel2({ level2, name }: Cells, hasMerges: boolean, labels: LabelIndex): boolean {
  if (!level2 || labels.level2(level2.text) !== undefined) return true;
  if (labels.level1(level2.text) !== undefined) return false;
  return hasMerges || (name !== undefined && level2.text.endsWith("指标"));
}

/** The first token in each column. */
function cellsOf(tokens: readonly Token[], header: IndicatorHeader): Cells {
  const cells: Cells = {};
  for (const token of tokens) {
    const column = columnOf(token, header);
    if (column) cells[column] ??= token;
  }
  return cells;
}

function columnOf(token: Token, header: IndicatorHeader): OfficialColumn | undefined {
  const within = ({ from, to }: ColumnRange) => from <= token.column && token.column <= to;
  return [...header.ranges].find(([, range]) => within(range))?.[0];
}
