/**
 * Text that has every cell on a line of its own, laid out as the rows the cells stood in: a label and its value, the labels of the header,
 * then levels, name and value of each indicator.
 *
 * Only where there is nothing but such lines, and labels among them; lines that are neither label nor value stay lines.
 */
import type { LabelIndex } from "../label-index.ts";
import { sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";
import { headRows, isLabel, type Cells } from "./head-lines.ts";
import { layIndicators } from "./indicator-lines.ts";
import { levelsOf } from "./level-lines.ts";
import { isTitle } from "./preamble.ts";
import { isFootRemark, isPageNumber } from "./stray-lines.ts";
import type { Unfolded } from "./unfold-lists.ts";

/** This share of the lines hold one cell. */
const most = 0.9;
/** Beside a header, a label for a name on a line of its own is no chance. */
const enoughLabels = 1;
const enoughColumns = 3;
const longestHeader = 14;

/** `undefined` where the rows are no such lines. */
export function rowsOfLines(rows: TokenRows, labels: LabelIndex): Unfolded | undefined {
  const filled = rows.filter((tokens) => tokens.length > 0);
  if (filled.filter((tokens) => tokens.length === 1).length < filled.length * most) return undefined;
  const lines = filled.flatMap((tokens) => tokens.flatMap((token) => unbarred(token)));
  const headers = headersIn(lines, labels);
  const fields = lines.filter(({ text }) => isLabel(text, labels)).length;
  if (headers.length === 0 || fields < enoughLabels) return undefined;
  const laid = layTables(lines, headers, labels);
  return {
    rows: [
      ...rows.map(() => []),
      ...laid.map((cells, i) => cells.flatMap((cell, column) => placed(cell, rows.length + i, column))),
    ],
    rowOf: (row) => laid[row - rows.length]?.find((cell) => cell !== undefined)?.row ?? Math.min(row, rows.length - 1),
  };
}

/** Lines of a header: from and to, the last not included. */
interface HeaderLines {
  readonly from: number;
  readonly to: number;
}

function headersIn(lines: readonly Token[], labels: LabelIndex): HeaderLines[] {
  const headers: HeaderLines[] = [];
  for (let from = 0; from < lines.length; from++) {
    const length = headerLength(lines, from, labels);
    if (length < enoughColumns) continue;
    headers.push({ from, to: from + length });
    from += length - 1;
  }
  return headers;
}

/** Every header with what stands above it and its indicators; one that is only printed again belongs to the table it stands in. */
function layTables(lines: readonly Token[], headers: readonly HeaderLines[], labels: LabelIndex): Cells[] {
  const laid: Cells[] = [];
  let above = 0;
  for (let i = 0; i < headers.length;) {
    const header = headers[i] ?? { from: 0, to: 0 };
    const own: Token[] = [];
    const again: Token[][] = [];
    let end = header.to;
    for (i += 1; ; i++) {
      const next = headers[i];
      const until = next?.from ?? lines.length;
      const below = lines.slice(end, until);
      const foot = below.findIndex((line) => endsIndicators(line, next !== undefined, labels));
      own.push(...(foot < 0 ? below : below.slice(0, foot)));
      end += foot < 0 ? below.length : foot;
      if (foot >= 0 || !next) break;
      again.push(lines.slice(next.from, next.to));
      end = next.to;
    }
    const columns = lines.slice(header.from, header.to);
    const strays = own.filter((line) => isPageNumber([line]));
    const inTable = own.filter((line) => !isPageNumber([line]));
    const { rows, foot } = layIndicators(inTable, columns, labels);
    laid.push(...headRows(lines.slice(above, header.from), labels), columns, ...rows, ...again);
    laid.push(...[...strays, ...foot].map((line) => [line]));
    above = end;
  }
  return laid.concat(lines.slice(above).map((line) => [line]));
}

/** What stands below the indicators; where another table follows, its title or head does. */
function endsIndicators(line: Token, isFollowed: boolean, labels: LabelIndex): boolean {
  if (isFootRemark([line])) return true;
  return isFollowed && (isTitle(line.text) || isLabel(line.text, labels) || labels.period(line.text) !== undefined);
}

function placed(cell: Token | undefined, row: number, column: number): Token[] {
  return cell ? [{ ...cell, row, column, rowSpan: 1, columnSpan: 1, sources: sourcesOf(cell) }] : [];
}

/** Bars at the ends of a line part cells, and are no part of one. */
function unbarred(token: Token): Token[] {
  const text = withoutBars(token.text);
  return text === "" ? [] : [{ ...token, text }];
}

function withoutBars(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBar(text[from])) from += 1;
  while (to > from && isBar(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

function isBar(character = ""): boolean {
  return character === "|" || character === "｜" || character.trim() === "";
}

/** Lines from a label of the header to the first level under it: most of them labels no other says but of another period. 0 where they make no header. */
function headerLength(lines: readonly Token[], from: number, labels: LabelIndex): number {
  if (labels.anyColumn(lines[from]?.text ?? "") === undefined) return 0;
  const under = lines.slice(from, from + longestHeader);
  const length = under.findIndex(({ text }) => levelsOf(text, labels).length > 0);
  // Under levels of a region's own nothing but labels is known to be a header.
  const unknown = under.findIndex(({ text }) => labels.anyColumn(text) === undefined);
  // Right before a level 2, below a column for level 1, stands one of those.
  const isOwn = length > 0 && unknown === length - 1 && !levelsOf(under[length]?.text ?? "", labels).includes("level1");
  const end = length < 0 || (isOwn && under.some(({ text }) => labels.anyColumn(text) === "level1")) ? unknown : length;
  const named = under.slice(0, end).flatMap(({ text }) => {
    const column = labels.anyColumn(text);
    return column === undefined ? [] : [`${column} ${labels.period(text) ?? ""}`];
  });
  return end > 0 && new Set(named).size === named.length && named.length > end / 2 ? end : 0;
}
