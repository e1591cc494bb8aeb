/**
 * Text files: `.txt` with tabs as published or as copied from Excel, or with what other converters put between cells, and `.csv`.
 *
 * A published text is a flattened table, so its columns are not trusted; a CSV file comes from a program that had real cells.
 */
import { AppError } from "#shared/api/app-error.ts";
import { readField } from "#shared/form/field.ts";
import { headPaths } from "#shared/form/head-paths.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import type { SheetReading } from "#shared/recognize/recognized.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { cellBudget } from "./cell-budget.ts";
import { decodeText } from "./decode-text.ts";
import { delimitedRows, type DelimitedRow } from "./delimited-cells.ts";
import { textSheet } from "./text-sheet.ts";

/** Bytes of a text file, and lines in it; a form takes about 5,000 bytes in 50 lines. */
export const textLimit = 16 * 1024 * 1024;
export const lineLimit = 100_000;

/** `taking`: what is read as a form besides forms, which tells separators from others too. */
export function readText(name: string, bytes: Uint8Array, taking?: Taking): Sheet {
  return likeliestSheet(name, limitedText(name, bytes), taking);
}

/** Text as a flattened table, by the separator that makes the most of it. */
function likeliestSheet(name: string, text: string, taking: Taking | undefined): Sheet {
  const inUse = others.filter(({ sign }) => isInUse(sign, text));
  const hasBars = inUse.some(({ sign }) => sign === bars);
  // Blanks beside bars only keep them apart.
  const likely = hasBars ? inUse.filter(({ sign }) => sign !== blanks) : inUse;
  const first = hasBars && !isInUse(/\t/, text) ? [] : [tabbed];
  const sheets = [...first, ...likely.map(({ rowsOf }) => rowsOf)].map((rowsOf) =>
    textSheet(rowsOf(text), "flat", cellBudget(name)),
  );
  const filled = sheets.length > 1 ? sheets.map((sheet) => filledIn(readSheet(sheet, taking))) : [0];
  const most = Math.max(...filled);
  return sheets[filled.findIndex((count) => count >= most * nearlyAll)] ?? textSheet([], "flat", cellBudget(name));
}

/** Whether enough lines have it to make it a separator; cover letters and notes around the table are lines too. */
function isInUse(sign: RegExp, text: string): boolean {
  const lines = text.split(/[\r\n]+/);
  return lines.filter((line) => sign.test(line)).length > lines.length * leastInUse;
}

const leastInUse = 0.1;

/** A wrong separator can fill a field more, by a label taken for a name: the likelier separator is kept while it does about as well. */
const nearlyAll = 0.9;

/** How much of the tables was found: the right separator finds the most. */
function filledIn({ forms, others }: SheetReading): number {
  return forms.reduce((sum, { recognized: { form } }) => {
    const head = headPaths(form).filter((field) => readField(form, field) !== "").length;
    return sum + head + form.indicators.filter((row) => row.name !== "" && row.value !== "").length;
  }, others.length);
}

const bars = /\|/;
const blanks = / {2}|\u3000/;
const tabbed = (text: string) => delimitedRows(text, "\t");
const others: readonly { readonly sign: RegExp; readonly rowsOf: (text: string) => DelimitedRow[] }[] = [
  { sign: bars, rowsOf: (text) => delimitedRows(text, "|") },
  { sign: /,/, rowsOf: (text) => delimitedRows(text, ",") },
  // Cells set apart by blanks, as text taken from a page is.
  { sign: blanks, rowsOf: (text) => delimitedRows(text.replace(/ {2,}|\u3000+/g, "\t"), "\t") },
];

export function readCsv(name: string, bytes: Uint8Array): Sheet {
  const text = limitedText(name, bytes);
  return textSheet(delimitedRows(text, csvDelimiter(text)), "grid", cellBudget(name));
}

function limitedText(name: string, bytes: Uint8Array): string {
  if (bytes.length > textLimit) throw new AppError("file-too-large", name, `超过 ${textLimit / 1024 / 1024} MB`);
  const text = decodeText(bytes);
  if (text === undefined)
    throw new AppError("file-type-unknown", name, "它的内容不是文字，与扩展名不符。请检查是否选错了文件。");
  if (text.split(/\r\n?|\n/, lineLimit + 1).length > lineLimit)
    throw new AppError("file-too-large", name, `超过 ${lineLimit / 10_000} 万行`);
  return text;
}

/** Excel separates by comma, semicolon or tab, depending on the settings of the machine: the most frequent one it is. */
function csvDelimiter(text: string): string {
  const count = (delimiter: string) => text.split(delimiter).length;
  return ["\t", ";"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ",");
}
