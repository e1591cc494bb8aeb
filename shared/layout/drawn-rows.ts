/**
 * The rows of a form that is drawn as an issued sheet, from top to bottom: each looks like a row of the sheet, and those of a group hold the
 * printed indicators, as many as the group has, as when the form is filled in.
 *
 * Invariant: every printed row is among them once; levels the sheet has no rows for come behind those of their level 1, or of all.
 */
import type { PrintedRow } from "../editing/indicator-rows.ts";
import { surplusRows, type DrawnGroup, type DrawnSheet } from "../template/drawn-sheet.ts";

export interface DrawnRow {
  /** The row of the sheet it is, or looks like. */
  readonly source: number;
  /** Whether it is a row of a group. */
  readonly isGrouped: boolean;
  /** Which printed row it holds; a row of a group may be kept for its label alone. */
  readonly printed?: number;
  /** Whether the sheet has fewer rows there. */
  readonly isNew: boolean;
  /** Of a level the sheet has no rows for. */
  readonly isExtra: boolean;
}

interface Run {
  readonly level1: string;
  readonly level2: string;
  readonly from: number;
  count: number;
}

export function drawnRows(printed: readonly PrintedRow[], { rowHeights, groups }: DrawnSheet): DrawnRow[] {
  const runs = levelRuns(printed);
  const isOf = (group: DrawnGroup) => (run: Run) => run.level1 === group.level1 && run.level2 === group.level2;
  const extra = runs.filter((run) => !groups.some((group) => isOf(group)(run)));
  const known = new Set(groups.map(({ level1 }) => level1));
  const rows: DrawnRow[] = [];
  const add = (found: readonly Run[], source: number) => {
    for (const { from, count } of found)
      for (let i = 0; i < count; i++) rows.push({ source, isGrouped: true, printed: from + i, isNew: true, isExtra: true });
  };
  for (let source = 0; source < rowHeights.length; source++) {
    const at = groups.findIndex(({ first }) => first === source);
    const group = groups[at];
    if (!group) {
      rows.push({ source, isGrouped: false, isNew: false, isExtra: false });
      continue;
    }
    rows.push(...groupRows(group, runs.find(isOf(group))));
    const next = groups[at + 1];
    if (!groups.slice(at + 1).some(({ level1 }) => level1 === group.level1))
      add(
        extra.filter(({ level1 }) => level1 === group.level1),
        group.last,
      );
    if (!next)
      add(
        extra.filter(({ level1 }) => !known.has(level1)),
        group.last,
      );
    source = group.last;
  }
  return rows;
}

function groupRows(group: DrawnGroup, run: Run | undefined): DrawnRow[] {
  const { from = 0, count = 0 } = run ?? {};
  const gone = new Set(surplusRows(group, Math.max(1, count)));
  const kept = Array.from({ length: group.last - group.first + 1 }, (_, i) => group.first + i).filter((row) => !gone.has(row));
  return Array.from({ length: Math.max(count, kept.length) }, (_, i) => ({
    source: kept[i] ?? group.last,
    isGrouped: true,
    ...(i < count && { printed: from + i }),
    isNew: i >= kept.length,
    isExtra: false,
  }));
}

/** Printed rows of one level 2 follow each other. */
function levelRuns(printed: readonly PrintedRow[]): Run[] {
  const runs: Run[] = [];
  for (const [from, { level1, level2 }] of printed.entries()) {
    const run = runs.at(-1);
    if (run?.level1 === level1 && run.level2 === level2) run.count += 1;
    else runs.push({ level1, level2, from, count: 1 });
  }
  return runs;
}
