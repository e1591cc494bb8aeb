/** A workbook of entries of the indicator library, row by row. */
import { readEntryBook, type EntryBook } from "#shared/indicators/entry-book.ts";
import { rowsOf } from "./read-rule-book.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** @throws AppError where it is no workbook that can be read. */
export function readIndicatorBook(name: string, bytes: Uint8Array): EntryBook {
  return readEntryBook(readWorkbook(name, bytes).map((sheet) => ({ name: sheet.name ?? "", rows: rowsOf(sheet) })));
}
