/** Entries of the indicator library as a workbook: a row each, under the titles they are read by again. Without any it is one to be filled in. */
import ExcelJS from "exceljs";
import type { CuratedIndicator } from "#shared/api/indicators.ts";
import { entryColumns } from "#shared/indicators/entry-book.ts";
import { addReportSheet } from "./report-sheet.ts";

export const indicatorBookName = "指标库.xlsx";

const widths: Readonly<Record<keyof CuratedIndicator, number>> = {
  level1: 70,
  level2: 90,
  name: 130,
  operator: 50,
  measure: 60,
  meaning: 170,
  method: 170,
  source: 120,
  standards: 90,
};

/** The bytes of an .xlsx file. */
export async function writeIndicators(entries: readonly CuratedIndicator[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const parts = Object.keys(entryColumns) as (keyof CuratedIndicator)[];
  const columns = parts.map((part) => ({ title: entryColumns[part], width: widths[part], kind: "text" as const }));
  const rows = entries.map((entry) => parts.map((part) => ({ text: entry[part] })));
  addReportSheet(workbook, "指标", columns, rows);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
