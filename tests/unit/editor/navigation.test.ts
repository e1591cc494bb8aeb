import { describe, expect, it } from "vitest";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { enterFrom, moveFrom, nextToFill, type Move } from "#renderer/editor/grid/navigation.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { formWith, row } from "../../helpers/forms.ts";

const index = indexOf(layOut(formWith([row("数量指标", "甲"), row("数量指标", "乙")]), ningxia2026));
const walk = (row: number, column: number, ...moves: Move[]) =>
  moves.reduce((at, move) => moveFrom(index, at, move), { row, column });
const [first = 0, second = 0] = index.layout.indicatorRows;

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

  it("goes with Enter to the column where the Tabs began, below or above the cell one is at", () => {
    const goal = index.layout.cells.find(({ role }) => role === "goal") ?? { row: 0, column: 0 };
    const [name, value] = [2, 4];
    expect(enterFrom(index, { row: first, column: value }, 1, name)).toEqual({ row: second, column: name });
    expect(enterFrom(index, { row: second, column: value }, -1, name)).toEqual({ row: first, column: name });
    expect(enterFrom(index, { row: first, column: value }, 1, undefined)).toEqual({ row: second, column: value });
    // The level there reaches over the next row.
    const level2 = index.cellAt({ row: first, column: 1 });
    expect(enterFrom(index, { row: first, column: value }, 1, 1)).toEqual({ row: first + (level2?.rowSpan ?? 0), column: 1 });
    expect(enterFrom(index, goal, 1, 0).row).toBe(index.layout.headerRow);
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
