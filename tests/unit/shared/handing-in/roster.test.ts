/** Rosters as offices keep them. */
import { expect, it } from "vitest";
import { readRoster } from "#shared/handing-in/roster.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

function sheet(rows: readonly (readonly string[])[]): Sheet {
  const cells = rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text })));
  return { rowCount: rows.length, columnCount: 9, cells: cells.filter(({ text }) => text !== ""), merges: [], origin: "grid" };
}

it.each<readonly [string, readonly (readonly string[])[]]>([
  [
    "with every column",
    [
      ["单位", "项目名称", "代码"],
      ["甲局", "培训", "001"],
      ["甲局", "维修", "001"],
      ["乙局", "", "002"],
    ],
  ],
  [
    "in another order, below a title",
    [["2026年名单"], [], ["代码", "单 位", "项目"], ["001", "甲局", "培训"], ["", "", "维修"], ["002", "乙局", ""]],
  ],
  [
    "with sums and doubled rows",
    [
      ["单位名称", "项目名称", "单位代码"],
      ["甲局", "培训", "001"],
      ["小计", "1", ""],
      ["甲局", "维修", ""],
      ["甲局", "培训", ""],
      ["乙局", "", "002"],
      ["合计", "3", ""],
    ],
  ],
  [
    "with the sum in another column, and what stands below it",
    [
      ["序号", "预算单位名称", "项目", "项目代码", "预算单位编码"],
      ["1", "甲局", "培训", "P1", "001"],
      ["2", "甲局", "维修", "P2", "001"],
      ["3", "乙局", "", "", "002"],
      ["合计", "2", "2"],
      ["", "注：单位请于3月1日前报送"],
      ["填表人：张三", "联系电话：123"],
    ],
  ],
])("a roster %s", (_, rows) => {
  expect(readRoster([sheet([["说明"]]), sheet(rows)])).toEqual([
    { unit: "甲局", code: "001", projects: ["培训", "维修"] },
    { unit: "乙局", code: "002", projects: [] },
  ]);
});

it("is none without the column 单位", () => {
  expect(
    readRoster([
      sheet([
        ["名称", "项目名称"],
        ["甲局", "培训"],
      ]),
    ]),
  ).toBeUndefined();
});
