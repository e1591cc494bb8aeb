/** Who and what is missing of what was expected, as a workbook to be sent around or called up by: a line for each unit, or for each project of one that came. */
import ExcelJS from "exceljs";
import type { CollectedUnit } from "#shared/handing-in/collecting.ts";
import { addReportSheet, type ReportColumn } from "./report-sheet.ts";
import { safeFileName } from "./workbook-names.ts";

const columns: readonly ReportColumn[] = [
  { title: "序号", width: 34, kind: "count" },
  { title: "单位", width: 190, kind: "text" },
  { title: "代码", width: 80, kind: "text" },
  { title: "缺什么", width: 90, kind: "text" },
  { title: "缺的项目", width: 320, kind: "text" },
];

/** The bytes of an .xlsx file. */
export async function writeMissing(units: readonly CollectedUnit[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const rows = units.flatMap(rowsOf).map((row, i) => [String(i + 1), ...row].map((text) => ({ text })));
  addReportSheet(workbook, "缺报名单", columns, rows);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The file name proposed for it. */
export function missingName(year: number | null): string {
  return safeFileName(`${year === null ? "" : `${year}年`}缺报名单`, ".xlsx");
}

function rowsOf({ unit, code = "", state, missing, unexpected }: CollectedUnit): string[][] {
  if (state === "missing") return [[unit, code, "没有报", missing.join("、")]];
  if (state === "refused") return unexpected ? [] : [[unit, code, "交来的没有收下", missing.join("、")]];
  return missing.length > 0 ? [[unit, code, `缺 ${missing.length} 个项目`, missing.join("、")]] : [];
}
