/**
 * Text that has every cell on a line of its own, laid out as the rows the cells stood in: a label and its value, the labels of the header,
 * then levels, name and value of each indicator.
 *
 * Only where there is nothing but such lines, and labels among them; lines that are neither label nor value stay lines.
 */
import type { LabelIndex } from "../label-index.ts";
import { sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";
import { layIndicators } from "./indicator-lines.ts";
import { isFootRemark } from "./stray-lines.ts";
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
  const lines = filled.flatMap((tokens) => tokens.flatMap((token) => unbarred(token)));
  if (filled.filter((tokens) => tokens.length === 1).length < filled.length * most) return undefined;
  const header = lines.findIndex((_, i) => headerLength(lines, i, labels) >= enoughColumns);
  const fields = lines.filter(({ text }) => isLabel(text, labels)).length;
  if (header < 0 || fields < enoughLabels) return undefined;
  const end = header + headerLength(lines, header, labels);
  const remark = lines.findIndex((line, i) => i >= end && isFootRemark([line]));
  const foot = remark < 0 ? lines.length : remark;
  const indicators = layIndicators(lines.slice(end, foot), lines.slice(header, end), labels);
  const laid: Cells[] = [
    ...headRows(lines.slice(0, header), labels),
    lines.slice(header, end),
    ...indicators.rows,
    ...[...indicators.foot, ...lines.slice(foot)].map((line) => [line]),
  ];
  return {
    rows: [
      ...rows.map(() => []),
      ...laid.map((cells, i) => cells.flatMap((cell, column) => placed(cell, rows.length + i, column))),
    ],
    rowOf: (row) => laid[row - rows.length]?.find((cell) => cell !== undefined)?.row ?? Math.min(row, rows.length - 1),
  };
}

type Cells = readonly (Token | undefined)[];

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

/** Lines from a label of the header to the first level under it: most of them labels no other says. 0 where they make no header. */
function headerLength(lines: readonly Token[], from: number, labels: LabelIndex): number {
  if (labels.anyColumn(lines[from]?.text ?? "") === undefined) return 0;
  const under = lines.slice(from, from + longestHeader);
  const length = under.findIndex(({ text }) => labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text));
  const columns = under.slice(0, length).flatMap(({ text }) => labels.anyColumn(text) ?? []);
  const known = new Set(columns).size;
  return length > 0 && known === columns.length && known > length / 2 ? length : 0;
}

function isLabel(text: string, labels: LabelIndex): boolean {
  const label = labels.head(text);
  return label !== undefined && !(label.kind === "field" && label.isGuess === true);
}

/** A label with what follows it until the next one; a label over a part of the table in the row of the first label under it. */
function headRows(lines: readonly Token[], labels: LabelIndex): Cells[] {
  const rows: Token[][] = [];
  let isOpen = false;
  for (const [i, line] of lines.entries()) {
    const label = labels.head(line.text);
    const last = rows.at(-1);
    const before = lines[i - 1];
    if (label === undefined && last && before && /^[(（][^()（）]*[)）]$/.test(line.text) && isLabel(before.text, labels)) {
      const at = last.indexOf(last.findLast(({ row }) => row === before.row) ?? before);
      last[at] = { ...before, text: before.text + line.text, sources: [before, line].flatMap(sourcesOf) };
    } else if (label === undefined || (label.kind === "field" && label.isGuess === true && isOpen)) {
      if (isOpen && last) last.push(line);
      else rows.push([line]);
      isOpen = label === undefined && isOpen && labels.head(last?.[0]?.text ?? "")?.kind === "goal";
    } else {
      const isUnderPart = ["section", "group"].includes(labels.head(last?.at(-1)?.text ?? "")?.kind ?? "");
      if (isUnderPart && last) last.push(line);
      else rows.push([line]);
      isOpen = label.kind !== "section" && label.kind !== "group";
    }
  }
  return rows.flatMap((row): Cells[] => {
    const [first, second, ...others] = row;
    const isLong = labels.head(first?.text ?? "")?.kind === "goal" && others.length > 0;
    return isLong ? [[first, second] as Cells].concat(others.map((line) => [undefined, line])) : [row];
  });
}
