/**
 * The header of the indicators: 一级指标 · 二级指标 · 三级指标 · 指标值, what relatives have besides, and the columns each stands over.
 *
 * A header may have a second row (指标值 over 运算符号 · 指标值 · 度量单位, 中期指标 and 年度指标 over a block of columns each), and two blocks
 * side by side, of which the second shares the levels and names of the first where it has none.
 */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { columnMeanings, type ColumnMeaning } from "./columns-by-contents.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";

/** Columns from and to, both included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

export type Period = "annual" | "midTerm";

/** Columns that belong together: the indicators of one period. */
export interface HeaderBlock {
  /** The period its labels name, where they do. */
  readonly period: Period | undefined;
  readonly tokens: ReadonlyMap<IndicatorColumnName, Token>;
  readonly ranges: ReadonlyMap<IndicatorColumnName, ColumnRange>;
}

export interface IndicatorHeader {
  readonly row: number;
  /** The row after its last. */
  readonly end: number;
  /** Everything in it that is a known label. What only its column explains is a cell of a block, and placed by who reads that. */
  readonly labels: readonly Token[];
  readonly blocks: readonly [HeaderBlock, ...HeaderBlock[]];
}

/** This many of the four labels make a row a header; with fewer it is one only where no row has as many. */
const sure = 3;
const enough = 2;

/** `ledger`: where doubts about its columns are written down, and decided. */
export function findIndicatorHeader(
  rows: TokenRows,
  from: number,
  end: number,
  labels: LabelIndex,
  ledger?: Ledger,
): IndicatorHeader | undefined {
  const main = mainRow(rows, from, end, labels);
  if (main === undefined) return undefined;
  const above = main > from && isUpperRow(rows[main - 1] ?? [], rows[main] ?? [], labels) ? main - 1 : main;
  const below = isLowerRow(rows[main + 1] ?? [], rows[main] ?? [], labels) ? main + 2 : main + 1;
  return headerOf(rows.slice(above, Math.min(below, end)), above, rows.slice(below, end), labels, ledger);
}

function mainRow(rows: TokenRows, from: number, end: number, labels: LabelIndex): number | undefined {
  let likely: number | undefined;
  for (let row = from; row < end; row++) {
    const tokens = rows[row] ?? [];
    const count = tokens.length < enough ? 0 : officialColumns(tokens, labels);
    if (count >= sure) return row;
    if (count >= enough) likely ??= row;
  }
  return likely;
}

/** Whether a row is nothing but header labels. */
export function isHeaderRow(tokens: readonly Token[], labels: LabelIndex, least: number = enough): boolean {
  const isSection = ({ text }: Token) => labels.head(text)?.kind === "section";
  if (!tokens.every((token) => labels.anyColumn(token.text) !== undefined || isSection(token))) return false;
  return (
    officialColumns(
      tokens.filter((token) => !isSection(token)),
      labels,
    ) >= least
  );
}

const official: ReadonlySet<IndicatorColumnName> = new Set(["level1", "level2", "name", "value"]);

/** How many of the four columns of the official form a row names. */
function officialColumns(tokens: readonly Token[], labels: LabelIndex): number {
  const named = new Set<IndicatorColumnName>();
  for (const { text } of tokens) {
    const column = labels.anyColumn(text);
    if (column !== undefined && official.has(column)) named.add(column);
  }
  return named.size;
}

/** The row above a header that belongs to it: labels of columns that reach down beside it, or of periods over its columns. */
function isUpperRow(tokens: readonly Token[], main: readonly Token[], labels: LabelIndex): boolean {
  const isPart = ({ text }: Token) =>
    labels.anyColumn(text) ?? labels.period(text) ?? (labels.head(text)?.kind === "section" || undefined);
  return (
    tokens.some((token) => labels.anyColumn(token.text) ?? labels.period(token.text)) && tokens.every(isPart) && main.length > 1
  );
}

/** The row below a header that belongs to it: labels that take a wide column apart. */
function isLowerRow(tokens: readonly Token[], main: readonly Token[], labels: LabelIndex): boolean {
  const [first] = tokens;
  if (!first || tokens.length < 2 || !tokens.every((token) => labels.anyColumn(token.text))) return false;
  const over = main.findLast((token) => token.column <= first.column);
  return officialColumns(tokens, labels) < sure && over !== undefined && labels.anyColumn(over.text) === "value";
}

function headerOf(
  rows: TokenRows,
  top: number,
  under: TokenRows,
  labels: LabelIndex,
  ledger: Ledger | undefined,
): IndicatorHeader | undefined {
  const tokens = rows.flat();
  const lowest = tokens.filter((token) => !tokens.some((other) => other.row > token.row && isUnder(other, token)));
  const meaning = columnMeanings(lowest, under, labels, ledger);
  const named = tokens.filter((token) => meaning(token));
  const leaves = named
    .filter((token) => !named.some((other) => other.row > token.row && isUnder(other, token)))
    .toSorted((a, b) => a.column - b.column);
  const periods = tokens.filter((token) => labels.period(token.text) && !meaning(token));
  const edges = tokens
    .filter((token) => !named.includes(token) || leaves.includes(token))
    .filter((token) => !periods.includes(token));
  const [first, ...others] = blocksOf(leaves, meaning, labels).map((block) => headerBlock(block, edges, periods, labels));
  if (!first) return undefined;
  const sections = tokens.filter((token) => labels.head(token.text)?.kind === "section");
  return {
    row: top,
    end: top + rows.length,
    // A column that turns out to be something else is a label of the header all the same.
    labels: [...tokens.filter(({ text }) => labels.anyColumn(text) !== undefined), ...periods, ...sections],
    blocks: [first, ...others.map((block) => withColumnsOf(first, block))],
  };
}

function isUnder(lower: Token, upper: Token): boolean {
  return upper.column <= lower.column && lower.column < columnAfter(upper);
}

/** A column that was there already begins the next block, unless it is only printed in two ways. */
function blocksOf(leaves: readonly Token[], meaning: ColumnMeaning, labels: LabelIndex): Map<IndicatorColumnName, Token>[] {
  const blocks: Map<IndicatorColumnName, Token>[] = [];
  for (const token of leaves) {
    const column = meaning(token);
    if (!column) continue;
    let block = blocks.at(-1);
    const opens = column === "level1" || column === "level2" || column === "name" || isOtherPeriod(token, block, labels);
    if (!block || (opens && block.has(column) && block.has("value"))) {
      block = new Map();
      blocks.push(block);
    }
    const known = block.get(column);
    if (!known || (!labels.column(known.text) && labels.column(token.text))) block.set(column, token);
  }
  return blocks;
}

/** Values of another period than those before (中期指标值 · 年度指标值). */
function isOtherPeriod(token: Token, block: ReadonlyMap<IndicatorColumnName, Token> | undefined, labels: LabelIndex): boolean {
  const before = block?.get("value");
  const period = labels.period(token.text);
  return before !== undefined && period !== undefined && period !== labels.period(before.text);
}

/** A column reaches to whatever stands next in the header; the last one as far as its own cell. */
function headerBlock(
  tokens: ReadonlyMap<IndicatorColumnName, Token>,
  edges: readonly Token[],
  periods: readonly Token[],
  labels: LabelIndex,
): HeaderBlock {
  const columns = [...new Set(edges.map((token) => token.column))].toSorted((a, b) => a - b);
  const ranges = [...tokens].map(([name, token]) => {
    const next = columns.find((column) => column > token.column);
    return [name, { from: token.column, to: (next ?? columnAfter(token)) - 1 }] as const;
  });
  const value = tokens.get("value");
  const over =
    value &&
    periods
      .filter((token) => token.column <= value.column)
      .toSorted((a, b) => a.column - b.column)
      .at(-1);
  return { period: labels.period(value?.text ?? "") ?? (over && labels.period(over.text)), tokens, ranges: new Map(ranges) };
}

/** What a block does not have itself it shares with the first. */
function withColumnsOf(first: HeaderBlock, { period, tokens, ranges }: HeaderBlock): HeaderBlock {
  const shared = (["level1", "level2", "name"] as const).flatMap((column) => {
    const range = first.ranges.get(column);
    return range && !ranges.has(column) ? [[column, range] as const] : [];
  });
  return { period, tokens, ranges: new Map([...shared, ...ranges]) };
}
