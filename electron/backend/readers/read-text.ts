/**
 * Text files: `.txt` with tabs as published or as copied from Excel, or with what other converters put between cells, and `.csv`.
 *
 * A published text is a flattened table, so its columns are not trusted; a CSV file comes from a program that had real cells.
 */
import { AppError } from "#shared/api/app-error.ts";
import { readField } from "#shared/form/field.ts";
import { headPaths } from "#shared/form/head-paths.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import type { OtherCut } from "#shared/recognize/other-cut.ts";
import type { Doubt, SheetReading } from "#shared/recognize/recognized.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { cellBudget } from "./cell-budget.ts";
import { decodeText } from "./decode-text.ts";
import { delimitedRows, type DelimitedRow } from "./delimited-cells.ts";
import { textSheet } from "./text-sheet.ts";

/** Bytes of a text file, and lines in it; a form takes about 5,000 bytes in 50 lines. */
export const textLimit = 16 * 1024 * 1024;
export const lineLimit = 100_000;

/** A text cut into cells, and the cut that was close where there is one. */
export interface CutText {
  readonly sheet: Sheet;
  readonly close?: OtherCut;
}

/** `taking`: what is read as a form besides forms, which tells separators from others too. */
export function readText(name: string, bytes: Uint8Array, taking?: Taking): CutText {
  return likeliestCut(name, limitedText(name, bytes), taking);
}

/** Text as a flattened table, by the separator that makes the most of it. */
function likeliestCut(name: string, text: string, taking: Taking | undefined): CutText {
  const inUse = others.filter(({ sign }) => isInUse(sign, text));
  const hasBars = inUse.some(({ sign }) => sign === bars);
  // Blanks beside bars only keep them apart.
  const likely = hasBars ? inUse.filter(({ sign }) => sign !== blanks) : inUse;
  const first = hasBars && !isInUse(tabbed.sign, text) ? [] : [tabbed];
  return cutByReading(name, text, [...first, ...likely], "flat", taking);
}

/** Of several ways to cut a text, the likeliest first, the one that fills most of the forms it makes. */
function cutByReading(
  name: string,
  text: string,
  ways: readonly Way[],
  origin: Sheet["origin"],
  taking: Taking | undefined,
): CutText {
  const cuts = ways.map((way) => ({ way, sheet: textSheet(way.rowsOf(text), origin, cellBudget(name)) }));
  const [only, ...more] = cuts;
  if (!only) return { sheet: textSheet([], origin, cellBudget(name)) };
  if (more.length === 0) return { sheet: only.sheet };
  const read = cuts.map(({ way, sheet }) => {
    const reading = readSheet(sheet, taking);
    return { way, sheet, reading, filled: filledIn(reading) };
  });
  const most = Math.max(...read.map(({ filled }) => filled));
  const best = read.find(({ filled }) => filled >= most * nearlyAll) ?? { ...only, filled: 0 };
  const second = read
    .filter(({ way, filled }) => way !== best.way && filled > 0 && filled >= best.filled * close)
    .toSorted((a, b) => b.filled - a.filled)[0];
  return { sheet: best.sheet, ...(second && { close: { ...second, doubt: cutDoubt(best.way, second.way) } }) };
}

function cutDoubt(best: Way, second: Way): Doubt {
  return {
    kind: "separator",
    why: "这段文字可以用不止一种符号分格。",
    by: `${best.called}分格`,
    otherwise: `${second.called}分格`,
  };
}

/** A cut that fills nearly as much is worth looking at. */
const close = 0.8;

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

/** What may part the cells of a line. */
interface Way {
  readonly sign: RegExp;
  readonly called: string;
  readonly rowsOf: (text: string) => DelimitedRow[];
}

const tabbed: Way = { sign: /\t/, called: "制表符", rowsOf: (text) => delimitedRows(text, "\t") };
const commas: Way = { sign: /,/, called: "逗号", rowsOf: (text) => delimitedRows(text, ",") };
const semicolons: Way = { sign: /;/, called: "分号", rowsOf: (text) => delimitedRows(text, ";") };
const others: readonly Way[] = [
  { sign: bars, called: "竖线", rowsOf: (text) => delimitedRows(text, "|") },
  commas,
  // Cells set apart by blanks, as text taken from a page is.
  { sign: blanks, called: "空格", rowsOf: (text) => delimitedRows(text.replace(/ {2,}|\u3000+/g, "\t"), "\t") },
];

/** Whatever stands in a CSV file, as it was most likely cut. */
export function readCsv(name: string, bytes: Uint8Array): Sheet {
  const text = limitedText(name, bytes);
  const [likeliest] = csvWays(text);
  return textSheet(likeliest.rowsOf(text), "grid", cellBudget(name));
}

/** A CSV file of forms, by the delimiter that makes the most of it. */
export function readCsvForms(name: string, bytes: Uint8Array, taking?: Taking): CutText {
  const text = limitedText(name, bytes);
  const [likeliest, ...less] = csvWays(text);
  return cutByReading(name, text, [likeliest, ...less.filter(({ sign }) => isInUse(sign, text))], "grid", taking);
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

/** Excel separates by comma, semicolon or tab, depending on the settings of the machine: most likely by the most frequent one. */
function csvWays(text: string): [Way, ...Way[]] {
  const count = ({ sign }: Way) => text.split(sign).length;
  const [most, ...less] = [commas, tabbed, semicolons].toSorted((a, b) => count(b) - count(a));
  return [most ?? commas, ...less];
}
