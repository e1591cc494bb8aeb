/**
 * Where the tables of a sheet begin and end, and which of them are this form.
 *
 * Two things show a form, and either is enough: a header of indicators with known levels below it and any label for a name above it; or
 * a 项目名称 at the head of a row that other labels of the form follow, where the header was lost. So a list with a column 项目名称, or an
 * indicator of that name, begins none. Tables of other kinds with the same labels are found alike, and the table of a whole unit by its own
 * labels.
 */
import { inlineValues } from "../tokens/inline-values.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import type { OtherKind } from "../recognized.ts";
import type { Token, TokenRows } from "../tokens/token.ts";
import { kindByColumns, kindByTitle, opensWholeUnit } from "./other-kinds.ts";
import { heldOn, readPreamble, type Preamble } from "./preamble.ts";
import { startInDoubt, type HeadRows } from "./start-in-doubt.ts";
import { isFootRemark } from "./stray-lines.ts";

export interface TableRows {
  readonly preamble: Preamble;
  /** Row of the first label. */
  readonly start: number;
  /** Row after the last. Stray lines below a form belong to it, below a table of another kind they do not. */
  readonly end: number;
  readonly kind: "form" | OtherKind;
}

/**
 * Different labels that must follow before a row counts as the beginning of a form. In real cells they stand below each other, and more
 * are asked for, because names of indicators stand below each other too.
 */
const flatSupport = 2;
const gridSupport = 3;
const headerLabels = 3;

/** `ledger`: where doubts about where a form begins are written down, and decided. */
export function findTables(rows: TokenRows, labels: LabelIndex, isFlat: boolean, ledger: Ledger): TableRows[] {
  const forms = formStarts(rows, labels, isFlat, ledger);
  let next = 0;
  const wholeUnits = rows.flatMap((_, row) => {
    while ((forms[next] ?? rows.length) <= row && next < forms.length) next += 1;
    return opensWholeUnit(rows, row, forms[next] ?? rows.length) ? [row] : [];
  });
  const isFormStart = new Set(forms);
  const starts = [...new Set([...forms, ...wholeUnits])].toSorted((a, b) => a - b);
  const own = starts.map((start, i) => readPreamble(rows, start, (starts[i - 1] ?? -1) + 1));
  const preambles: Preamble[] = [];
  for (const preamble of own) preambles.push(heldOn(preamble, preambles.at(-1)));
  return starts.map((start, i) => {
    const preamble = preambles[i] ?? { top: start, title: [], year: undefined, unit: undefined };
    const end = preambles[i + 1]?.top ?? rows.length;
    const title = preamble.title.map((token) => token.text).join("");
    const inside = rows.slice(start, end);
    const kind = kindByTitle(title) ?? (isFormStart.has(start) ? (kindByColumns(inside) ?? "form") : "whole-unit");
    return { preamble, start, end: kind === "form" ? end : start + tableLength(inside), kind };
  });
}

/** All rows as one table, for a person who wants to see what can be read of them. */
export function wholeTable(rows: TokenRows): TableRows {
  const first = Math.max(
    0,
    rows.findIndex((tokens) => tokens.length > 1),
  );
  const preamble = readPreamble(rows, first, 0);
  const kind = kindByTitle(preamble.title.map((token) => token.text).join("")) ?? kindByColumns(rows) ?? "form";
  return { preamble, start: first, end: rows.length, kind };
}

/** Rows up to the last that holds more than a line of text, or that is a remark at the foot. */
function tableLength(rows: TokenRows): number {
  return rows.findLastIndex((tokens) => tokens.length > 1 || isFootRemark(tokens)) + 1;
}

function formStarts(rows: TokenRows, labels: LabelIndex, isFlat: boolean, ledger: Ledger): number[] {
  const followed = followedStarts(rows, labels, isFlat);
  const headed = headedStarts(rows, labels).filter(
    ({ name, header }) => (followed[firstAfter(followed, name.floor)] ?? rows.length) >= header,
  );
  const head: HeadRows = {
    nameIn: (row) => (rows[row] ?? []).find((token, i, all) => i + 1 < all.length && fieldOf(token, labels) === "projectName"),
    isTable: (row) => isTableRow(rows[row] ?? [], labels),
  };
  const starts = [
    ...followed.map((row, i) => {
      const floor = followed[i - 1] ?? -1;
      const topOf = (name: number) => topOfHead(name, floor, rows, labels);
      return startInDoubt(topOf(row), "above", floor, topOf, head, ledger);
    }),
    ...headed.map(({ name, header }) => {
      const topOf = (row: number) => topOfHead(row, name.floor, rows, labels);
      return startInDoubt(topOf(name.row), "below", header, topOf, head, ledger);
    }),
  ];
  return starts.toSorted((a, b) => a - b);
}

function isTableRow(tokens: readonly Token[], labels: LabelIndex): boolean {
  return isTargetHeader(tokens, labels) || tokens.slice(0, levelColumns).some((token) => isLevel(token, labels));
}

/** Index of the first number above another in a sorted list. */
function firstAfter(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The name of the project need not stand first: rows of the head right above it begin with labels too. */
function topOfHead(name: number, floor: number, rows: TokenRows, labels: LabelIndex): number {
  let top = name;
  while (top - 1 > floor && isHeadRow(rows[top - 1] ?? [], labels)) top -= 1;
  return top;
}

function isHeadRow([first, second]: readonly Token[], labels: LabelIndex): boolean {
  const kind = first && labels.head(first.text)?.kind;
  return second !== undefined && (kind === "field" || kind === "amount");
}

function isLevel({ text }: Token, labels: LabelIndex): boolean {
  return (labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text)) !== undefined;
}

interface HeadedStart {
  /** The first row with a label for a name, and the row above which nothing belongs to the form. */
  readonly name: { readonly row: number; readonly floor: number };
  readonly header: number;
}

/** Rows with a label for the name of a project, above a header of indicators with known levels below it. */
function headedStarts(rows: TokenRows, labels: LabelIndex): HeadedStart[] {
  const starts: HeadedStart[] = [];
  let floor = -1;
  rows.forEach((tokens, row) => {
    if (
      isTargetHeader(tokens, labels) &&
      rows.slice(row + 1, row + levelReach).some((below) => below.some((token) => isLevel(token, labels)))
    ) {
      const below = floor + 1;
      const found = rows.slice(below, row).findIndex((above) => above.some((token) => namesProject(token, labels)));
      const name = found < 0 ? found : below + found;
      if (name >= 0) starts.push({ name: { row: name, floor }, header: row });
      floor = row;
    } else if (tokens.slice(0, levelColumns).some((token) => isLevel(token, labels))) floor = row;
  });
  return starts;
}

/**
 * A header that asks for scores and not for a value is that of a table of assessment, one that explains its indicators and has no column left for a
 * value that of a list of indicators to choose from.
 */
function isTargetHeader(tokens: readonly Token[], labels: LabelIndex): boolean {
  const named = tokens.map(({ text }) => labels.anyColumn(text));
  const columns = new Set(named.filter((column) => column !== undefined));
  const isScored = columns.has("weight") || columns.has("scoring");
  const isExplained = columns.has("explanation") && !named.includes(undefined);
  return columns.size >= headerLabels && (columns.has("value") || !(isScored || isExplained));
}

/** Rows below a header among which its first levels stand. */
const levelReach = 8;
/** Levels stand among the first cells of a row. */
const levelColumns = 3;

function followedStarts(rows: TokenRows, labels: LabelIndex, isFlat: boolean): number[] {
  const kinds = rows.map((tokens) => kindOfRow(tokens, labels));
  const candidates = kinds.flatMap((kind, row) =>
    kind !== undefined && opensForm(kinds, row, kind) && !isSecondName(rows, kinds, row, labels) ? [row] : [],
  );
  return candidates.filter((row, i) => {
    const following = new Set<string>();
    let hasIndicators = false;
    for (let below = row + 1; below < (candidates[i + 1] ?? rows.length); below++) {
      const [kind, tokens] = [kinds[below], rows[below] ?? []];
      hasIndicators ||=
        kind === "header" || kind === "group" || tokens.slice(0, levelColumns).some((token) => isLevel(token, labels));
      // Where every cell is a line of its own, nothing tells any more which value belongs to which label.
      if (kind === undefined || tokens.length < 2) continue;
      if (isFlat || tokens[0]?.column === rows[row]?.[0]?.column) following.add(kind);
    }
    return hasIndicators && following.size >= (isFlat ? flatSupport : gridSupport);
  });
}

/** What label a row begins with; the labels of indicator levels tell nothing about where a form begins. */
function kindOfRow(tokens: readonly Token[], labels: LabelIndex): string | undefined {
  const text = tokens[0]?.text;
  if (text === undefined) return undefined;
  const label = labels.head(text) ?? labels.head(text.split(/[:：]/, 1)[0] ?? "");
  // The year may stand in front of the project's name.
  if (label?.kind === "field" && label.field === "year")
    return tokens
      .slice(1)
      .map((token) => fieldOf(token, labels))
      .find(Boolean);
  if (label && label.kind !== "section") return label.kind === "field" ? label.field : label.kind;
  // A header counts wherever it begins, because some tables print 绩效指标 down its left side.
  const isHeader = tokens.filter((token) => labels.column(token.text)).length >= headerLabels;
  return isHeader ? "header" : label?.kind;
}

/** A label for the name of a project, or a line that says the name behind it. */
function namesProject(token: Token, labels: LabelIndex): boolean {
  if (fieldOf(token, labels) === "projectName") return true;
  return inlineValues(token, labels).some(({ label }) => label.kind === "field" && label.field === "projectName");
}

function fieldOf({ text }: Token, labels: LabelIndex): string | undefined {
  const label = labels.head(text);
  return label?.kind === "field" ? label.field : undefined;
}

/** A label that may mean a name (一级项目名称) in a head that says the name already. */
function isSecondName(rows: TokenRows, kinds: readonly (string | undefined)[], row: number, labels: LabelIndex): boolean {
  const label = labels.head(rows[row]?.[0]?.text ?? "");
  if (label?.kind !== "field" || label.field !== "projectName" || label.isGuess !== true) return false;
  const above = kinds.slice(0, row);
  return above.lastIndexOf("projectName") > above.lastIndexOf("header");
}

/**
 * 项目名称 opens a form; where that row was lost, so does 主管部门, or else the first label after a table of indicators, if it is not
 * just the rest of a head that is already open.
 */
function opensForm(kinds: readonly (string | undefined)[], row: number, kind: string): boolean {
  if (kind === "projectName") return true;
  if (kind !== "supervisingDepartment" && kind !== "projectAttribute" && kind !== "funds.projectTotal") return false;
  let above = row - 1;
  while (above >= 0 && kinds[above] === undefined) above -= 1;
  return above < 0 || kinds[above] === "header";
}
