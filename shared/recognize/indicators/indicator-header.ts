/**
 * The header row of the indicators: 一级指标 · 二级指标 · 三级指标 · 指标值, and the columns it stands over.
 */
import type { OfficialColumn, LabelIndex } from "../label-index.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";

/** Columns from and to, both included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

export interface IndicatorHeader {
  readonly row: number;
  readonly tokens: ReadonlyMap<OfficialColumn, Token>;
  readonly ranges: ReadonlyMap<OfficialColumn, ColumnRange>;
}

/** This many of the four labels make a row a header; with fewer it is one only where no row has as many. */
const sure = 3;
const enough = 2;

export function findIndicatorHeader(
  rows: TokenRows,
  from: number,
  end: number,
  labels: LabelIndex,
): IndicatorHeader | undefined {
  const headers = rows.slice(from, end).map((tokens) => headerTokens(tokens, labels));
  const first = (least: number) => headers.findIndex((tokens) => tokens.size >= least);
  const index = first(sure) < 0 ? first(enough) : first(sure);
  const tokens = headers[index];
  return tokens && { row: from + index, tokens, ranges: rangesOf(tokens, rows[from + index] ?? []) };
}

/** Whether a row is nothing but header labels. */
export function isHeaderRow(tokens: readonly Token[], labels: LabelIndex, least: number = enough): boolean {
  return headerTokens(tokens, labels).size === tokens.length && tokens.length >= least;
}

function headerTokens(tokens: readonly Token[], labels: LabelIndex): ReadonlyMap<OfficialColumn, Token> {
  const found = new Map<OfficialColumn, Token>();
  for (const token of tokens) {
    const column = labels.column(token.text);
    if (column && !found.has(column)) found.set(column, token);
  }
  return found;
}

/** A column reaches to whatever stands next in the header; the last one as far as its own cell. */
function rangesOf(columns: ReadonlyMap<OfficialColumn, Token>, header: readonly Token[]): Map<OfficialColumn, ColumnRange> {
  return new Map(
    [...columns].map(([column, token]) => {
      const next = header[header.indexOf(token) + 1];
      return [column, { from: token.column, to: (next?.column ?? columnAfter(token)) - 1 }];
    }),
  );
}
