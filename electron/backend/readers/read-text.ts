/**
 * Text files: `.txt` with tabs as published or as copied from Excel, or with what other converters put between cells, and `.csv`.
 *
 * A published text is a flattened table, so its columns are not trusted; a CSV file comes from a program that had real cells.
 */
import { AppError } from "#shared/api/app-error.ts";
import { amountFields, readField, textFields } from "#shared/form/field.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { decodeText } from "./decode-text.ts";
import { delimitedRows } from "./delimited-cells.ts";
import { textSheet } from "./text-sheet.ts";

export function readText(name: string, bytes: Uint8Array): Sheet {
  return likeliestSheet(textOf(name, bytes));
}

/** Text as a flattened table, by the separator that makes the most of it. */
function likeliestSheet(text: string): Sheet {
  const sheets = [tabbed, piped, commaSeparated, spaced].map((rowsOf) => textSheet(rowsOf(text), "flat"));
  const filled = sheets.map((sheet) => filledIn(recognize(sheet)));
  const most = Math.max(...filled);
  return sheets[filled.findIndex((count) => count >= most * nearlyAll)] ?? textSheet([], "flat");
}

/** A wrong separator can fill a field more, by a label taken for a name: the likelier separator is kept while it does about as well. */
const nearlyAll = 0.9;

/** How much of the forms was found: the right separator finds the most. */
function filledIn(forms: readonly Recognized[]): number {
  return forms.reduce((sum, { form }) => {
    const head = [...textFields, ...amountFields].filter((field) => readField(form, field) !== "").length;
    return sum + head + form.indicators.filter((row) => row.name !== "" && row.value !== "").length;
  }, 0);
}

const tabbed = (text: string) => delimitedRows(text, "\t");
const piped = (text: string) => delimitedRows(text, "|");
const commaSeparated = (text: string) => delimitedRows(text, ",");
/** Cells set apart by blanks, as text taken from a page is. */
const spaced = (text: string) => delimitedRows(text.replace(/ {2,}|\u3000+/g, "\t"), "\t");

export function readCsv(name: string, bytes: Uint8Array): Sheet {
  const text = textOf(name, bytes);
  return textSheet(delimitedRows(text, csvDelimiter(text)), "grid");
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
