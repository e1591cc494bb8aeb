/**
 * A rule book as a workbook an office can work in: a first sheet that says what it is and how it is filled in, and a sheet for each part
 * of the pack, printed and framed like a report.
 */
import ExcelJS from "exceljs";
import { coverLines, coverName } from "#shared/review/packs/book/read-cover.ts";
import { packTemplates } from "#shared/review/packs/book/pack-words.ts";
import type { BookRow, RuleBook } from "#shared/api/rule-book.ts";
import { alwaysValid, commonColumns, sheets } from "#shared/review/packs/book/sheets.ts";
import { coverHelp } from "#shared/review/packs/book/cover-help.ts";
import { addReportSheet, type ReportColumn } from "./report-sheet.ts";
import { safeFileName } from "./workbook-names.ts";

const coverColumns: readonly ReportColumn[] = [
  { title: "", width: 90, kind: "text" },
  { title: "", width: 560, kind: "text" },
];
/** In points, of a sheet's own columns together, and of what stands behind them. */
const ownWidth = 330;
const narrowest = 72;
const common: readonly ReportColumn[] = [
  { title: commonColumns.source, width: 110, kind: "text" },
  { title: commonColumns.validFrom, width: 62, kind: "text" },
  { title: commonColumns.fires, width: 170, kind: "text" },
  { title: commonColumns.silent, width: 170, kind: "text" },
];

/** The bytes of an .xlsx file. */
export async function writeRuleBook(book: RuleBook): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const template = packTemplates.find(({ id }) => id === book.template)?.name ?? "";
  const lines = [
    [coverLines.name, book.name],
    [coverLines.template, template],
    [coverLines.version, String(book.version)],
    [coverLines.source, book.source],
    ["", ""],
    ...coverHelp,
  ];
  addReportSheet(workbook, coverName, coverColumns, asCells(lines));
  for (const { name, columns } of sheets) {
    const rows = book.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const own = columns.map((title): ReportColumn => ({
      title,
      width: Math.max(narrowest, Math.min(150, ownWidth / columns.length)),
      kind: "text",
    }));
    addReportSheet(workbook, name, [...own, ...common], asCells(rows.map(textsOf)));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The file name proposed for it. */
export function ruleBookName({ name, version }: RuleBook): string {
  return safeFileName(`审核规则-${name}-第${version}版`, ".xlsx");
}

function textsOf({ cells, source, validFrom, fires, silent }: BookRow): string[] {
  return [...cells, source, validFrom === "" ? alwaysValid : validFrom, fires, silent];
}

function asCells(rows: readonly (readonly string[])[]) {
  return rows.map((texts) => texts.map((text) => ({ text })));
}
