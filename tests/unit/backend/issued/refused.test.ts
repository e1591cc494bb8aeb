/** What is refused: with a sentence that names what stands in the way, and nothing written. */
import { describe, expect, test } from "vitest";
import { editIssued } from "#backend/issued/edit-issued.ts";
import type { RowChange } from "#backend/issued/rows/row-moves.ts";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { workbookOf, type WorkbookSource } from "./workbook-of.ts";

const rows = '<sheetData><row r="5"><c r="A5"/></row></sheetData>';
const inside: RowChange = { kind: "insert", after: 5, count: 1 };
const deleted: RowChange = { kind: "delete", first: 5, last: 5 };

function sentence(source: WorkbookSource, change: RowChange): string {
  try {
    editIssued("表.xlsx", workbookOf(source), [{ sheet: "S", rows: [change] }]);
  } catch (error) {
    if (error instanceof AppError) return appErrorText(error.toData());
    throw error;
  }
  return "";
}

function beside(kind: string, xml: string): WorkbookSource {
  return {
    sheets: { S: rows },
    relations: { "xl/worksheets/sheet1.xml": [["rId1", kind, "../part.xml"]] },
    parts: { "xl/part.xml": { xml } },
  };
}

const table = beside("table", '<table displayName="清单" ref="A4:B8"><autoFilter ref="A4:B8"/></table>');
const pivot = beside(
  "pivotTable",
  '<pivotTableDefinition name="透视"><location ref="A4:B8" rowPageCount="1"/></pivotTableDefinition>',
);
const array: WorkbookSource = {
  sheets: {
    S: '<sheetData><row r="5"><c r="A5"><f t="array" ref="A5:A6">B1:B2</f></c></row><row r="6"><c r="A6"/></row></sheetData>',
  },
};
const total: WorkbookSource = { sheets: { S: rows, T: '<sheetData><row r="1"><c r="A1"><f>S!A5*2</f></c></row></sheetData>' } };

describe.each<[string, WorkbookSource, RowChange, string]>([
  ["rows into a table", table, inside, "《表.xlsx》没有填写，原文件没有改动：A4:B8 是表“清单”，增减行会把它切断。"],
  ["a row out of a table", table, deleted, "《表.xlsx》没有填写，原文件没有改动：A4:B8 是表“清单”，增减行会把它切断。"],
  [
    "rows into a pivot table",
    pivot,
    inside,
    "《表.xlsx》没有填写，原文件没有改动：A4:B8 是数据透视表“透视”，增减行会把它切断。",
  ],
  [
    "rows between a pivot table and its filters",
    pivot,
    { kind: "insert", after: 3, count: 1 },
    "《表.xlsx》没有填写，原文件没有改动：A4:B8 是数据透视表“透视”，增减行会把它切断。",
  ],
  ["rows into an array", array, inside, "《表.xlsx》没有填写，原文件没有改动：A5:A6 是一个数组公式，增减行会把它切断。"],
  ["a row that a formula needs", total, deleted, "《表.xlsx》没有填写，原文件没有改动：公式“S!A5*2”要用到被删掉的行。"],
  [
    "a row that a name needs",
    { sheets: { S: rows }, names: '<definedName name="签字">S!$A$5</definedName>' },
    deleted,
    "《表.xlsx》没有填写，原文件没有改动：名称“签字”（S!$A$5）要用到被删掉的行。",
  ],
  [
    "a merge that would lie across another one",
    { sheets: { S: `${rows}<mergeCells><mergeCell ref="A9:B9"/><mergeCell ref="A4:A6"/></mergeCells>` } },
    { kind: "insert", after: 5, count: 1, like: 9 },
    "《表.xlsx》没有填写，原文件没有改动：新加的第 6 行落在别的合并单元格里，合并单元格会互相重叠。",
  ],
  [
    "the first row of a merge, where its text stands",
    {
      sheets: {
        S: '<sheetData><row r="5"><c r="A5"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A5:A7"/></mergeCells>',
      },
    },
    deleted,
    "《表.xlsx》没有填写，原文件没有改动：合并单元格 A5:A7 的内容在要删掉的第 5 行。",
  ],
  [
    "rows that would push others off the sheet",
    { sheets: { S: '<sheetData><row r="1048576"><c r="A1048576"/></row></sheetData>' } },
    inside,
    "《表.xlsx》没有填写，原文件没有改动：工作表的第 1048576 行已经用上，再加行就超出了工作表。",
  ],
  [
    "the head of a filter",
    { sheets: { S: `${rows}<autoFilter ref="A5:B8"/>` } },
    deleted,
    "《表.xlsx》没有填写，原文件没有改动：自动筛选用到要删掉的 A5:B8。",
  ],
])("%s", (_, source, change, expected) => {
  test("is refused", () => {
    expect(sentence(source, change)).toBe(expected);
  });
});

test("above a table, a pivot table and an array rows may come", () => {
  for (const source of [table, array, pivot]) expect(sentence(source, { kind: "insert", after: 1, count: 2 })).toBe("");
});

test("a sheet that is not there, a part that is no XML, a type declared", () => {
  expect(sentence({ sheets: { Other: rows } }, inside)).toBe("《表.xlsx》没有填写，原文件没有改动：文件里没有工作表“S”。");
  const broken = workbookOf({ sheets: { S: "<sheetData><row></sheetData>" } });
  expect(() => editIssued("表.xlsx", broken, [{ sheet: "S", rows: [inside] }])).toThrow(AppError);
});

test("a text that no cell can hold", () => {
  const text = "长".repeat(32_768);
  const edit = { sheet: "S", cells: [{ cell: "A1", value: { kind: "text" as const, text } }] };
  expect(() => editIssued("表.xlsx", workbookOf({ sheets: { S: rows } }), [edit])).toThrow(
    expect.objectContaining({ code: "write-failed" }),
  );
});
