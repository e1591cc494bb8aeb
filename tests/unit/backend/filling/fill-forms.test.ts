import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillForms } from "#backend/filling/fill-forms.ts";
import { AppError } from "#shared/api/app-error.ts";
import { printedValue } from "#shared/filling/printed-value.ts";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form: Form = {
  ...formWith([row("数量指标", "培训班次", "≥10次"), row("数量指标", ""), row("成本指标", "讲课费", "1000元/课时")]),
  projectName: "业务培训费",
  projectAttribute: "经常性项目",
  projectTerm: "99年",
  annualGoal: "提高能力。\n其中：举办培训班10期。",
};

/** Reads with exceljs: formats, sizes, page setup. Its parser is strict: a file that is no well-formed XML fails here. */
async function formatted(forms: readonly Form[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await fillForms(forms)).bytes as unknown as ArrayBuffer);
  return workbook;
}

async function firstSheet(of: Form = form): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await formatted([of])).worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Reads with SheetJS, which keeps no format but says of every value what it is. */
async function cells(of: Form): Promise<XLSX.WorkSheet> {
  const workbook = XLSX.read((await fillForms([of])).bytes, { cellNF: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const layout = layOut({ ...form, indicators: form.indicators.filter(({ name }) => name !== "") }, ningxia2026);

describe("fillForms", () => {
  it("writes every text of the layout into its cell, and nothing else; blank rows are left out", async () => {
    const sheet = await cells(form);
    const written = Object.entries(sheet).flatMap(([address, cell]) => {
      return /^[A-Z]+\d+$/.test(address) && (cell as XLSX.CellObject).t !== "z" ? [[address, (cell as XLSX.CellObject).w]] : [];
    });
    const expected = layout.cells.flatMap(({ row, column, text }) => {
      return text === "" ? [] : [[XLSX.utils.encode_cell({ r: row, c: column }), text]];
    });
    expect(written).toEqual(expected);
  });

  it("merges what the layout merges", async () => {
    const written = ((await cells(form))["!merges"] ?? []).map((merge) => XLSX.utils.encode_range(merge));
    const expected = layout.cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row: r, column: c, rowSpan, columnSpan }) => {
        return XLSX.utils.encode_range({ s: { r, c }, e: { r: r + rowSpan - 1, c: c + columnSpan - 1 } });
      });
    expect(written.toSorted()).toEqual(expected.toSorted());
  });

  it("gives rows and columns the layout's sizes", async () => {
    const sheet = await firstSheet();
    expect(layout.rowHeights.map((_, i) => sheet.getRow(i + 1).height)).toEqual(layout.rowHeights);
    for (const [i, width] of layout.columnWidths.entries()) {
      // 7 pixels a character at 96 pixels an inch; half a pixel is lost in rounding at most.
      expect(Math.abs((((sheet.getColumn(i + 1).width ?? 0) * 7) / 96) * 72 - width)).toBeLessThanOrEqual(0.375 + 1e-9);
    }
  });

  it("frames every slot of the table and tints the labels", async () => {
    const sheet = await firstSheet();
    for (const { row, column, rowSpan, columnSpan, role } of layout.cells) {
      const style = cellStyles[role];
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) {
          const { border, fill } = sheet.getCell(r + 1, c + 1);
          const edges = [border?.top, border?.left, border?.bottom, border?.right].map((edge) => edge?.style);
          expect(edges).toEqual(Array.from({ length: 4 }, () => (style.framed ? "thin" : undefined)));
          expect(fill?.type === "pattern" && fill.pattern === "solid").toBe(style.fill !== undefined);
        }
      }
    }
  });

  it("sets fonts and alignment", async () => {
    const sheet = await firstSheet();
    expect(sheet.getCell("A1").font).toMatchObject({ name: "方正小标宋简体", size: 18 });
    expect(sheet.getCell("C4").font.name).toBe("宋体");
    // exceljs reads sizes as whole numbers: look into the file for the half point.
    const styles = strFromU8(unzipSync((await fillForms([form])).bytes)["xl/styles.xml"] ?? new Uint8Array());
    expect(styles).toContain('<sz val="10.5"/><name val="宋体"/>');
    expect(sheet.getCell("C4").alignment).toMatchObject({ horizontal: "center", vertical: "middle", wrapText: true });
    expect(sheet.getCell("A3").alignment.horizontal).toBe("right");
    expect(sheet.getCell("C7").alignment.horizontal).toBe("right");
    expect(sheet.getCell("B12").alignment.horizontal).toBe("left");
  });

  it("prints on A4 portrait, one page wide, with the indicator header on every page and page numbers", async () => {
    const { pageSetup, headerFooter } = await firstSheet();
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: "13:13",
      firstPageNumber: 1,
    });
    expect(headerFooter.oddFooter).toContain("&P");
  });

  it("offers the choices of 项目属性 and 项目期 without refusing other text", async () => {
    const sheet = await firstSheet();
    expect(sheet.getCell("C6").dataValidation).toMatchObject({ type: "list", formulae: ['"经常性项目,一年期项目"'] });
    expect(sheet.getCell("E6").dataValidation.showErrorMessage ?? false).toBe(false);
  });

  it("writes several forms, each on a sheet of its own", async () => {
    const workbook = await formatted([form, form, { ...form, projectName: "History" }]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["业务培训费", "业务培训费 (2)", "History (2)"]);
  });

  it("says which text no cell of a workbook can hold", async () => {
    const error: unknown = await fillForms([{ ...form, annualGoal: "目".repeat(32_768) }]).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "write-failed", subject: "业务培训费" });
    expect((error as AppError).detail).toContain("32767");
    await expect(fillForms([{ ...form, annualGoal: "目".repeat(32_767) }])).resolves.toBeDefined();
  });
});

describe("amounts", () => {
  it.each([
    ["408.68", 408.68, "0.00"],
    ["100", 100, "0"],
    ["100.0", 100, "0.0"],
    ["0", 0, "0"],
    ["-12.50", -12.5, "0.00"],
    ["123456789012345", 123_456_789_012_345, "0"],
  ])("%s is a number that prints as it stands", async (text, value, format) => {
    const cell = (await cells(writeField(form, "funds.projectTotal", text)))["C7"] as XLSX.CellObject;
    expect(cell).toMatchObject({ t: "n", v: value, z: format, w: text });
  });

  it("are numbers with their thousands apart where the template prints them so", () => {
    const content = (text: string, thousandsSeparators: boolean) =>
      printedValue({ role: "amount", text }, { thousandsSeparators });
    expect(content("1,234,567.50", true)).toEqual({ value: { kind: "number", number: "1234567.50" }, format: "#,##0.00" });
    expect(content("12", true)).toEqual({ value: { kind: "number", number: "12" }, format: "#,##0" });
    expect(content("1,23", true)).toMatchObject({ value: { kind: "text", text: "1,23" } });
    expect(content("1,234", false)).toMatchObject({ value: { kind: "text", text: "1,234" } });
  });

  it("are numbers in one format, though the form holds them unlike", async () => {
    const unlike = writeField(writeField(form, "funds.ownLevel.fiscalAppropriation", "80"), "funds.projectTotal", "80.50");
    const sheet = await cells(unlike);
    expect(sheet["C9"]).toMatchObject({ t: "n", v: 80, z: "0.00", w: "80.00" });
    expect(sheet["C7"]).toMatchObject({ t: "n", v: 80.5, z: "0.00", w: "80.50" });
  });

  it.each(["1234567890123456", "0.1234567890123456", "待定", "1,2", "007"])("%s stays text", async (text) => {
    const cell = (await cells(writeField(form, "funds.projectTotal", text)))["C7"] as XLSX.CellObject;
    expect(cell).toMatchObject({ t: "s", v: text });
  });
});

describe("text stays text", () => {
  it.each([
    "=1+1",
    "+5",
    "-3",
    "@SUM(A1)",
    "100",
    "2026-01-01",
    "TRUE",
    "_x000D_",
    "_x000d_ 与 _x005F_",
    "<b>&amp;</b> \"'",
    "__proto__",
    "constructor",
    "  两端的空白  ",
    "一\n\n二",
    "𠀀🙂é",
    "]]>",
  ])("%j", async (text) => {
    const cell = (await cells({ ...form, projectName: text }))["C4"] as XLSX.CellObject;
    expect(cell).toMatchObject({ t: "s", v: text });
    expect(cell.f).toBeUndefined();
    expect((await firstSheet({ ...form, projectName: text })).getCell("C4").numFmt).toBe("@");
  });

  it("loses what no workbook can hold, and nothing beside it", async () => {
    const cell = (await cells({ ...form, projectName: "甲\u0000\u0007乙\ud800丙\uffff丁\r\n戊" }))["C4"] as XLSX.CellObject;
    expect(cell.v).toBe("甲乙\ufffd丙丁\n戊");
  });

  it("is in no text format where Excel would show #### instead of it", async () => {
    const sheet = await firstSheet({ ...form, annualGoal: "=".padEnd(800, "目标") });
    expect(sheet.getCell("B12").numFmt ?? "General").toBe("General");
    expect(sheet.getCell("B12").type).toBe(ExcelJS.ValueType.String);
  });
});
