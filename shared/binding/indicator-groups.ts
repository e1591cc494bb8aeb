/**
 * Which rows below the header are rows of indicators, and the groups their level labels make.
 *
 * Between two labels every row belongs to the upper one. Below the last label only merges, lines around cells and what is filled in can
 * tell how far it reaches: a row counts while it looks like the one above it. Signatures, opinions and sums end the table.
 */
import type { LabelIndex } from "../recognize/label-index.ts";
import { columnAfter } from "../recognize/tokens/token.ts";
import type { LevelStyle } from "../template/drawn-sheet.ts";
import type { IndicatorGroup } from "./binding.ts";
import { isFootText } from "./blank-texts.ts";
import type { Box, Boxes } from "./boxes.ts";

export interface LevelColumns {
  readonly level1: number | undefined;
  readonly level2: number | undefined;
  readonly name: number;
  readonly value: number;
}

export interface GroupRows {
  readonly groups: readonly IndicatorGroup[];
  readonly styles: { readonly level1: LevelStyle; readonly level2: LevelStyle };
  /** A row that ended the table although labels of levels stand below it. */
  readonly brokenAt: Box | undefined;
}

interface OpenGroup {
  level1: string;
  level2: string;
  first: number;
  last: number;
}

export function groupRows(from: number, end: number, columns: LevelColumns, boxes: Boxes, labels: LabelIndex): GroupRows {
  const groups: OpenGroup[] = [];
  let level1 = "";
  let row = from;
  for (; row < end; row++) {
    const [one, two] = [columns.level1, columns.level2].map((column) =>
      column === undefined ? undefined : boxes.at(row, column),
    );
    if (isAcross(row, columns, boxes)) break;
    const own1 = textAt(one, row);
    const own2 = textAt(two, row);
    if ([own1, own2].some((text) => text !== "" && isFootText(text))) break;
    if (own1 !== "" && !isLevel1(own1, own2, labels)) break;
    const isUnderLevel1 = own1 !== "" || (one !== undefined && one.row < row && level1 !== "");
    if (own2 !== "" && !isLevel2(own2, isUnderLevel1 || level1 !== "", labels)) break;
    const current = groups.at(-1);
    const opens = (own2 !== "" && (own2 !== current?.level2 || isNew(own1, level1))) || (own2 === "" && isNew(own1, level1));
    if (own1 !== "") level1 = own1;
    if (!opens && own1 === "" && own2 === "" && !goesOn(row, [one, two], columns, boxes)) {
      if (!current || !hasLabelBelow(row, end, columns, boxes, labels)) break;
    }
    if (opens) {
      const first = columns.level1 === undefined ? (labels.level2(own2)?.level1 ?? "") : level1;
      groups.push({ level1: first, level2: own2, first: row, last: row });
    } else if (current) current.last = row;
    else break;
  }
  const levelColumns = [columns.level1, columns.level2].filter((column) => column !== undefined);
  const isFirm = (at: number) =>
    levelColumns.some((column) => {
      const box = boxes.at(at, column);
      return box?.row === at && box.rowSpan > 1 && box.text !== "";
    });
  const isBroken = row < end && hasLabelBelow(row + 1, end, columns, boxes, labels);
  return {
    groups: groups.map((group) => ({ ...group, firm: rowsBelowFirst(group).filter(isFirm) })),
    styles: stylesOf(groups, columns, boxes),
    brokenAt: isBroken ? boxes.tokens[row]?.flatMap((token) => boxes.at(token.row, token.column) ?? [])[0] : undefined,
  };
}

function rowsBelowFirst({ first, last }: OpenGroup): number[] {
  return Array.from({ length: last - first }, (_, i) => first + 1 + i);
}

/** What a level's cell says in its first row; nothing below that, where it is merged down. */
function textAt(box: Box | undefined, row: number): string {
  return box?.row === row && box.formula === undefined ? levelText(box.text) : "";
}

/** Without the blanks and breaks of the layout. */
function levelText(text: string): string {
  return text.replace(/\s+/g, "");
}

function isNew(own1: string, level1: string): boolean {
  return own1 !== "" && own1 !== level1;
}

/** A cell that reaches from the columns of levels into that of names is a line across the table. */
function isAcross(row: number, { level1, level2, name }: LevelColumns, boxes: Boxes): boolean {
  const left = Math.min(...[level1, level2].filter((column) => column !== undefined));
  for (let column = Number.isFinite(left) ? left : name; column < name;) {
    const box = boxes.at(row, column);
    if (!box) return false;
    if (columnAfter(box) > name) return true;
    column = columnAfter(box);
  }
  return false;
}

/** Levels as templates name them, also with points behind (`成本指标（20分）`, `成本指标(0-20)分`). */
function known(text: string, labels: LabelIndex): boolean {
  const bare = text.replace(/[(（][^()（）]*[)）]分?$/, "").replace(/\d+分$/, "");
  return [text, bare].some((one) => labels.level1(one) ?? labels.otherLevel1(one) ?? labels.level2(one));
}

function isLevel1(text: string, level2: string, labels: LabelIndex): boolean {
  return known(text, labels) || callsItselfLevel(text) || (level2 !== "" && known(level2, labels));
}

function isLevel2(text: string, isUnderLevel1: boolean, labels: LabelIndex): boolean {
  return known(text, labels) || (isUnderLevel1 && !/[:：]$/.test(text)) || callsItselfLevel(text);
}

function callsItselfLevel(text: string): boolean {
  return /(?:指标|效益|满意度)(?:[(（].*[)）])?$/.test(text) && text.length <= 20;
}

/** Whether a row without labels is one more row of the group above it, by what can be seen of the row itself. */
function goesOn(row: number, levels: readonly (Box | undefined)[], columns: LevelColumns, boxes: Boxes): boolean {
  const [one, two] = levels;
  if (two && two.row < row) return true;
  if (!two && one && one.row < row) return true;
  const [above, here] = [row - 1, row].map((at) => [columns.name, columns.value].map((column) => boxes.at(at, column)));
  const isAlike = here?.every((box, i) => {
    const other = above?.[i];
    return box && other && box.columnSpan === other.columnSpan && box.rowSpan === other.rowSpan;
  });
  if (!isAlike) return false;
  const [name, nameAbove] = [here?.[0], above?.[0]];
  if (nameAbove?.isFramed) return name?.isFramed === true;
  const isFilled = name !== undefined && name.text !== "" && !isFootText(name.text);
  return isFilled || (name?.columnSpan ?? 1) > 1 || (here?.[1]?.columnSpan ?? 1) > 1;
}

function hasLabelBelow(from: number, end: number, { level1, level2 }: LevelColumns, boxes: Boxes, labels: LabelIndex): boolean {
  for (let row = from; row < end; row++) {
    for (const column of [level1, level2]) {
      const text = column === undefined ? "" : textAt(boxes.at(row, column), row);
      if (text !== "" && known(text, labels)) return true;
    }
  }
  return false;
}

function stylesOf(groups: readonly OpenGroup[], columns: LevelColumns, boxes: Boxes): GroupRows["styles"] {
  const rows = groups.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  const seen = (column: number | undefined): LevelStyle | undefined => {
    if (column === undefined) return undefined;
    const own = rows.map((row) => boxes.at(row, column));
    if (own.some((box) => box && box.rowSpan > 1)) return "merged";
    if (own.some((box, i) => box && box.text !== "" && levelText(box.text) === levelText(own[i - 1]?.text ?? "")))
      return "repeated";
    return own.some((box) => box?.text === "") ? "first" : undefined;
  };
  const [level1, level2] = [seen(columns.level1), seen(columns.level2)];
  // With one row a group nothing tells how a second one would be labelled, but for how the other level is.
  return { level1: level1 ?? level2 ?? "merged", level2: level2 ?? level1 ?? "merged" };
}
