/** Sheets that no reader may hand on. */
import { expect, it } from "vitest";
import { soundSheet } from "#backend/readers/sound-sheet.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

const sheet: Sheet = {
  rowCount: 2,
  columnCount: 3,
  cells: [{ row: 1, column: 2, text: "目标" }],
  merges: [{ row: 0, column: 0, rowSpan: 2, columnSpan: 3 }],
  origin: "grid",
  sourceLines: [1, 2],
};

it("lets a sheet through whose cells stand in it", () => {
  expect(soundSheet("表.xls", sheet)).toBe(sheet);
});

it.each<[string, Partial<Sheet>]>([
  ["a count that is no number", { columnCount: Number.NaN }],
  ["a cell nowhere", { cells: [{ row: 0, column: Number.NaN, text: "目标" }] }],
  ["a cell between columns", { cells: [{ row: 0, column: 0.5, text: "目标" }] }],
  ["a cell below the sheet", { cells: [{ row: 2, column: 0, text: "目标" }] }],
  ["a merge that reaches out", { merges: [{ row: 1, column: 0, rowSpan: 2, columnSpan: 1 }] }],
  ["a merge of nothing", { merges: [{ row: 1, column: 1, rowSpan: 0, columnSpan: 0 }] }],
  ["a line that is no number", { sourceLines: [1, Number.NaN] }],
])("stops a sheet with %s", (_, part) => {
  expect(() => soundSheet("表.xls", { ...sheet, ...part })).toThrow(expect.objectContaining({ code: "file-damaged" }));
});
