/** A run of rows keeps its texts, its merges as far as they lie in it, and the numbers its rows have in the source. */
import { expect, it } from "vitest";
import { cropSheet } from "#shared/sheet/crop-sheet.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

const cell = (row: number, column: number) => ({ row, column, text: `${row}:${column}` });
const sheet: Sheet = {
  name: "表",
  rowCount: 5,
  columnCount: 2,
  cells: [cell(0, 0), cell(1, 0), cell(1, 1), cell(3, 1), cell(4, 0)],
  merges: [
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
    { row: 2, column: 0, rowSpan: 3, columnSpan: 1 },
    { row: 4, column: 0, rowSpan: 1, columnSpan: 2 },
  ],
  origin: "grid",
  hiddenRows: [0, 3],
  rowWidths: [1, 2, 0, 1, 1],
};

it("cuts out rows, and merges with them", () => {
  expect(cropSheet(sheet, 1, 4)).toEqual({
    name: "表",
    rowCount: 3,
    columnCount: 2,
    cells: [
      { row: 0, column: 0, text: "1:0" },
      { row: 0, column: 1, text: "1:1" },
      { row: 2, column: 1, text: "3:1" },
    ],
    merges: [
      { row: 0, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 0, rowSpan: 2, columnSpan: 1 },
    ],
    origin: "grid",
    sourceLines: [2, 3, 4],
    hiddenRows: [2],
    rowWidths: [2, 0, 1],
  });
});

it("keeps the numbers of lines and pages that the source gives", () => {
  const paged = { ...sheet, sourceLines: [1, 2, 1, 2, 3], rowPages: [1, 1, 2, 2, 2] };
  expect(cropSheet(paged, 1, 3)).toMatchObject({ sourceLines: [2, 1], rowPages: [1, 2] });
});

it("is whole where it is cut from the first row to the last", () => {
  expect(cropSheet(sheet, 0, 5)).toMatchObject({ rowCount: 5, cells: sheet.cells, merges: sheet.merges, hiddenRows: [0, 3] });
});
