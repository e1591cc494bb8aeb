/**
 * The cells of a form that is drawn as an issued sheet: the sheet's own boxes, with what the form says in those it is written to, on the rows
 * there are then (drawn-rows.ts).
 *
 * Invariant: the cells tile the sheet, whatever the office merged and however many rows came or went.
 */
import { printedRows, type PrintedRow } from "../editing/indicator-rows.ts";
import type { Form } from "../form/form.ts";
import type { DrawnBox, DrawnSheet } from "../template/drawn-sheet.ts";
import type { Template } from "../template/template.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { drawnRows, type DrawnRow } from "./drawn-rows.ts";
import { indicatorColumns, indicatorSaid, saidIn, type Said } from "./drawn-text.ts";
import type { FormCells } from "./form-cells.ts";
import type { LaidOutCell } from "./form-layout.ts";
import { issuedLook } from "./issued-look.ts";
import { tiled } from "./tiled.ts";

type LevelName = "level1" | "level2";

export function drawnCells(form: Form, template: Template, drawn: DrawnSheet): FormCells {
  const printed = printedRows(form, template);
  const rows = drawnRows(printed, drawn);
  const columns = indicatorColumns(template);
  const levels = levelColumns(template);
  const bySource = placesBySource(rows);
  const cells: LaidOutCell[] = [];
  const put = (box: DrawnBox, row: number, rowSpan: number, said: Said) => {
    const { column, columnSpan } = box;
    cells.push({ row, column, rowSpan, columnSpan, look: issuedLook(box), ...said });
  };
  /** What a box that is there for each row of a group says in one of them. */
  const inRow = (box: DrawnBox, { printed: at, isNew, isExtra }: DrawnRow): Said => {
    const column = columns.get(box.column);
    if (column) return indicatorSaid(form, column, at === undefined ? undefined : printed[at], at ?? -1);
    const level = levels.get(box.column);
    const isSaid = !isNew || (level !== undefined && !isExtra && drawn.levelStyles[level] === "repeated");
    const said = saidIn(form, { ...box, text: isSaid ? box.text : "" });
    return level ? { role: level, text: said.text } : said;
  };

  for (const box of drawn.boxes) {
    const places = placesOf(box, bySource);
    const [from, to] = [places[0], places.at(-1)];
    if (from === undefined || to === undefined) continue;
    const level = levels.get(box.column);
    const isInGroup = rows[from]?.isGrouped === true;
    if (box.rowSpan === 1 && isInGroup && !(level && reachesOver(drawn, level, box))) {
      for (const at of places) put(box, at, 1, inRow(box, rows[at] ?? noRow));
    } else if (level && isInGroup) put(box, from, to - from + 1, { role: level, text: box.text });
    else put(box, from, lastBeside(rows, box, to) - from + 1, saidIn(form, box));
  }
  for (const [at, row] of rows.entries()) {
    if (!row.isExtra) continue;
    for (const box of boxesAt(drawn)(row.source)) {
      const level = levels.get(box.column);
      if (!level) {
        if (box.rowSpan === 1) put(box, at, 1, inRow(box, row));
        continue;
      }
      const rowSpan = levelSpan(rows, printed, at, level);
      if (rowSpan > 0) put(box, at, rowSpan, { role: level, text: printed[row.printed ?? -1]?.[level] ?? "" });
    }
  }
  const indicatorRows = printed.map(() => 0);
  for (const [at, { printed: index }] of rows.entries()) if (index !== undefined) indicatorRows[index] = at;
  return {
    rowCount: rows.length,
    cells: tiled(cells, rows.length, template.columnWidths.length),
    headerRow: bySource.get(drawn.headerRow)?.[0] ?? 0,
    indicatorRows,
    leastHeights: rows.map(({ source }) => drawn.rowHeights[source] ?? 0),
  };
}

const noRow: DrawnRow = { source: 0, isGrouped: false, isNew: true, isExtra: false };

const levelColumns = rememberByObject(({ indicators: { level1, blocks } }: Template): ReadonlyMap<number, LevelName> => {
  const columns = [...blocks.map(({ level2 }) => ["level2", level2.columns] as const), ["level1", level1.columns] as const];
  // A sheet may print no labels for a level.
  return new Map(columns.flatMap(([level, [from, to]]) => (to < from ? [] : [[from, level] as const])));
});

/** Where the rows of the sheet stand now; those of levels it does not have are none of them. */
function placesBySource(rows: readonly DrawnRow[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { source, isExtra }] of rows.entries()) {
    if (!isExtra) places.set(source, [...(places.get(source) ?? []), at]);
  }
  return places;
}

function placesOf({ row, rowSpan }: DrawnBox, bySource: ReadonlyMap<number, readonly number[]>): number[] {
  return Array.from({ length: rowSpan }, (_, i) => bySource.get(row + i) ?? []).flat();
}

/** Whether a label of one row is that of a whole level, and comes to reach over the rows it gets. */
function reachesOver({ groups, levelStyles }: DrawnSheet, level: LevelName, { row }: DrawnBox): boolean {
  const at = groups.findIndex(({ first }) => first === row);
  const own = groups[at];
  if (levelStyles[level] !== "merged" || !own || own.first !== own.last) return false;
  return level === "level2" || ![groups[at - 1], groups[at + 1]].some((beside) => beside?.level1 === own.level1);
}

/** What stands beside all the indicators takes in the rows the sheet does not have. */
function lastBeside(rows: readonly DrawnRow[], { rowSpan }: DrawnBox, last: number): number {
  if (rowSpan === 1) return last;
  let to = last;
  while (rows[to + 1]?.isExtra) to += 1;
  return to;
}

/** Rows a level reaches down from here; 0 where it began further up. */
function levelSpan(rows: readonly DrawnRow[], printed: readonly PrintedRow[], at: number, level: LevelName): number {
  const own = printed[rows[at]?.printed ?? -1];
  const isSame = (row: DrawnRow | undefined) => {
    const other = row?.isExtra ? printed[row.printed ?? -1] : undefined;
    return other !== undefined && other.level1 === own?.level1 && (level === "level1" || other.level2 === own.level2);
  };
  if (isSame(rows[at - 1])) return 0;
  let span = 1;
  while (isSame(rows[at + span])) span += 1;
  return span;
}

const boxesAt = rememberByObject(({ boxes }: DrawnSheet) => {
  return (row: number) => boxes.filter((box) => box.row <= row && row < box.row + box.rowSpan);
});
