/**
 * Indicator rows of flattened text that lost its blank cells: what is left stands in the order of the header's columns, and which of them are
 * missing is told by what each text can be. Of all ways to set a row under its header the one that fits best counts.
 *
 * Only for headers with more columns than the official form has; `undefined` where rows have more cells than the header has columns.
 */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { LabelIndex } from "../label-index.ts";
import type { TableContext } from "../table-context.ts";
import type { Token, TokenRows } from "../tokens/token.ts";
import { fitOfText } from "../texts/fit-of-text.ts";
import type { HeaderBlock, IndicatorHeader } from "./indicator-header.ts";
import type { LevelledRow } from "./indicator-row.ts";
import type { Cells } from "./level-cells.ts";
import { levelledRows } from "./levels-by-column.ts";
import { isOperator } from "../texts/operator-text.ts";
import { tellTold } from "./told-columns.ts";

/** One cell of the header: what it is in each block, nothing where nobody knows what it is. */
interface Position {
  readonly token: Token;
  readonly column: IndicatorColumnName | undefined;
}

/** What a row loses where it says nothing in a column. */
const missing: Readonly<Partial<Record<IndicatorColumnName, number>>> = { name: 4, value: 3 };

/** What speaks for a text that stands in the very column. */
const inPlace = 1;

/** The rows of each wanted block. */
export function indicatorsInOrder(
  header: IndicatorHeader,
  wanted: readonly HeaderBlock[],
  table: TokenRows,
  context: TableContext,
): LevelledRow[][] | undefined {
  const positions = positionsOf(header, context);
  if (!header.blocks.every(({ ranges }) => ranges.has("name") && ranges.has("value"))) return undefined;
  if (header.end - header.row > 1 || table.some((tokens) => tokens.length > positions.length)) return undefined;
  const rows = table.map((tokens) => ({ row: tokens[0]?.row ?? 0, under: setUnder(tokens, positions, context.labels) }));
  const isRead = ({ token, column }: Position) =>
    column !== "operator" || rows.some(({ under }) => isOperatorUnder(under, token));
  tellTold(
    positions.flatMap((position) => (position.column && isRead(position) ? [[position.column, position.token] as const] : [])),
    context,
  );
  return wanted.map((block) => {
    const cells = rows.map(({ row, under }) => ({ row, cells: cellsOf(under, block, header.blocks[0], positions) }));
    return levelledRows(cells, true, context);
  });
}

/** Where columns have slipped, nothing under a header tells that it is one of operators: a cell nobody knows right before the value may be. */
function positionsOf({ row, blocks }: IndicatorHeader, { rows, labels }: TableContext): Position[] {
  const columnOf = new Map(blocks.flatMap(({ tokens }) => [...tokens].map(([column, token]) => [token, column] as const)));
  const tokens = (rows[row] ?? []).filter(({ text }) => labels.head(text)?.kind !== "section");
  return tokens.map((token, i) => {
    const [column, next] = [columnOf.get(token), tokens[i + 1]];
    const isBeforeValue = next !== undefined && columnOf.get(next) === "value";
    return { token, column: column ?? (isBeforeValue ? "operator" : undefined) };
  });
}

function isOperatorUnder(under: ReadonlyMap<Token, Token>, label: Token): boolean {
  const text = under.get(label)?.text;
  return text !== undefined && isOperator(text);
}

/** The text under each cell of the header, for the best way to set a row under it. */
function setUnder(tokens: readonly Token[], positions: readonly Position[], labels: LabelIndex): ReadonlyMap<Token, Token> {
  /** Of the first texts under the first columns: how well they fit, and what stands under the last. */
  type Way = { readonly fit: number; readonly under: ReadonlyMap<Token, Token> };
  let ways: (Way | undefined)[] = [{ fit: 0, under: new Map() }];
  for (const { token, column } of positions) {
    const loss = (column && missing[column]) ?? 0;
    ways = Array.from({ length: tokens.length + 1 }, (_, count): Way | undefined => {
      const [skipped, before, text] = [ways[count], ways[count - 1], tokens[count - 1]];
      const without = skipped && { ...skipped, fit: skipped.fit - loss };
      const fit = text && fitOfText(text.text, column, labels) + (text.column === token.column ? inPlace : 0);
      const own = before && fit !== undefined ? before.fit + fit : Number.NEGATIVE_INFINITY;
      if (!before || !text || (without && without.fit >= own)) return without;
      return { fit: own, under: new Map([...before.under, [token, text]]) };
    });
  }
  return ways[tokens.length]?.under ?? new Map();
}

/** What stands under the columns of a block, and under those it shares with the first. */
function cellsOf(
  under: ReadonlyMap<Token, Token>,
  { tokens, ranges }: HeaderBlock,
  first: HeaderBlock,
  positions: readonly Position[],
): Cells {
  const cells: Partial<Record<IndicatorColumnName, Token>> = {};
  const value = positions.findIndex(({ token }) => token === tokens.get("value"));
  const before = positions[value - 1];
  const operator = before?.column === "operator" ? under.get(before.token) : undefined;
  if (operator) cells.operator = operator;
  for (const column of ranges.keys()) {
    const label = tokens.get(column) ?? first.tokens.get(column);
    const text = label && under.get(label);
    if (text) cells[column] = text;
  }
  return cells;
}
