/** Formulas that nobody calculated: their cells read as blank, and are told of with their place. */
import { expect, it } from "vitest";
import { readSheet } from "#shared/recognize/recognize.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { flatRows, flatSheet } from "../../../helpers/flat-table.ts";

it("notes each, in the form whose row it stands in", () => {
  const sheet: Sheet = { ...flatSheet(flatRows, "grid"), uncalculated: [{ row: 4, column: 2 }] };
  const [table] = readSheet(sheet).forms;
  expect(table?.recognized.notes.filter(({ code }) => code === "formula-uncalculated")).toEqual([
    {
      code: "formula-uncalculated",
      message: "第 5 行第 3 列是没有计算结果的公式，读作空白。请用表格软件打开原文件并另存一次，再重新导入。",
      where: { row: 5, column: 3 },
    },
  ]);
});
