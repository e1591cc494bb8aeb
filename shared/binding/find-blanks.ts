/**
 * Where the forms of an issued sheet stand: a header of indicators with labels of the form above it.
 *
 * Cells right of labels are blank in a blank, so nothing is asked of them; a list with a column 项目名称 has no such header, and tables
 * of other kinds are told by their titles and columns as everywhere.
 */
import { findIndicatorHeader, type IndicatorHeader } from "../recognize/indicators/indicator-header.ts";
import type { LabelIndex } from "../recognize/label-index.ts";
import type { OtherKind } from "../recognize/recognized.ts";
import { kindByColumns, kindByTitle, opensWholeUnit } from "../recognize/tables/other-kinds.ts";
import { readPreamble, type Preamble } from "../recognize/tables/preamble.ts";
import type { TokenRows } from "../recognize/tokens/token.ts";
import type { Boxes } from "./boxes.ts";

export interface BlankRegion {
  readonly preamble: Preamble;
  /** The first row with a label of the form. */
  readonly start: number;
  readonly header: IndicatorHeader;
  /** The row after its last. */
  readonly end: number;
}

export interface FoundBlanks {
  readonly blanks: readonly BlankRegion[];
  readonly others: readonly OtherKind[];
}

/** Different labels of the form that must stand above the header. */
const support = 3;
/** Columns of the header by which it is told. */
const sure = 3;

export function findBlanks({ tokens: rows, rowCount }: Boxes, labels: LabelIndex): FoundBlanks {
  const headers: { header: IndicatorHeader; start: number; preamble: Preamble }[] = [];
  let from = 0;
  while (from < rowCount) {
    const row = rows.findIndex((tokens, i) => i >= from && columnCount(tokens, labels) >= sure);
    if (row < 0) break;
    const header = findIndicatorHeader(rows, from, rowCount, labels);
    if (!header) break;
    const start = startAbove(rows, from, header.row, labels);
    if (start !== undefined) headers.push({ header, start, preamble: readPreamble(rows, start, from) });
    from = header.end;
  }
  const found = headers.map((one, i) => {
    const end = headers[i + 1]?.preamble.top ?? rowCount;
    return { region: { ...one, end }, kind: kindOf(one, rows.slice(one.start, end)) };
  });
  return {
    blanks: found.flatMap(({ region, kind }) => (kind === undefined ? [region] : [])),
    others: found.flatMap(({ kind }) => kind ?? []),
  };
}

function columnCount(tokens: TokenRows[number], labels: LabelIndex): number {
  return new Set(tokens.flatMap(({ text }) => labels.column(text) ?? [])).size;
}

/** The first row with a label, where enough different ones follow. */
function startAbove(rows: TokenRows, from: number, to: number, labels: LabelIndex): number | undefined {
  const meanings = rows.slice(from, to).flatMap((tokens, i) =>
    tokens.flatMap(({ text }) => {
      const label = labels.head(text);
      if (!label) return [];
      return [{ row: from + i, meaning: label.kind === "field" ? label.field : label.kind }];
    }),
  );
  return new Set(meanings.map(({ meaning }) => meaning)).size >= support ? meanings[0]?.row : undefined;
}

function kindOf({ preamble }: { readonly preamble: Preamble }, rows: TokenRows): OtherKind | undefined {
  const title = preamble.title.map(({ text }) => text).join("");
  const isWholeUnit = () => rows.some((_, row) => opensWholeUnit(rows, row, rows.length));
  return kindByTitle(title) ?? kindByColumns(rows) ?? (isWholeUnit() ? "whole-unit" : undefined);
}
