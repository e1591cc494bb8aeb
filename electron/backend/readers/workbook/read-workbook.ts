/**
 * Workbooks (.xlsx, .xlsm, .xls, .et) as neutral sheets: every worksheet, hidden rows and sheets included, with merges and displayed text.
 *
 * Files are not trusted: how much they hold is checked before anything is unpacked. Formulas that were never calculated have no text,
 * and are told of.
 */
import { read, type WorkBook } from "@e965/xlsx";
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import { cellLimit } from "../cell-budget.ts";
import { contentOf } from "../file-content.ts";
import { byteEncoding, countCells, workbookStream } from "./biff-records.ts";
import { useChineseFormats } from "./cell-text.ts";
import { checkParts, type PartsFound } from "./check-parts.ts";
import { neededRecords } from "./needed-records.ts";
import { textBoxes } from "./text-boxes.ts";
import { neutralSheet, rowLimit, SheetDamagedError, SheetTooLargeError } from "./neutral-sheet.ts";

/** Bytes a workbook file may have. */
export const fileLimit = 64 * 1024 * 1024;
/** Bytes a workbook of Excel 2003 in one piece of XML may have, which is read by far the most slowly. */
const xmlLimit = 24 * 1024 * 1024;

useChineseFormats();

export function readWorkbook(name: string, bytes: Uint8Array): Sheet[] {
  const content = contentOf(bytes);
  const limit = content === "markup" ? xmlLimit : fileLimit;
  if (bytes.length > limit) throw new AppError("file-too-large", name, `超过 ${limit / 1024 / 1024} MB`);
  const parts = content === "zip" ? checkParts(name, bytes) : undefined;
  const isOld = content === "compound" || content === "workbook";
  const { records, decode } = isOld
    ? oldWorkbook(name, bytes, content === "compound")
    : { records: parts?.stored ?? bytes, decode: unchanged };
  try {
    const book = parse(name, records, parts);
    const boxes = boxesOf(name, parts);
    return book.SheetNames.map((sheetName, i) => {
      const sheet = book.Sheets[sheetName];
      // The library passes over a sheet it cannot read, without a word.
      if (!sheet) throw new AppError("file-damaged", name);
      const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
      return neutralSheet(sheetName, sheet, { isHidden, lines: boxes.get(sheetName) ?? [] }, decode);
    });
  } catch (error) {
    if (error instanceof SheetTooLargeError)
      throw new AppError("file-too-large", name, "表格的行、列或合并单元格太多", { cause: error });
    if (error instanceof SheetDamagedError) throw new AppError("file-damaged", name, "", { cause: error });
    throw error;
  }
}

function boxesOf(name: string, parts: PartsFound | undefined): ReadonlyMap<string, readonly SheetCell[]> {
  try {
    return parts ? textBoxes(parts.zip) : new Map();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}

function parse(name: string, bytes: Uint8Array, parts: PartsFound | undefined): WorkBook {
  const { error: tell } = console;
  try {
    // The library tells of every record it does not know.
    console.error = () => {};
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellHTML: false,
      // Without this the library does not say which rows of an .xlsx are hidden; with it, it makes a cell of every blank one.
      cellStyles: parts?.hasHidden === true,
      // Formulas are only of interest where they have no result; their cells come as blank ones, of which there are many.
      cellFormula: parts?.hasUncalculated === true,
      sheetStubs: parts?.hasUncalculated === true,
      sheetRows: rowLimit,
      dateNF: "yyyy/m/d",
    });
  } catch (error) {
    throw new AppError("file-damaged", name, "", { cause: error });
  } finally {
    console.error = tell;
  }
}

const unchanged = (text: string) => text;

interface OldWorkbook {
  readonly records: Uint8Array;
  readonly decode: (text: string) => string;
}

function oldWorkbook(name: string, bytes: Uint8Array, isCompound: boolean): OldWorkbook {
  const stream = streamOf(name, bytes, isCompound);
  if (countCells(stream) > cellLimit) throw new AppError("file-too-large", name, `超过 ${cellLimit / 10_000} 万个单元格`);
  const records = neededRecords(stream);
  if (!records) throw new AppError("file-damaged", name);
  return { records, decode: oldDecoder(stream) };
}

/** Texts of very old workbooks are bytes of a code page, which the library passes on one letter a byte. */
function oldDecoder(stream: Uint8Array): (text: string) => string {
  const encoding = byteEncoding(stream);
  if (encoding === undefined) return unchanged;
  const decoder = new TextDecoder(encoding);
  return (text) => decoder.decode(Buffer.from(text, "latin1"));
}

function streamOf(name: string, bytes: Uint8Array, isCompound: boolean): Uint8Array {
  let stream: Uint8Array | undefined;
  try {
    stream = workbookStream(bytes, isCompound);
  } catch (error) {
    throw new AppError("file-damaged", name, "", { cause: error });
  }
  if (stream) return stream;
  throw new AppError("file-type-unknown", name, "它的内容不是表格，是 Word 文档或别的旧版 Office 文件。");
}
