/**
 * Tables whose merged cells were written out once for every cell they cover (`项目名称 | 项目名称 | 甲 | 甲 | 甲 | 甲`), as some converters
 * leave them: each run becomes one token as wide as the run.
 *
 * Believed only where labels are doubled in several rows. Below the header of the indicators a run ends at the columns of the header, so
 * that a name and a value which are the same text stay two.
 */
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, type Token, type TokenRows } from "./token.ts";

/** Rows with a doubled label that make a table one with repeated cells. */
const enough = 2;
const headerLabels = 3;

export function foldRepeatedCells(rows: TokenRows, labels: LabelIndex, ledger: Ledger): TokenRows {
  const isLabel = ({ text }: Token) => labels.head(text) !== undefined || labels.column(text) !== undefined;
  const doubled = rows.filter((tokens) => tokens.some((token, i) => isLabel(token) && repeats(tokens[i + 1], token)));
  // A sheet that has merges needs no repeated cells.
  const hasMerges = rows.some((tokens) => tokens.some((token) => token.columnSpan > 1));
  if (doubled.length < enough || hasMerges) return rows;

  let edges: ReadonlySet<number> = new Set();
  return rows.map((tokens) => {
    const first = labels.head(tokens[0]?.text ?? "");
    if (first?.kind === "field" && first.field === "projectName") edges = new Set();
    const folded = foldRow(tokens, edges);
    const header = folded.filter((token) => labels.column(token.text));
    if (header.length >= headerLabels) edges = new Set(header.map((token) => token.column));
    if (first?.kind === "field" && folded.length < tokens.length && tokens[0]) {
      ledger.note(tokens[0], remarks.cellsRepeated(tokens[0].text));
    }
    return folded;
  });
}

function foldRow(tokens: readonly Token[], edges: ReadonlySet<number>): Token[] {
  const folded: Token[] = [];
  for (const token of tokens) {
    const last = folded.at(-1);
    if (last && repeats(token, last) && !edges.has(token.column)) {
      folded[folded.length - 1] = { ...last, columnSpan: columnAfter(token) - last.column };
    } else folded.push(token);
  }
  return folded;
}

function repeats(token: Token | undefined, before: Token): boolean {
  return token !== undefined && token.text === before.text && token.column === columnAfter(before);
}
