/** An issued sheet on the screen: the office's own widths and heights, scaled as one, and no text cut off in rows without a height. */
import { expect, test } from "vitest";
import { issuedGeometry } from "#renderer/paper/issued/issued-geometry.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";

const sheet: IssuedSheet = {
  name: "表",
  isHidden: false,
  origin: "grid",
  rowCount: 40,
  columnCount: 9,
  cells: [
    { row: 0, column: 0, text: "标题" },
    { row: 1, column: 0, text: "很长的标签要换行才放得下" },
  ],
  merges: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 3 }],
  formulas: [],
  formats: [],
  present: Array.from({ length: 40 }, (_, row) => ({ row, column: 8 })),
  framed: [{ row: 2, column: 2 }],
  choices: [],
  columnWidths: new Map([
    [0, 60],
    [1, 90],
  ]),
  columnWidth: 50,
  rowHeights: new Map([[0, 30]]),
  rowHeight: 15,
  page: {},
  lettering: [{ row: 1, column: 0, fontSize: 12, wraps: true, isBold: true }],
};

test("columns and rows keep their proportions at any width, and are never drawn larger than they are", () => {
  const [wide, narrow] = [issuedGeometry(sheet, 2000), issuedGeometry(sheet, 210)];
  expect(wide.scale).toBe(4 / 3);
  expect(wide.columns).toEqual([0, 80, 200, expect.closeTo(266.67, 1)]);
  expect(narrow.columns.at(-1)).toBeCloseTo(210);
  expect((narrow.columns[1] ?? 0) / (narrow.columns[2] ?? 1)).toBeCloseTo(60 / 150);
});

test("a row with a height keeps it, one without is as high as its text", () => {
  const { rows, scale } = issuedGeometry(sheet, 2000);
  const heights = rows.slice(1).map((edge, i) => (edge - (rows[i] ?? 0)) / scale);
  expect(heights[0]).toBeCloseTo(30);
  expect(heights[1]).toBeGreaterThan(2 * 12);
  expect(heights[2]).toBeCloseTo(15);
});

test("a hidden row has no height, whatever stands in it", () => {
  const { rows } = issuedGeometry({ ...sheet, hiddenRows: [1] }, 2000);
  expect(rows[2]).toBe(rows[1]);
});

test("bare cells beyond the form are not drawn", () => {
  const { boxes, rows } = issuedGeometry(sheet, 2000);
  expect(boxes.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual([
    [0, 0, 3],
    [1, 0, 1],
    [2, 2, 1],
  ]);
  expect(rows).toHaveLength(4);
});
