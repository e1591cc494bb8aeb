/**
 * Rows of flattened text that lost their blank cells, set under their header: what is left stands in the order of the header's columns, and which of
 * them are missing is told by what each text can be. Of all ways to set a row under its header the one that fits best counts.
 *
 * Rows keep their place, and of a token nothing but its column changes. Rows with more cells than their header has stay as they are. Under the four
 * columns of the official form levels are told by their names, wherever they stand, unless they are those of a region's own.
 */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { LabelIndex } from "../label-index.ts";
import { fitOfText } from "../texts/fit-of-text.ts";
import { sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";
import { isTitle, isYearLine, moneyUnitIn } from "./preamble.ts";
import { isFootRemark, isPageNumber } from "./stray-lines.ts";

/** One cell of a header: nothing where nobody knows what stands under it. */
interface Position {
  readonly at: number;
  readonly column: IndicatorColumnName | undefined;
}

/** Columns of indicators that make a row their header. */
const enough = 3;
const official: ReadonlySet<IndicatorColumnName | undefined> = new Set(["level1", "level2", "name", "value"]);
/** What a row loses where it says nothing in a column. */
const missing: Readonly<Partial<Record<IndicatorColumnName, number>>> = { level2: 2, name: 4, value: 3 };
/** What speaks for a text that stands in the very column. */
const inPlace = 1;

/** `undefined` where no header is one that rows can be set under. */
export function rowsUnderHeader(rows: TokenRows, labels: LabelIndex): TokenRows | undefined {
  let positions: readonly Position[] | undefined;
  let hasHeader = false;
  const laid = rows.map((tokens, row) => {
    const header = headerPositions(tokens, labels);
    const halves = rows[row - 1] ?? [];
    if (header) positions = !isOfficial(header) || hasOwnLevels(rows[row + 1] ?? [], header, labels) ? header : undefined;
    else if (endsTable(tokens, labels)) positions = undefined;
    else if (isUnderHalves(tokens, halves, labels)) return tokens.map((token, i) => movedTo(halves[i + 1]?.column, token));
    else if (positions && tokens.length <= positions.length && !isLine(tokens)) return setUnder(tokens, positions, labels);
    hasHeader ||= positions !== undefined;
    return tokens;
  });
  return hasHeader ? laid : undefined;
}

/** Where columns have slipped, nothing under a header tells that it is one of operators: a cell nobody knows right before the value may be. */
function headerPositions(tokens: readonly Token[], labels: LabelIndex): Position[] | undefined {
  const own = tokens.filter(({ text }) => labels.head(text)?.kind !== "section");
  const columns = own.map(({ text }) => labels.anyColumn(text));
  if (new Set(columns.filter((column) => column !== undefined)).size < enough) return undefined;
  return own.map(({ column: at }, i) => ({
    at,
    column: columns[i] ?? (columns[i + 1] === "value" ? "operator" : undefined),
  }));
}

function isOfficial(header: readonly Position[]): boolean {
  return header.length <= official.size && header.every(({ column }) => official.has(column));
}

/** Whether a row that has all of its cells begins with a level nobody knows. */
function hasOwnLevels(tokens: readonly Token[], header: readonly Position[], labels: LabelIndex): boolean {
  const [first] = tokens;
  const isWhole = first !== undefined && tokens.length === header.length;
  return isWhole && header[0]?.column === "level1" && fitOfText(first.text, "level1", labels) < 0;
}

/** The head of another form, or what stands at the foot of this one. */
function endsTable(tokens: readonly Token[], labels: LabelIndex): boolean {
  const label = tokens.length > 1 ? labels.head(tokens[0]?.text ?? "") : undefined;
  const isHead = label?.kind === "goal" || label?.kind === "amount" || (label?.kind === "field" && label.isGuess !== true);
  return isHead || isFootRemark(tokens);
}

function isLine(tokens: readonly Token[]): boolean {
  const [only, ...others] = tokens;
  if (!only || others.length > 0) return false;
  return isPageNumber(tokens) || isTitle(only.text) || isYearLine(only.text) || moneyUnitIn(only.text) !== undefined;
}

/** Of the first texts under the first columns: how well they fit, and the column of each. */
interface Way {
  readonly fit: number;
  readonly columns: readonly number[];
}

function setUnder(tokens: readonly Token[], positions: readonly Position[], labels: LabelIndex): readonly Token[] {
  let ways: (Way | undefined)[] = [{ fit: 0, columns: [] }];
  for (const { at, column } of positions) {
    const loss = (column && missing[column]) ?? 0;
    ways = Array.from({ length: tokens.length + 1 }, (_, count): Way | undefined => {
      const [skipped, before, text] = [ways[count], ways[count - 1], tokens[count - 1]];
      const without = skipped && { ...skipped, fit: skipped.fit - loss };
      if (!before || !text) return without;
      const fit = before.fit + fitOfText(text.text, column, labels) + (text.column === at ? inPlace : 0);
      return without && without.fit >= fit ? without : { fit, columns: before.columns.concat(at) };
    });
  }
  const columns = ways[tokens.length]?.columns ?? [];
  return tokens.map((token, i) => movedTo(columns[i], token));
}

/** Goals of two kinds stand below what each of them is, right of the label of both (`总体目标` · `预期目标` · `实际完成情况`). */
function isUnderHalves(tokens: readonly Token[], [side, ...halves]: readonly Token[], labels: LabelIndex): boolean {
  return tokens.length > 1 && tokens.length === halves.length && labels.head(side?.text ?? "")?.kind === "goal";
}

function movedTo(column: number | undefined, token: Token): Token {
  return column === undefined || column === token.column ? token : { ...token, column, sources: sourcesOf(token) };
}
