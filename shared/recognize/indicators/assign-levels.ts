/**
 * Level 1 and level 2 of every flattened indicator row, from the labels that stand in front of some of them.
 *
 * A label counts for its row and the rows below. Rows above the first label belong to it too, unless the template's tree shows that a
 * label before it was lost altogether. Level 1 follows from level 2 by the tree, so a lost level 1 costs nothing.
 */
import type { Template } from "../../template/template.ts";
import { centredSpans, middleRow } from "./centred-levels.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import type { RowLevels } from "./row-levels.ts";

export interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** One pair of levels for each row, in their order. */
export function assignLevels(rows: readonly RowLevels[], template: Template, ledger: Ledger): Levels[] {
  const starts = centred(rows);
  const placed = starts ? moveToStarts(rows, starts, ledger) : rows;
  const levels = carryDown(placed, template, ledger);
  noteInferred(rows, levels, ledger);
  if (!starts) noteLateFirst(rows, levels, ledger);
  return levels;
}

/** Where labels are centred on their rows, the first row of each level 2. */
function centred(rows: readonly RowLevels[]): readonly number[] | undefined {
  const positions = rows.flatMap((row, i) => (row.level2 ? [i] : []));
  const [top] = rows;
  if (!top || (top.level2 && top.level1) || positions.length < 2) return undefined;
  const spans = centredSpans(positions, rows.length).find(({ starts, late }) => {
    const firsts = level1Spans(rows, positions, starts);
    // Where the first row has its level 2, only a level 1 that stands below its first row shows that labels are centred.
    const isShown = !top.level2 || firsts.some(({ at, from }) => at > from);
    return isShown && firsts.every(({ at, from, to }) => at === middleRow(from, to, late));
  });
  return spans?.starts;
}

/** The rows every printed level 1 covers: those of its level 2, from the first to the last. */
function level1Spans(
  rows: readonly RowLevels[],
  positions: readonly number[],
  starts: readonly number[],
): { at: number; from: number; to: number }[] {
  return rows.flatMap(({ level1 }, at) => {
    if (!level1) return [];
    const own = positions.flatMap((position, i) => (rows[position]?.level2?.level1 === level1.name ? [i] : []));
    const [from, to] = [starts[own[0] ?? -1], starts[(own.at(-1) ?? -2) + 1] ?? rows.length];
    return [{ at, from: from ?? -1, to: from === undefined ? -1 : to }];
  });
}

function moveToStarts(rows: readonly RowLevels[], starts: readonly number[], ledger: Ledger): RowLevels[] {
  const moved: RowLevels[] = rows.map(() => ({}));
  const labels = rows.flatMap((row, at) => (row.level2 ? [{ at, level2: row.level2 }] : []));
  labels.forEach(({ at, level2 }, i) => {
    const start = starts[i] ?? at;
    moved[start] = { level2 };
    if (start !== at) ledger.note(level2.token, remarks.levelOfEarlierRows(level2.level2, at - start));
  });
  return moved;
}

function carryDown(rows: readonly RowLevels[], template: Template, ledger: Ledger): Levels[] {
  const levels: Levels[] = [];
  let current: Levels = { level1: "", level2: "" };
  let waiting = 0;
  const settle = (next: Levels | undefined, at: RowLevels["level2"]) => {
    if (waiting === 0) return;
    const lost = lostLevel(current.level1, next, rows, template);
    const { level1, level2 } = lost ?? next ?? current;
    if (!lost && at) ledger.note(at.token, remarks.levelOfEarlierRows(level2, waiting));
    for (let i = levels.length - waiting; i < levels.length; i++) levels[i] = { level1, level2 };
    waiting = 0;
  };
  for (const { level1, level2 } of rows) {
    if (level2) {
      const next = { level1: level2.level1 ?? current.level1, level2: level2.level2 };
      settle(current.level1 === "" || current.level1 === next.level1 ? next : undefined, level2);
      current = next;
    } else if (level1 && level1.name !== current.level1) {
      settle(undefined, undefined);
      const [only, ...others] = template.tree.find((level) => level.name === level1.name)?.level2 ?? [];
      current = { level1: level1.name, level2: only && others.length === 0 ? only.name : "" };
    }
    if (current.level2 === "") waiting += 1;
    levels.push({ level1: current.level1, level2: current.level2 });
  }
  settle(undefined, undefined);
  return levels;
}

/**
 * The level 2 that rows without a label belong to because its label is nowhere: every level 2 is printed, so one that stands before the
 * next label in the tree and is not there was lost.
 */
function lostLevel(
  level1: string,
  next: Levels | undefined,
  rows: readonly RowLevels[],
  template: Template,
): Levels | undefined {
  const all = template.tree.flatMap((first) => first.level2.map((second) => ({ level1: first.name, level2: second.name })));
  const end = next ? all.findIndex((level) => level.level2 === next.level2) : all.length;
  const before = all.slice(0, end).filter((level) => level1 === "" || level.level1 === level1);
  const isPrinted = (level: Levels) => rows.some((row) => row.level2?.level2 === level.level2);
  // Without any label there is nothing to go by.
  return rows.some((row) => row.level2 ?? row.level1) ? before.find((level) => !isPrinted(level)) : undefined;
}

function noteInferred(rows: readonly RowLevels[], levels: readonly Levels[], ledger: Ledger): void {
  const printed1 = new Set(rows.map((row) => row.level1?.name));
  const printed2 = new Set(rows.map((row) => row.level2?.level2));
  const told = new Set<string>();
  levels.forEach(({ level1, level2 }, i) => {
    if ((printed1.has(level1) || told.has(level1)) && (printed2.has(level2) || told.has(level2))) return;
    const at = rows.slice(i).find((row) => row.level2 ?? row.level1);
    const token = at?.level2?.token ?? at?.level1?.token ?? { row: 0, column: 0 };
    for (const [level, printed] of [[level1, printed1.has(level1)] as const, [level2, printed2.has(level2)] as const]) {
      if (level === "" || printed || told.has(level)) continue;
      told.add(level);
      ledger.note(token, remarks.levelInferred(level));
    }
  });
}

/** A level 1 printed below rows that already belong to it. */
function noteLateFirst(rows: readonly RowLevels[], levels: readonly Levels[], ledger: Ledger): void {
  const told = new Set<string>();
  rows.forEach(({ level1 }, i) => {
    if (!level1 || told.has(level1.name)) return;
    told.add(level1.name);
    const earlier = levels.slice(0, i).filter((level) => level.level1 === level1.name).length;
    if (earlier > 0) ledger.note(level1.token, remarks.levelOfEarlierRows(level1.name, earlier));
  });
}
