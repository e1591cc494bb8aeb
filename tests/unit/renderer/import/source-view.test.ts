import { expect, test } from "vitest";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { between, fontSize, lineHeight, rowsInSight, sourceGeometry } from "#renderer/paper/source/source-geometry.ts";
import { sourceLinks } from "#renderer/paper/source/source-links.ts";
import { sourceMarks } from "#renderer/paper/source/source-marks.ts";

const sheet: Sheet = {
  rowCount: 3,
  columnCount: 3,
  cells: [
    { row: 0, column: 0, text: "项目名称" },
    { row: 0, column: 1, text: "培训费" },
    { row: 2, column: 0, text: "一二三四五六七八九十".repeat(5) },
  ],
  merges: [{ row: 0, column: 1, rowSpan: 2, columnSpan: 2 }],
  origin: "grid",
  sourceLines: [7, 8, 1],
  rowPages: [1, 1, 2],
};

test("places of the source are found by line and page; a slot under a merge is its anchor's", () => {
  const links = sourceLinks(
    {
      projectName: [
        { row: 7, column: 2, page: 1 },
        { row: 8, column: 3, page: 1 },
      ],
      annualGoal: [{ row: 1, column: 1, page: 2 }],
    },
    sheet,
  );
  expect(links.slotsOfField("projectName")).toEqual(["0/1"]);
  expect(links.fieldsOfSlot("0/1")).toEqual(["projectName"]);
  expect(links.fieldsOfSlot("2/0")).toEqual(["annualGoal"]);
  expect(links.slotOf({ row: 1, column: 1, page: 1 })).toBeUndefined();
  expect(links.slotOf({ row: 99, column: 1 })).toBeUndefined();
});

test("a form without a table behind it has no links", () => {
  const links = sourceLinks({ projectName: [{ row: 1, column: 1 }] }, undefined);
  expect(links.slotsOfField("projectName")).toEqual([]);
});

test("text without a place is marked before notes, notes that want a look before repairs", () => {
  const links = sourceLinks({}, sheet);
  const where = { row: 7, column: 1, page: 1 };
  const repair = { code: "label-joined", message: "", where } as const;
  const attention = { code: "sum-disagrees", message: "", where } as const;
  expect([...sourceMarks(links, [], [repair])]).toEqual([["0/0", "repair"]]);
  expect([...sourceMarks(links, [], [attention, repair])]).toEqual([["0/0", "attention"]]);
  expect([...sourceMarks(links, [{ text: "", where }], [attention])]).toEqual([["0/0", "unplaced"]]);
});

test("all text has room in its cell, and every cell is there once", () => {
  const { columns, rows, boxes } = sourceGeometry(sheet);
  expect(boxes.map(({ row, column }) => `${row}/${column}`)).toEqual(["0/0", "0/1", "1/0", "2/0", "2/1", "2/2"]);
  const long = sheet.cells[2]?.text ?? "";
  const perLine = Math.floor((between(columns, 0, 1) - 10) / fontSize);
  expect(between(rows, 2, 3)).toBeGreaterThanOrEqual(Math.ceil(long.length / perLine) * lineHeight);
});

test("lines of text run over the whole width, and rows of a flattened table have the cells they had", () => {
  const flat: Sheet = { ...sheet, merges: [], origin: "flat", rowWidths: [2, 3, 1] };
  const { boxes } = sourceGeometry(flat);
  expect(boxes.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual([
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 1],
    [1, 2, 1],
    [2, 0, 3],
  ]);
});

test("the rows in sight are those that reach into it", () => {
  const edges = [0, 20, 40, 60, 80];
  expect(rowsInSight(edges, 25, 55)).toEqual({ from: 1, to: 3 });
  expect(rowsInSight(edges, -100, 1000)).toEqual({ from: 0, to: 4 });
});
