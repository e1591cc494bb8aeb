/** One sheet of a workbook as rows of a rule book: by the titles of its columns, wherever they stand. Blank rows are passed over. */
import type { BookSheet } from "./book-sheet.ts";
import type { PackWords } from "./pack-words.ts";
import { CellFault } from "./cell-fault.ts";
import type { BookRow, PackFault } from "../../../api/rule-book.ts";
import { alwaysValid, commonColumns } from "./sheets.ts";

export interface TextRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly texts: readonly string[];
}

/** A sheet of a workbook: its rows that are not blank. */
export interface SheetTexts {
  readonly name: string;
  readonly rows: readonly TextRow[];
}

/** Its rows that can be used; `undefined` where none of them can, for want of a header. */
export function readSheet(
  found: readonly TextRow[] | undefined,
  sheet: BookSheet,
  words: PackWords,
  tell: (fault: PackFault) => void,
): BookRow[] | undefined {
  const [header, ...rows] = found ?? [];
  if (!header) {
    tell({ sheet: sheet.name, message: "没有这张工作表，或者没有表头；没有内容的也请留着表头。" });
    return undefined;
  }
  const at = columnsOf(header, sheet, tell);
  if (!at) return undefined;
  const keys = new Map<string, number>();
  return rows.flatMap(({ row, texts }) => {
    try {
      const read = readRow(row, (title) => clean(texts[at.get(title) ?? -1] ?? ""), sheet);
      const { key, saysNothing } = sheet.read(read.cells, words);
      if (!saysNothing) refuseBare(read);
      const place = `${key}\n${read.validFrom}`;
      const twin = keys.get(place);
      if (twin !== undefined) throw new CellFault(`与第 ${twin} 行说的是同一件事，生效日期也一样，不知道用哪一行。`);
      keys.set(place, row);
      return [read];
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      tell({ sheet: sheet.name, row, message: error.message });
      return [];
    }
  });
}

/** Where each column stands; `undefined` where the header cannot be used. */
function columnsOf({ row, texts }: TextRow, { name, columns }: BookSheet, tell: (fault: PackFault) => void) {
  const titles = texts.map((text) => clean(text));
  const wanted = [...columns, ...Object.values(commonColumns)];
  const unknown = titles.filter((title) => title !== "" && !wanted.includes(title));
  const missing = wanted.filter((title) => !titles.includes(title));
  for (const title of unknown) tell({ sheet: name, row, message: `没有“${title}”这一列，能有的列是：${wanted.join("、")}。` });
  for (const title of missing) tell({ sheet: name, row, message: `少了“${title}”这一列。` });
  return missing.length > 0 ? undefined : new Map(titles.map((title, i) => [title, i]));
}

function readRow(row: number, textOf: (title: string) => string, { columns }: BookSheet): BookRow {
  return {
    row,
    cells: columns.map((title) => textOf(title)),
    source: textOf(commonColumns.source),
    validFrom: dateFrom(textOf(commonColumns.validFrom)),
    fires: textOf(commonColumns.fires),
    silent: textOf(commonColumns.silent),
  };
}

function refuseBare({ source, fires, silent }: BookRow): void {
  if (source === "") throw new CellFault(`没有写“${commonColumns.source}”，请写明依据的文件。`);
  if (fires === "" || silent === "")
    throw new CellFault(`没有写“${fires === "" ? commonColumns.fires : commonColumns.silent}”。`);
}

/** `2026-1-1`, `2026/1/1`, `2026年1月1日`, or a year by itself. */
function dateFrom(text: string): string {
  if (text === alwaysValid) return "";
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|年)?$/.exec(text.normalize("NFKC"));
  const [, year = "", month = "1", day = "1"] = parts ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const known = new Date(`${date}T00:00:00Z`);
  if (!parts || Number.isNaN(known.getTime()) || known.getUTCDate() !== Number(day))
    throw new CellFault(
      `“${commonColumns.validFrom}”写的是“${text}”，应当是 2026-01-01 这样的日期，一直有效的写“${alwaysValid}”。`,
    );
  return date;
}

function clean(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").trim();
}
