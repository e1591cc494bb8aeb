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
  const { columns, rows, boxes } = sourceGeometry(sheet, 1000);
  expect(boxes.map(({ row, column }) => `${row}/${column}`)).toEqual(["0/0", "0/1", "1/0", "2/0", "2/1", "2/2"]);
  const long = sheet.cells[2]?.text ?? "";
  const perLine = Math.floor((between(columns, 0, 1) - 10) / fontSize);
  expect(between(rows, 2, 3)).toBeGreaterThanOrEqual(Math.ceil(long.length / perLine) * lineHeight);
});

test("lines of text run over the whole width, and rows of a flattened table have the cells they had", () => {
  const flat: Sheet = { ...sheet, merges: [], origin: "flat", rowWidths: [2, 3, 1] };
  const { boxes } = sourceGeometry(flat, 1000);
  expect(boxes.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual([
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 1],
    [1, 2, 1],
    [2, 0, 3],
  ]);
});

/** A flattened form as departments publish it: what the cells held, one after the other, blanks where merges were. */
const wide: Sheet = {
  rowCount: 3,
  columnCount: 7,
  cells: [
    { row: 0, column: 0, text: "项目名称" },
    { row: 0, column: 2, text: "就业专项（本级）公共就业服务能力提升与信息化建设" },
    { row: 1, column: 0, text: "年度总体绩效目标" },
    { row: 1, column: 1, text: "依据有关文件要求，做好就业重点群体数据采集工作。".repeat(20) },
    { row: 2, column: 0, text: "产出指标" },
    { row: 2, column: 1, text: "数量指标" },
    { row: 2, column: 2, text: "就业重点群体数据采集" },
    { row: 2, column: 4, text: "1项" },
  ],
  merges: [],
  origin: "flat",
  rowWidths: [7, 7, 7],
};

test("every column fits the room there is: those with much text give it up, narrow ones stay as they are", () => {
  const { columns } = sourceGeometry(wide, 440);
  expect(columns.at(-1)).toBeCloseTo(440);
  const natural = sourceGeometry(wide, 5000).columns;
  expect(between(columns, 4, 5)).toBeCloseTo(between(natural, 4, 5));
  expect(between(columns, 2, 3)).toBeLessThan(between(natural, 2, 3));
});

test("a sheet of more columns than can be read in the room is scrolled", () => {
  const text = "一二三四五六七八九十";
  const many: Sheet = { ...wide, rowCount: 1, columnCount: 20, rowWidths: [20], cells: [] };
  const cells = Array.from({ length: 20 }, (_, column) => ({ row: 0, column, text }));
  expect(sourceGeometry({ ...many, cells }, 440).columns.at(-1)).toBeGreaterThan(1000);
});

test("a long text runs on over the blank cells beside it, a short one leaves them to be seen", () => {
  const { boxes } = sourceGeometry(wide, 440);
  const spanAt = (at: number, of: number) => boxes.find(({ row, column }) => row === at && column === of)?.columnSpan;
  expect([spanAt(1, 1), spanAt(0, 2), spanAt(2, 2)]).toEqual([6, 1, 1]);
  const goalIsLast = sourceGeometry({ ...wide, rowWidths: [7, 2, 7] }, 440).boxes;
  expect(goalIsLast.find(({ row, column }) => row === 1 && column === 1)?.columnSpan).toBe(6);
});

test("the rows in sight are those that reach into it", () => {
  const edges = [0, 20, 40, 60, 80];
  expect(rowsInSight(edges, 25, 55)).toEqual({ from: 1, to: 3 });
  expect(rowsInSight(edges, -100, 1000)).toEqual({ from: 0, to: 4 });
});
