/**
 * Text files: `.txt` with tabs as published or as copied from Excel, and `.csv`.
 *
 * A published text is a flattened table, so its columns are not trusted; a CSV file comes from a program that had real cells.
 */
import { AppError } from "#shared/api/app-error.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { decodeText } from "./decode-text.ts";
import { delimitedRows } from "./delimited-cells.ts";
import { textSheet } from "./text-sheet.ts";

export function readTabbedText(name: string, bytes: Uint8Array): Recognized[] {
  return recognize(textSheet(delimitedRows(textOf(name, bytes), "\t"), "flat"));
}

export function readCsv(name: string, bytes: Uint8Array): Recognized[] {
  const text = textOf(name, bytes);
  return recognize(textSheet(delimitedRows(text, csvDelimiter(text)), "grid"));
}

export function textOf(name: string, bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined)
    throw new AppError("file-type-unknown", name, "它的内容不是文字，与扩展名不符。请检查是否选错了文件。");
  return text;
}

/** Excel separates by comma, semicolon or tab, depending on the settings of the machine: the most frequent one it is. */
function csvDelimiter(text: string): string {
  const count = (delimiter: string) => text.split(delimiter).length;
  return ["\t", ";"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ",");
}
