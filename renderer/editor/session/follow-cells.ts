/**
 * Where cells of a laid-out form stand once another window's content was taken over. A cell of a row goes with its row; the empty row of a
 * level is the same as long as it is empty.
 */
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import type { CellTarget, LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import { areaOf, indexOf, sameArea, union } from "#renderer/paper/layout-index.ts";
import { followRows, type Stepped } from "./follow-rows.ts";

export interface FollowCells {
  /** `undefined` where the row is gone. */
  readonly target: (target: CellTarget) => CellTarget | undefined;
  /**
   * Where none of it is left, the label of the level: it can be typed over by nobody. Cells that no longer stand together are left to the
   * first of them, so that no command reaches what was not selected.
   */
  readonly area: (area: Area) => Area | undefined;
}

export function followCells(from: Stepped, to: Stepped, template: Template): FollowCells {
  const row = followRows(from, to);
  const [before, after] = [from, to].map(({ form }) => indexOf(layOut(form, template))) as [Index, Index];
  const [rowsBefore, rowsAfter] = [printedRows(from.form, template), printedRows(to.form, template)];

  const target = (was: CellTarget): CellTarget | undefined => {
    const printed = was.kind === "indicator" ? rowsBefore[was.row] : undefined;
    if (was.kind === "field" || !printed) return was;
    const index = rowIndex(printed, was.list);
    const there = index === undefined ? undefined : row(index, was.list);
    const now = rowsAfter.findIndex((one) => {
      const isEmpty = one.level1 === printed.level1 && one.level2 === printed.level2 && rowIndex(one, was.list) === undefined;
      return there === undefined ? isEmpty : rowIndex(one, was.list) === there;
    });
    return now < 0 ? undefined : { ...was, row: now };
  };

  const cell = (was: LaidOutCell): LaidOutCell | undefined => {
    if (!was.target) return labelLike(after, was);
    const now = target(was.target);
    return now && after.cellOf(now);
  };

  return {
    target,
    area(area) {
      const cells = before.cellsIn(area);
      const there = cells.flatMap((was) => cell(was) ?? []);
      const [first] = there;
      if (!first) return levelOf(before, after, area);
      const whole = there.map((one) => areaOf(one)).reduce((sum, one) => union(sum, one));
      return sameArea(after.wholeArea(whole), whole) && after.cellsIn(whole).length === cells.length ? whole : areaOf(first);
    },
  };
}

type Index = ReturnType<typeof indexOf>;

function labelLike({ layout }: Index, { column, role, text }: LaidOutCell): LaidOutCell | undefined {
  return layout.cells.find((one) => !one.target && one.column === column && one.role === role && one.text === text);
}

/** The nearest label to the left. */
function levelOf(before: Index, after: Index, { from }: Area): Area | undefined {
  const columns = Array.from({ length: from.column }, (_, i) => from.column - 1 - i);
  const label = columns.map((column) => before.cellAt({ row: from.row, column })).find((cell) => cell && !cell.target);
  const now = label && labelLike(after, label);
  return now && areaOf(now);
}
