/** The code table as a workbook that an office goes on with and gives back: departments and units, a sheet each. It is read by the same headers. */
import ExcelJS from "exceljs";
import type { Office } from "#shared/offices/office.ts";
import { addReportSheet, type ReportColumn } from "./report-sheet.ts";

const code: ReportColumn = { title: "单位代码", width: 90, kind: "text" };
const units: readonly ReportColumn[] = [
  code,
  { title: "单位名称", width: 240, kind: "text" },
  { title: "简称", width: 120, kind: "text" },
  { title: "主管部门", width: 240, kind: "text" },
];
const departments: readonly ReportColumn[] = [
  { ...code, title: "部门代码" },
  { title: "主管部门", width: 300, kind: "text" },
  { title: "简称", width: 150, kind: "text" },
];

export const officeTableName = "单位代码表.xlsx";

/** The bytes of an .xlsx file. */
export async function writeOfficeTable(offices: readonly Office[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const rows = (kind: Office["kind"], textsOf: (office: Office) => readonly string[]) =>
    offices.filter((office) => office.kind === kind).map((office) => textsOf(office).map((text) => ({ text })));
  addReportSheet(
    workbook,
    "实施单位",
    units,
    rows("unit", (one) => [one.code, one.name, one.shortName, one.department]),
  );
  addReportSheet(
    workbook,
    "主管部门",
    departments,
    rows("department", (one) => [one.code, one.name, one.shortName]),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
