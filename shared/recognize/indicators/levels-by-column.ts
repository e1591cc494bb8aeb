/**
 * Levels of indicator rows whose cells are known: a label counts from its own row on.
 *
 * Labels that stand at half the height of their rows (as cells taken from a page do) leave the first row without one; then the labels are
 * assigned as those of flattened rows are.
 */
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { Token } from "../tokens/token.ts";
import { assignLevels } from "./assign-levels.ts";
import type { LevelledRow } from "./indicator-row.ts";
import { labelFinder, level1In as printedLevel1, level2In as printedLevel2 } from "./label-of-level.ts";
import { isLevel1, level1In, level2In, type Cells } from "./level-cells.ts";
import { levelName, type RowLevels } from "./row-levels.ts";

export interface CellRow {
  readonly row: number;
  readonly cells: Cells;
}

export function levelledRows(table: readonly CellRow[], hasMerges: boolean, context: TableContext): LevelledRow[] {
  const [first] = table;
  const isLate = !hasMerges && first !== undefined && !(first.cells.level1 && first.cells.level2);
  const labelled = table.some(({ cells }) => cells.level1) && table.some(({ cells }) => cells.level2);
  return isLate && labelled ? assignedRows(table, context) : carriedRows(table, hasMerges, context);
}

function carriedRows(table: readonly CellRow[], hasMerges: boolean, { labels, ledger }: TableContext): LevelledRow[] {
  let [level1, level2] = ["", ""];
  let level1Label: Token | undefined;
  let level2Label: Token | undefined;
  let level1End = 0;
  let isOthers = false;
  return table.flatMap(({ row, cells }) => {
    if (cells.level1 && isLevel1(cells, hasMerges, labels)) {
      const before = level1;
      level1 = level1In(cells.level1, labels) ?? labels.otherLevel1(cells.level1.text) ?? levelName(cells.level1.text);
      isOthers = level1In(cells.level1, labels) === undefined;
      level1End = cells.level1.row + cells.level1.rowSpan;
      level1Label = cells.level1;
      // Printed again, on every row or at the top of a page, it opens nothing.
      if (!cells.level2 && level1 !== before) [level2, level2Label] = ["", undefined];
      // A level nobody knows finds its place with the first indicator under it.
      if (level1In(cells.level1, labels) ?? labels.otherLevel1(cells.level1.text)) ledger.place(cells.level1);
    }
    if (cells.level2) {
      const known = level2In(cells.level2, labels);
      level2 = known?.level2 ?? levelName(cells.level2.text);
      level2Label = cells.level2;
      if (known) ledger.place(cells.level2);
      // Under a level 1 of a region's own nothing says where its rows end but the next one.
      if (known && known.level1 !== level1 && !cells.level1 && row >= level1End && !isOthers) {
        [level1, level1Label] = [known.level1, undefined];
        ledger.note(cells.level2, remarks.levelInferred(level1));
      }
    }
    return rowOf(row, cells, { level1, level2, level1Label, level2Label });
  });
}

function assignedRows(table: readonly CellRow[], { labels, template, ledger }: TableContext): LevelledRow[] {
  const rowLevels = table.map(({ cells }): RowLevels => {
    const { level1, level2 } = cells;
    if (level1 && level1In(level1, labels)) ledger.place(level1);
    if (level2 && level2In(level2, labels)) ledger.place(level2);
    const hit = level2 && (level2In(level2, labels) ?? { level1: undefined, level2: levelName(level2.text) });
    return {
      ...(level1 && { level1: { name: level1In(level1, labels) ?? levelName(level1.text), token: level1 } }),
      ...(level2 && hit && { level2: { ...hit, token: level2 } }),
    };
  });
  const levels = assignLevels(rowLevels, template, ledger);
  const [level1Of, level2Of] = [labelFinder(rowLevels, printedLevel1), labelFinder(rowLevels, printedLevel2)];
  return table.flatMap(({ row, cells }, i) => {
    const { level1 = "", level2 = "" } = levels[i] ?? {};
    return rowOf(row, cells, {
      level1,
      level2,
      level1Label: level1Of(level1, i),
      level2Label: level2Of(level2, i),
    });
  });
}

type RowLevel = Pick<LevelledRow, "level1" | "level2" | "level1Label" | "level2Label">;

/** A row with a name or a value; none for a row that only prints its levels. */
function rowOf(row: number, cells: Cells, levels: RowLevel): LevelledRow[] {
  const { level1: _1, level2: _2, name, value, ...extras } = cells;
  if (!name && !value) return [];
  return [{ row, ...levels, name: name ? [name] : [], value: value ? [value] : [], extras }];
}
