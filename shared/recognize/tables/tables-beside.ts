/**
 * Tables beside each other on one sheet, taken apart before anything is read: each gets a sheet of its own columns.
 *
 * Two 项目名称 in one row show it. A sheet is cut at the blank column between them, or where the second table begins, unless a merged cell
 * of the tables reaches over the cut.
 */
import type { Merge, Sheet, SheetCell } from "../../sheet/sheet.ts";
import type { LabelIndex } from "../label-index.ts";

/** Longer text is not the label 项目名称. */
const longestLabel = 20;

/** The sheet itself where no tables stand beside each other. */
export function tablesBeside(sheet: Sheet, labels: LabelIndex): Sheet[] {
  const [first, ...others] = nameLabels(sheet, labels);
  if (!first) return [sheet];
  const cuts = others.map(({ column }, i) => cutBefore(column, (others[i - 1] ?? first).column, sheet));
  const isCrossed = cuts.some((cut) =>
    sheet.merges.some((merge) => merge.row >= first.row && merge.column < cut && merge.column + merge.columnSpan > cut),
  );
  if (isCrossed) return [sheet];
  const edges = [0, ...cuts, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((end, i) => columnsOf(sheet, edges[i] ?? 0, end));
}

/** The labels 项目名称 of the first row that has more than one, with something else between them. */
function nameLabels({ cells }: Sheet, labels: LabelIndex): SheetCell[] {
  const names = cells.flatMap((cell, i) => (isProjectName(cell.text, labels) ? [{ cell, i }] : []));
  // Two of them right after each other are one merged cell written out twice.
  const apart = names.filter(({ cell, i }, n) => names[n - 1]?.cell.row !== cell.row || names[n - 1]?.i !== i - 1);
  const second = apart.find(({ cell }, n) => apart[n - 1]?.cell.row === cell.row);
  return second ? apart.map(({ cell }) => cell).filter(({ row }) => row === second.cell.row) : [];
}

function isProjectName(text: string, labels: LabelIndex): boolean {
  if (text.length > longestLabel) return false;
  const label = labels.head(text);
  return label?.kind === "field" && label.field === "projectName";
}

/** The column right of the last blank column before a table, or the table's own first. */
function cutBefore(column: number, after: number, sheet: Sheet): number {
  for (let left = column - 1; left > after; left--) if (isBlank(left, sheet)) return left + 1;
  return column;
}

function isBlank(column: number, { cells, merges }: Sheet): boolean {
  const covers = (merge: Merge) => merge.column <= column && column < merge.column + merge.columnSpan;
  return !cells.some((cell) => cell.column === column) && !merges.some(covers);
}

function columnsOf(sheet: Sheet, from: number, end: number): Sheet {
  const isInside = (column: number) => column >= from && column < end;
  return {
    ...sheet,
    cells: sheet.cells.filter((cell) => isInside(cell.column)),
    merges: sheet.merges.filter((merge) => isInside(merge.column)),
    ...(sheet.uncalculated && { uncalculated: sheet.uncalculated.filter(({ column }) => isInside(column)) }),
  };
}
