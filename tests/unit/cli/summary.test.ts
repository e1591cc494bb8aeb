/** `jibiao summary`: the workbook as a spreadsheet opens it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { jibiao } from "./jibiao.ts";

function written(forms: readonly Form[]): string {
  const file = join(temporaryFolder(), "表.json");
  writeFileSync(file, JSON.stringify(forms));
  return file;
}

async function sheetOf(file: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  // A copy: small files lie in a buffer that others share.
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const [first, second] = sampleForms as [Form, Form];
const withTotal = (form: Form, projectTotal: string, changes: Partial<Form> = {}): Form => ({
  ...form,
  ...changes,
  funds: { ...form.funds, projectTotal },
});

test("projects, subtotals by unit and department, as live formulas with their exact results", async () => {
  const forms = [
    withTotal(first, "0.1", { supervisingDepartment: "甲厅", implementingUnit: "甲一" }),
    withTotal(first, "0.2", { supervisingDepartment: "甲厅", implementingUnit: "甲一", projectName: "=1+1" }),
    withTotal(first, "0.3", { supervisingDepartment: "甲厅", implementingUnit: "甲二" }),
    withTotal(first, "10", { supervisingDepartment: "乙厅", implementingUnit: "乙一" }),
  ];
  const out = join(temporaryFolder(), "汇总.xlsx");
  const { status, stdout, messages } = await jibiao(["summary", written(forms), "--out", out]);
  expect({ status, stdout, messages }).toEqual({ status: 0, stdout: `${out}\n`, messages: [] });
  const sheet = await sheetOf(out);
  const column = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((row) => [sheet.getCell(row, 4).text, sheet.getCell(row, 5).value]);
  expect(column).toEqual([
    [first.projectName, 0.1],
    ["=1+1", 0.2],
    ["小计", { formula: "SUM(E5:E6)", result: 0.3 }],
    [first.projectName, 0.3],
    ["小计", { formula: "SUM(E8:E8)", result: 0.3 }],
    ["合计", { formula: "SUM(E7,E9)", result: 0.6 }],
    [first.projectName, 10],
    ["小计", { formula: "SUM(E11:E11)", result: 10 }],
    ["合计", { formula: "SUM(E12)", result: 10 }],
    ["总计", { formula: "SUM(E10,E13)", result: 10.6 }],
  ]);
  expect(sheet.getCell("D6").type).toBe(ExcelJS.ValueType.String);
  expect([sheet.getCell("E5").numFmt, sheet.getCell("E14").numFmt]).toEqual(["#,##0.00", "#,##0.00"]);
  expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "1:4", fitToWidth: 1, fitToHeight: 0 });
});

test("a sum of nothing has its result, too", async () => {
  const out = join(temporaryFolder(), "汇总.xlsx");
  await jibiao(["summary", written([withTotal(first, "")]), "--out", out]);
  const sheet = strFromU8(unzipSync(readFileSync(out))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain("<f>SUM(E5:E5)</f><v>0</v>");
});

test("no style asks for Calibri or a theme's font", async () => {
  const out = join(temporaryFolder(), "汇总.xlsx");
  await jibiao(["summary", written([first]), "--out", out]);
  const styles = strFromU8(unzipSync(readFileSync(out))["xl/styles.xml"] ?? new Uint8Array());
  expect(styles).toContain("宋体");
  expect(styles).not.toMatch(/Calibri|scheme/);
});

test("amounts in other units are converted exactly, and that is told", async () => {
  const yuan = withTotal(second, "1234567.89", { moneyUnit: "元" });
  const out = join(temporaryFolder(), "汇总.xlsx");
  const { status, messages } = await jibiao(["summary", written([first, yuan]), "--out", out]);
  expect({ status, messages }).toEqual({ status: 0, messages: ["1 张表的金额换算成了万元。"] });
  const sheet = await sheetOf(out);
  expect(sheet.getCell("A2").value).toBe("单位：万元");
  expect([sheet.getCell("E7").value, sheet.getCell("E7").numFmt]).toEqual([123.456789, "#,##0.000000"]);
});

test("an amount that is no number stands as it is written, is left out of the sums and told", async () => {
  const out = join(temporaryFolder(), "汇总.xlsx");
  const forms = [withTotal(first, "约36"), withTotal(first, "36", { projectName: "乙" })];
  const { status, messages } = await jibiao(["summary", written(forms), "--out", out]);
  expect(status).toBe(1);
  expect(messages).toEqual([`“${first.projectName}”的项目总额“约36”不是数字，照原样写，没有计入合计。`]);
  const sheet = await sheetOf(out);
  expect([sheet.getCell("E5").value, sheet.getCell("E7").value]).toEqual(["约36", { formula: "SUM(E5:E6)", result: 36 }]);
});

test("a named file that is bad, and a name that is no workbook: nothing is written", async () => {
  const folder = temporaryFolder();
  const bad = join(folder, "坏.xlsx");
  writeFileSync(bad, "PK");
  const out = join(folder, "汇总.xlsx");
  const broken = await jibiao(["summary", written([first]), bad, "--out", out]);
  expect([broken.status, existsSync(out)]).toEqual([2, false]);
  const named = await jibiao(["summary", written([first]), "--out", join(folder, "汇总")]);
  expect([named.status, named.messages]).toEqual([2, ["--out 后面要写明一个以 .xlsx 结尾的文件名。"]]);
});
