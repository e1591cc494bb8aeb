/**
 * Workbooks (.xlsx, .xls, .et) as neutral sheets: every worksheet, hidden rows and sheets included, with merges and displayed text.
 *
 * Files are not trusted: sizes are checked before anything is unpacked, and a sheet is read by the cells it holds, not by the range it
 * claims to have.
 */
import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { AppError } from "#shared/api/app-error.ts";
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { cellText, useChineseFormats } from "./cell-text.ts";
import { contentOf } from "./file-content.ts";
import { openZip } from "./zip/open-zip.ts";

/** Bytes a workbook file may have. */
export const fileLimit = 64 * 1024 * 1024;
/** Rows read of one sheet; a thousand forms under each other take about 50,000. */
export const rowLimit = 200_000;
/** Merges read of one sheet. */
export const mergeLimit = 100_000;

useChineseFormats();

export function readWorkbook(name: string, bytes: Uint8Array): Sheet[] {
  if (bytes.length > fileLimit) throw new AppError("file-too-large", name, `超过 ${fileLimit / 1024 / 1024} MB`);
  const content = contentOf(bytes);
  if (content === "zip") checkIsWorkbook(name, bytes);
  if (content === "compound") checkCompound(name, bytes);
  const book = parse(name, bytes);
  return book.SheetNames.flatMap((sheetName) => {
    const sheet = book.Sheets[sheetName];
    return sheet ? [neutralSheet(sheetName, sheet)] : [];
  });
}

function parse(name: string, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "array", dense: true, cellNF: true, cellHTML: false, sheetRows: rowLimit, dateNF: "yyyy/m/d" });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new AppError("file-encrypted", name, "", { cause: error });
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}

function checkIsWorkbook(name: string, bytes: Uint8Array): void {
  const zip = openZip(name, bytes);
  // The library does not check what it unpacks.
  const entries = zip.entries.map((entry) => {
    zip.unpack(entry);
    return entry.name;
  });
  if (entries.some((entry) => /^xl\/workbook\.(?:xml|bin)$/i.test(entry) || entry === "content.xml")) return;
  const isDocument = entries.some((entry) => entry.startsWith("word/"));
  throw new AppError("file-type-unknown", name, isDocument ? "它的内容是 Word 文档，不是表格。" : "它是压缩包，不是表格。");
}

/** Old office files are small file systems: a workbook has a stream of that name, an encrypted new one is a packet inside. */
function checkCompound(name: string, bytes: Uint8Array): void {
  const streams = compoundStreams(name, bytes);
  if (streams.has("encryptedpackage")) throw new AppError("file-encrypted", name);
  if (streams.has("worddocument")) throw new AppError("file-type-unknown", name, "它的内容是 Word 文档，不是表格。");
}

function compoundStreams(name: string, bytes: Uint8Array): Set<string> {
  try {
    const container = CFB.read(bytes, { type: "buffer" }) as { FileIndex: readonly { name: string }[] };
    return new Set(container.FileIndex.map((entry) => entry.name.toLowerCase()));
  } catch (error) {
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}

function neutralSheet(name: string, sheet: WorkSheet): Sheet {
  const rows = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const cells: SheetCell[] = [];
  // Both arrays have holes; forEach steps over them, however far out the last cell is.
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const text = cell ? cellText(cell) : "";
      if (text.trim() !== "") cells.push({ row: r, column: c, text });
    });
  });
  const rowCount = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const textColumns = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const merges = mergesWithin(sheet, rowCount, textColumns + marginColumns);
  const columnCount = merges.reduce((most, merge) => Math.max(most, merge.column + merge.columnSpan), textColumns);
  const slots = slotMap(rowCount, columnCount, merges);
  // Text under a merge is seen nowhere; only the anchor's is.
  const seen = cells.filter((cell) => !slots.isCovered(cell.row, cell.column));
  return { name, rowCount, columnCount, cells: seen, merges, origin: "grid" };
}

/** Columns right of the last text that a merge may still reach over. */
const marginColumns = 32;
/** Slots one merge may cover: a merge over a whole sheet is no cell of a form. */
const mergedSlotLimit = 20_000;

function mergesWithin(sheet: WorkSheet, rowCount: number, columnCount: number): Merge[] {
  return (sheet["!merges"] ?? []).slice(0, mergeLimit).flatMap(({ s, e }) => {
    const rowSpan = Math.min(e.r + 1, rowCount) - s.r;
    const columnSpan = Math.min(e.c + 1, columnCount) - s.c;
    const isUsable = rowSpan > 0 && columnSpan > 0 && (e.r - s.r + 1) * (e.c - s.c + 1) <= mergedSlotLimit;
    return isUsable ? [{ row: s.r, column: s.c, rowSpan, columnSpan }] : [];
  });
}
