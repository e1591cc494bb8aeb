/**
 * Text that has every cell on a line of its own, laid out as the rows the cells stood in: a label and its value, the labels of the header,
 * then levels, name and value of each indicator.
 *
 * Only where there is nothing but such lines, and labels among them; lines that are neither label nor value stay lines.
 */
import type { LabelIndex } from "../label-index.ts";
import { sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";
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
  const laid = [
    ...headRows(lines.slice(0, header), labels),
    lines.slice(header, end),
    ...indicatorRows(lines.slice(end), lines.slice(header, end), labels),
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

/** Levels in front, then as many cells as the header has columns besides them. */
function indicatorRows(lines: readonly Token[], header: readonly Token[], labels: LabelIndex): Cells[] {
  const foot = lines.findIndex((line) => isFootRemark([line]));
  const own = foot < 0 ? lines : lines.slice(0, foot);
  const columns = header.map(({ text }) => labels.anyColumn(text));
  const width = columns.filter((column) => column !== "level1" && column !== "level2").length;
  const rows: (Token | undefined)[][] = [];
  const at = (column: "level1" | "level2") => columns.indexOf(column);
  const first = header.length - width;
  const valueAt = columns.indexOf("value");
  let levels: (Token | undefined)[] = header.map(() => undefined);
  let run: Token[] = [];
  const lay = () => {
    const size = run.length % width === 0 ? width : 2;
    for (let from = 0; from < run.length; from += size) {
      const [name, value] = run.slice(from, from + size);
      const cells = [...levels.slice(0, first), ...run.slice(from, from + size)];
      // Where the other columns are blank, nothing but the name and the value is left.
      if (size < width && valueAt > first) cells.splice(first, size, name, ...Array<undefined>(valueAt - first - 1), value);
      rows.push(cells);
      levels = levels.map(() => undefined);
    }
    run = [];
  };
  for (const [i, line] of own.entries()) {
    const level = run.length % width === 0 || run.length % 2 === 0 ? levelOf(line, own[i + 1], labels) : undefined;
    const above = levels[at("level2")];
    // A name may say just what its level says.
    const isNamedSo = run.length === 0 && above !== undefined && isSameLevel(above, line, labels);
    if (level !== undefined && !isNamedSo) {
      lay();
      levels[at(level)] = line;
    } else run.push(line);
  }
  lay();
  return [...rows, ...(foot < 0 ? [] : lines.slice(foot).map((line) => [line]))];
}

/** A label that may be of either level is of the first where one of the second follows. */
function levelOf(line: Token, next: Token | undefined, labels: LabelIndex): "level1" | "level2" | undefined {
  const isFirst = (labels.level1(line.text) ?? labels.otherLevel1(line.text)) !== undefined;
  const isSecond = labels.level2(line.text) !== undefined;
  if (isFirst && isSecond) return next && labels.level2(next.text) ? "level1" : "level2";
  if (isFirst) return "level1";
  return isSecond ? "level2" : undefined;
}

function isSameLevel(one: Token, other: Token, labels: LabelIndex): boolean {
  const level = labels.level2(one.text);
  return level !== undefined && labels.level2(other.text)?.level2 === level.level2;
}
