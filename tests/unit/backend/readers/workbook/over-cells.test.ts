/** Text boxes over cells: a title drawn into one is read as a title, what floats over filled rows stays beside them. */
import { expect, it } from "vitest";
import { overCells } from "#backend/readers/workbook/over-cells.ts";

const lines = [
  { row: 0, column: 0, text: "2026年项目支出绩效目标表" },
  { row: 0, column: 0, text: "（2026年）" },
];

it("puts lines into the blank rows below each other", () => {
  const over = overCells(lines, [{ row: 3, column: 0, text: "项目名称" }]);
  expect(over.cells.map(({ row, text }) => [row, text])).toEqual([
    [0, "2026年项目支出绩效目标表"],
    [1, "（2026年）"],
  ]);
  expect(over.boxes).toEqual([]);
});

it("leaves what has no blank row beside the cells", () => {
  expect(overCells(lines, [{ row: 0, column: 0, text: "项目名称" }]).boxes).toHaveLength(2);
});
