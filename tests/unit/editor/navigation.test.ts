import { describe, expect, it } from "vitest";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { mayFill } from "#renderer/editor/cells/may-fill.ts";
import { enterFrom, moveFrom, nextToFill, type Move } from "#renderer/editor/grid/navigation.ts";
import type { Slot } from "#renderer/paper/area.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { formWith, row } from "../../helpers/forms.ts";

const index = indexOf(layOut(formWith([row("数量指标", "甲"), row("数量指标", "乙")]), ningxia2026));
const walk = (row: number, column: number, ...moves: Move[]) =>
  moves.reduce((at, move) => moveFrom(index, at, move), { row, column });
const [first = 0, second = 0] = index.layout.indicatorRows;
const enter = (at: Slot, step: -1 | 1, home?: number) => enterFrom(index, at, step, home, (cell) => mayFill(ningxia2026, cell));
const nameOf = (target: CellTarget | undefined) =>
  target?.kind === "field" ? target.field : `${target?.column} ${target?.row}`;

describe("keys over merged cells", () => {
  it("comes back to the column it went down from", () => {
    expect(walk(10, 4, "down", "down", "up", "up")).toEqual({ row: 10, column: 4 });
  });

  it("comes back to the row it went across from", () => {
    expect(walk(second, 2, "left", "left", "right", "right")).toEqual({ row: second, column: 2 });
  });

  it("leaves a tall cell below its last row", () => {
    const level1 = index.cellAt({ row: first, column: 0 });
    expect(walk(first, 0, "down")).toEqual({ row: first + (level1?.rowSpan ?? 0), column: 0 });
  });

  it("stays at the edges", () => {
    expect(walk(0, 3, "up")).toEqual({ row: 0, column: 3 });
    expect(walk(4, 5, "right")).toEqual({ row: 4, column: 5 });
  });

  it("goes with Enter down and up to what can be filled in, past labels and sums", () => {
    const fields = (step: -1 | 1, start: string) => {
      const walked = [start];
      let at: Slot = index.layout.cells.find(({ target }) => nameOf(target) === start) ?? { row: 0, column: 0 };
      for (let next = enter(at, step); next !== at && walked.length < 20; next = enter(at, step)) {
        at = next;
        walked.push(nameOf(index.cellAt(at)?.target));
      }
      return walked;
    };
    const down = ["projectName", "supervisingDepartment", "projectAttribute"];
    const own = ["fiscalAppropriation", "otherFunds", "carryOver"].map((field) => `funds.ownLevel.${field}`);
    const names = index.layout.indicatorRows.map((_, row) => `name ${row}`);
    expect(fields(1, "title")).toEqual(["title", "year", ...down, ...own, "annualGoal", ...names]);
    expect(fields(-1, names.at(-1) ?? "")).toEqual(fields(1, "title").toReversed());
    // Nothing can be written right below the term; what is below its right half can.
    const transferred = ["funds.transfer.central", "funds.transfer.region"];
    expect(fields(1, "projectTerm").slice(1, 4)).toEqual([...transferred, "annualGoal"]);
  });

  it("goes with Enter to the column where the Tabs began, below or above the cell one is at", () => {
    const [level, name, value] = [1, 2, 4];
    expect(enter({ row: first, column: value }, 1, name)).toEqual({ row: second, column: name });
    expect(enter({ row: second, column: value }, -1, name)).toEqual({ row: first, column: name });
    expect(enter({ row: first, column: value }, 1)).toEqual({ row: second, column: value });
    // Where the column has nothing to fill in, beside it.
    expect(enter({ row: first, column: value }, 1, level)).toEqual({ row: second, column: name });
  });

  it("goes with Tab through everything that can be filled, and round", () => {
    const canFill = (cell: { target?: unknown }) => cell.target !== undefined;
    const fillable = index.layout.cells.filter((cell) => canFill(cell));
    let cell = fillable[0];
    for (const expected of [...fillable.slice(1), fillable[0]]) {
      cell = cell && nextToFill(index, cell, 1, canFill);
      expect(cell).toBe(expected);
    }
    expect(fillable[0] && nextToFill(index, fillable[0], -1, canFill)).toBe(fillable.at(-1));
  });
});
