/** Workbooks of rules as an office would make them: a built-in pack, with rows changed and added. */
import ExcelJS from "exceljs";
import { packOf } from "#shared/review/packs/built-in.ts";
import { bookOf } from "#shared/review/packs/book/write-book.ts";
import { writeRuleBook } from "#backend/writers/write-rule-book.ts";

export type ChangeBook = (workbook: ExcelJS.Workbook) => void;

export async function ruleWorkbook(...changes: readonly ChangeBook[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeRuleBook(bookOf(packOf("ningxia-2026")))).buffer);
  for (const change of changes) change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A row below the last, by the titles of its columns. */
export function put(sheet: string, cells: Readonly<Record<string, string | number | Date>>): ChangeBook {
  return (workbook) => {
    const worksheet = workbook.getWorksheet(sheet);
    const titles = worksheet?.getRow(1).values as string[];
    worksheet?.addRow(titles.slice(1).map((title) => cells[title] ?? ""));
  };
}

/** What is said of a rule, by the name in its first column: the texts of the columns behind it. */
export function sayOfRule(name: string, texts: readonly string[]): ChangeBook {
  return (workbook) =>
    workbook.getWorksheet("规则")?.eachRow((row) => {
      if (row.getCell(1).value === name) for (const [i, text] of texts.entries()) row.getCell(i + 2).value = text;
    });
}

/** What every row says. */
export const rowSaid = (fires: string, silent: string) => ({
  来源: "某办法第三条",
  生效日期: "长期",
  应提示的例子: fires,
  不应提示的例子: silent,
});

export const price = {
  名称里有: "讲课费",
  单位: "元/人/天",
  "最高（元）": 800,
  来源: "培训费管理办法第九条",
  生效日期: "2025-7-1",
  应提示的例子: "成本指标｜专家讲课费｜1000元/人/天",
  不应提示的例子: "成本指标｜专家讲课费｜800元/人/天",
};

export const measurable = sayOfRule("指标值只有文字", [
  "是",
  "错误",
  "管理办法第十二条",
  "改成数量\n改成百分比",
  "{原句}请改正。",
]);
