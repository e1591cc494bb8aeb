/** A workbook an office keeps its rules in, as a rule book that was tried from the first row to the last. */
import { AppError } from "#shared/api/app-error.ts";
import { readBook, type ReadBook } from "#shared/review/packs/book/read-book.ts";
import type { TextRow } from "#shared/review/packs/book/read-sheet.ts";
import { packFaultText, type RuleBook } from "#shared/api/rule-book.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** @throws AppError where it is no workbook that can be read. */
export function readRuleBook(name: string, bytes: Uint8Array): ReadBook {
  return readBook(readWorkbook(name, bytes).map((sheet) => ({ name: sheet.name ?? "", rows: rowsOf(sheet) })));
}

/** As above, for whom a faulty one is of no use. @throws AppError `pack-faulty`, with all that is wrong. */
export function openRuleBook(name: string, bytes: Uint8Array): RuleBook {
  const { book, faults } = readRuleBook(name, bytes);
  if (book) return book;
  throw new AppError("pack-faulty", name, faults.map((fault) => packFaultText(fault)).join("\n"));
}

/** The rows of a sheet that hold anything. */
export function rowsOf({ cells }: Sheet): TextRow[] {
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    const texts = rows.get(row) ?? [];
    texts[column] = text;
    rows.set(row, texts);
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, texts]) => ({ row: row + 1, texts: Array.from(texts, (text) => text ?? "") }));
}
