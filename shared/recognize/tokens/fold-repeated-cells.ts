/**
 * Tables whose merged cells were written out once for every cell they cover (`项目名称 | 项目名称 | 甲 | 甲 | 甲 | 甲`), as some converters
 * leave them: each run becomes one token as wide as the run, and a label over a part of the table that stands in each of its rows one as high.
 *
 * Believed only where labels are doubled, or long texts tripled, in several rows. Below the header of the indicators a run ends at the columns of the header, so
 * that a name and a value which are the same text stay two.
 */
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, type Token, type TokenRows } from "./token.ts";

/** Rows with a doubled label that make a table one with repeated cells. */
const enough = 2;
/** A text of so many characters three times beside itself is no chance either. */
const longEnough = 6;
const headerLabels = 3;

export function foldRepeatedCells(rows: TokenRows, labels: LabelIndex, ledger: Ledger): TokenRows {
  const isLabel = ({ text }: Token) => labels.head(text) !== undefined || labels.column(text) !== undefined;
  const doubled = rows.filter((tokens) =>
    tokens.some((token, i) => {
      const isTwice = repeats(tokens[i + 1], token);
      return isTwice && (isLabel(token) || (token.text.length >= longEnough && repeats(tokens[i + 2], tokens[i + 1] ?? token)));
    }),
  );
  // A sheet that has merges needs no repeated cells.
  const hasMerges = rows.some((tokens) => tokens.some((token) => token.columnSpan > 1));
  if (doubled.length < enough || hasMerges) return rows;

  let edges: ReadonlySet<number> = new Set();
  const beside = rows.map((tokens) => {
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
  return foldedDown(beside, labels);
}

/** Labels beside several rows, written out in each of them. */
function foldedDown(rows: TokenRows, labels: LabelIndex): TokenRows {
  const heights = new Map<Token, number>();
  const tops = new Map<number, Token>();
  const kept = rows.map((tokens) => {
    const open = new Map(tops);
    tops.clear();
    return tokens.filter((token) => {
      if (!parts.has(labels.head(token.text)?.kind)) return true;
      const top = open.get(token.column);
      const isAgain = top !== undefined && top.text === token.text;
      tops.set(token.column, isAgain ? top : token);
      if (isAgain) heights.set(top, token.row + 1 - top.row);
      return !isAgain;
    });
  });
  return kept.map((tokens) => tokens.map((token) => ({ ...token, rowSpan: heights.get(token) ?? token.rowSpan })));
}

/** Kinds of labels that stand beside several rows. */
const parts: ReadonlySet<string | undefined> = new Set(["section", "group", "goal"]);

/** No indicator says the same in this many columns from the left on. */
const across = 3;

function foldRow(tokens: readonly Token[], edges: ReadonlySet<number>): Token[] {
  const folded: Token[] = [];
  const isAcross = tokens.length >= across && tokens.slice(1, across).every((token, i) => repeats(token, tokens[i] ?? token));
  for (const token of tokens) {
    const last = folded.at(-1);
    const isFirst = isAcross && folded.length === 1;
    if (last && repeats(token, last) && (isFirst || !edges.has(token.column))) {
      folded[folded.length - 1] = { ...last, columnSpan: columnAfter(token) - last.column };
    } else folded.push(token);
  }
  return folded;
}

function repeats(token: Token | undefined, before: Token): boolean {
  return token !== undefined && token.text === before.text && token.column === columnAfter(before);
}
