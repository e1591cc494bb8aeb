/** Workbooks as people have them: every format, numbers and dates as displayed, hidden rows, several sheets. */
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { readWorkbook } from "#backend/readers/workbook/read-workbook.ts";
import { fillForms } from "#backend/filling/fill-forms.ts";
import { flatForm, flatRows } from "../../../../helpers/flat-table.ts";
import { asPrinted } from "../../../../helpers/forms.ts";

function bookOf(sheets: Readonly<Record<string, XLSX.WorkSheet>>): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  return book;
}

function bytesOf(book: XLSX.WorkBook, bookType: XLSX.BookType = "xlsx"): Uint8Array {
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const table = () => XLSX.utils.aoa_to_sheet(flatRows.map((cells) => cells.map((text) => (text === "" ? null : text))));

/** The texts of one row of cells. */
function textsOf(cells: Readonly<Record<string, XLSX.CellObject>>): string[] {
  const sheet: XLSX.WorkSheet = { ...cells, "!ref": `A1:${Object.keys(cells).at(-1) ?? "A1"}` };
  return readWorkbook("数.xlsx", bytesOf(bookOf({ 数: sheet }))).flatMap((read) => read.cells.map((cell) => cell.text));
}

describe("formats", () => {
  it.each([
    { name: "表.xlsx", bookType: "xlsx" as const },
    { name: "有宏的.xlsm", bookType: "xlsm" as const },
    { name: "表.xls", bookType: "biff8" as const },
    { name: "表.et", bookType: "biff8" as const },
    { name: "网页存成的.xls", bookType: "html" as const },
    { name: "新格式改名的.xls", bookType: "xlsx" as const },
  ])("$name", async ({ name, bookType }) => {
    const { forms } = await readForms({ name, bytes: bytesOf(bookOf({ 目标表: table() }), bookType) });
    expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
  });

  it("reads every sheet and says which", async () => {
    const { forms } = await readForms({
      name: "表.xlsx",
      bytes: bytesOf(bookOf({ 甲: table(), 说明: XLSX.utils.aoa_to_sheet([["无"]]), 乙: table() })),
    });
    expect(forms.map(({ sheet }) => sheet)).toEqual(["甲", "乙"]);
  });

  it("reads hidden rows", async () => {
    const sheet = table();
    sheet["!rows"] = [];
    sheet["!rows"][17] = { hidden: true };
    const {
      forms: [read],
    } = await readForms({ name: "表.xlsx", bytes: bytesOf(bookOf({ 甲: sheet })) });
    expect(read?.recognized.form).toEqual(flatForm);
  });

  it("reads what the program itself writes", async () => {
    const printedForm = asPrinted(flatForm);
    const bytes = (await fillForms([flatForm, { ...flatForm, projectName: "古籍修复" }])).bytes;
    const { forms } = await readForms({ name: "表.xlsx", bytes });
    expect(forms.map(({ recognized }) => recognized.form)).toEqual([printedForm, { ...printedForm, projectName: "古籍修复" }]);
    expect(forms.flatMap(({ recognized }) => recognized.notes)).toEqual([]);
    expect(forms.flatMap(({ recognized }) => recognized.unplaced)).toEqual([]);
  });
});

describe("cells", () => {
  it("reads numbers without a format exactly, without the noise of binary fractions", () => {
    const numbers = [0.1 + 0.2, 408.68, 139429, 1e15, 0.00001, -3];
    const cells = Object.fromEntries(numbers.map((v, i) => [`A${i + 1}`, { t: "n" as const, v }]));
    expect(textsOf(cells)).toEqual(["0.3", "408.68", "139429", "1000000000000000", "0.00001", "-3"]);
  });

  it("reads formatted numbers and dates as displayed", () => {
    expect(
      textsOf({
        A1: { t: "n", v: 0.8, z: "0%" },
        A2: { t: "n", v: 1234.5, z: "#,##0.00" },
        A3: { t: "n", v: 46_357, z: 'yyyy"年"m"月"' },
        A4: { t: "n", v: 46_357, z: "m/d/yy" },
        A5: { t: "n", v: 0, z: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
      }),
    ).toEqual(["80%", "1,234.50", "2026年12月", "2026/12/1", "0"]);
  });

  it("reads text as text", () => {
    expect(textsOf({ A1: { t: "s", v: "=1+1" }, A2: { t: "s", v: "007" }, A3: { t: "b", v: true } })).toEqual([
      "=1+1",
      "007",
      "TRUE",
    ]);
  });

  it("does not believe the range a sheet claims, nor merges over all of it", () => {
    const parts = unzipSync(bytesOf(bookOf({ 甲: table() })));
    const sheet = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[sheet] ?? new Uint8Array())
      .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
      .replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>');
    expect(xml).toContain("mergeCell ");
    const [read] = readWorkbook("大.xlsx", zipSync({ ...parts, [sheet]: strToU8(xml) }));
    expect(read).toMatchObject({ rowCount: flatRows.length, columnCount: 6 });
    expect(read?.cells.length).toBe(flatRows.flat().filter((text) => text !== "").length);
  });
});

it("is damaged by a cell whose place is no number", () => {
  const at = (index: string) =>
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Row><Cell ss:Index="${index}"><Data ss:Type="String">目标</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const read = (index: string) => readWorkbook("表.xls", new TextEncoder().encode(at(index)));
  expect(read("2")[0]).toMatchObject({ columnCount: 2, cells: [{ row: 0, column: 1, text: "目标" }] });
  expect(() => read("二")).toThrow(expect.objectContaining({ code: "file-damaged" }));
});
