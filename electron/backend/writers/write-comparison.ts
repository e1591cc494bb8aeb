/** A comparison as a workbook: a row for each pair of forms with both totals and how they differ, and a sheet with every change. */
import ExcelJS from "exceljs";
import type { ToldComparison, ToldPair } from "#shared/comparing/comparison.ts";
import { changeNames } from "#shared/comparing/told-change.ts";
import type { Form } from "#shared/form/form.ts";
import { noName } from "#shared/print/print-comparison.ts";
import { addShownSheet, firstReportRow, type ReportCell, type ReportColumn, type SheetLink } from "./report-sheet.ts";

const overviewName = "汇总";
const changesName = "不同之处";

/** The bytes of an .xlsx file. */
export async function writeComparison(told: ToldComparison): Promise<Uint8Array<ArrayBuffer>> {
  const { left, right, pairs, onlyLeft, onlyRight } = told;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  let next = firstReportRow;
  const overview = pairs.map((pair) => {
    const link = pair.changes.length > 0 ? { sheet: changesName, row: next } : undefined;
    next += pair.changes.length;
    return overviewRow(pair, link);
  });
  addShownSheet(workbook, overviewName, overviewColumns(left, right), [
    ...overview,
    ...onlyLeft.map((form) => onlyRow(form, left)),
    ...onlyRight.map((form) => onlyRow(form, right)),
  ]);
  addShownSheet(
    workbook,
    changesName,
    changeColumns(left, right),
    pairs.flatMap((pair, i) => changeRows(pair, { sheet: overviewName, row: firstReportRow + i })),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function overviewColumns(left: string, right: string): readonly ReportColumn[] {
  return [
    { title: "实施单位", width: 120, kind: "text" },
    { title: "项目", width: 190, kind: "text" },
    { title: `${left}总额`, width: 80, kind: "amount" },
    { title: "金额单位", width: 46, kind: "count" },
    { title: `${right}总额`, width: 80, kind: "amount" },
    { title: "金额单位", width: 46, kind: "count" },
    { title: "相差", width: 70, kind: "amount" },
    { title: "百分比", width: 52, kind: "count" },
    { title: "不同之处", width: 70, kind: "count" },
  ];
}

function changeColumns(left: string, right: string): readonly ReportColumn[] {
  return [
    { title: "项目", width: 120, kind: "text" },
    { title: "实施单位", width: 90, kind: "text" },
    { title: "变化", width: 36, kind: "count" },
    { title: "位置", width: 130, kind: "text" },
    { title: left, width: 150, kind: "text" },
    { title: right, width: 150, kind: "text" },
    { title: "相差", width: 60, kind: "amount" },
    { title: "百分比", width: 52, kind: "count" },
  ];
}

function overviewRow({ implementingUnit, projectName, total, counts }: ToldPair, link: SheetLink | undefined): ReportCell[] {
  const texts = [total.left.amount, total.left.unit, total.right.amount, total.right.unit];
  return [
    { text: implementingUnit },
    { text: projectName || noName },
    ...texts.map((text) => ({ text })),
    { text: unsigned(total.difference) },
    { text: total.share ?? "" },
    { text: String(counts.all), link },
  ];
}

function onlyRow({ implementingUnit, projectName }: Form, where: string): ReportCell[] {
  const blanks = Array.from({ length: 6 }, () => ({ text: "" }));
  return [{ text: implementingUnit }, { text: projectName || noName }, ...blanks, { text: `只在${where}` }];
}

function changeRows({ projectName, implementingUnit, changes }: ToldPair, link: SheetLink): ReportCell[][] {
  return changes.map(({ kind, where, left = "", right = "", difference, share = "" }) => [
    { text: projectName || noName, link },
    ...[implementingUnit, changeNames[kind], where, left, right, unsigned(difference), share].map((text) => ({ text })),
  ]);
}

/** A number in a cell has no sign before it unless it is less than nought. */
function unsigned(difference = ""): string {
  return difference.replace(/^\+/, "");
}
