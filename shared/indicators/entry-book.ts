/**
 * Entries of the indicator library as the rows of a workbook: by the titles of its columns, wherever they stand and whichever sheet they are on. A
 * row that cannot be used is told by sheet and row; the others are read all the same, and the workbook keeps what was not.
 */
import { curatedSchema, type BookFault, type CuratedIndicator } from "../api/indicators.ts";
import { cleanText, foldLabel } from "../value/normalize-text.ts";
import { indicatorIdentity } from "./indicator-use.ts";

export const entryColumns: Readonly<Record<keyof CuratedIndicator, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "指标名称",
  operator: "计算符号",
  measure: "计量单位",
  meaning: "指标含义",
  method: "计算方法",
  source: "数据来源",
  standards: "标准类型",
};

export interface BookRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly texts: readonly string[];
}

export interface EntryBook {
  readonly entries: readonly CuratedIndicator[];
  readonly faults: readonly BookFault[];
}

type Part = keyof CuratedIndicator;
const parts = Object.keys(entryColumns) as Part[];
const signs: Readonly<Record<string, string>> = { ">=": "≥", "≧": "≥", "<=": "≤", "≦": "≤" };
const allowedSigns = new Set(["", "≥", "≤", ">", "<", "="]);

export function readEntryBook(sheets: readonly { readonly name: string; readonly rows: readonly BookRow[] }[]): EntryBook {
  const entries: CuratedIndicator[] = [];
  const faults: BookFault[] = [];
  const known = new Map<string, string>();
  for (const { name: sheet, rows } of sheets) {
    if (rows.length === 0) continue;
    const head = rows.findIndex(({ texts }) => isHead(texts));
    if (head < 0) {
      faults.push({ sheet, message: `没有“${entryColumns.level2}”“${entryColumns.name}”这样的表头，没有读。` });
      continue;
    }
    const titles = (rows[head]?.texts ?? []).map((text) => foldLabel(text));
    for (const title of titles.filter((text) => text !== "" && !Object.values(entryColumns).includes(text))) {
      faults.push({ sheet, row: rows[head]?.row ?? 1, message: `不认识“${title}”这一列，没有读。` });
    }
    let above = { level1: "", level2: "" };
    for (const { row, texts } of rows.slice(head + 1)) {
      const entry = withLevels(entryOf(titles, texts), above);
      above = { level1: entry.level1, level2: entry.level2 };
      const message = faultOf(entry);
      const place = `“${sheet}”第 ${row} 行`;
      const { level1, level2, key } = indicatorIdentity(entry);
      const twin = known.get([level1, level2, key].join("\n"));
      if (message !== undefined) faults.push({ sheet, row, message });
      else if (twin !== undefined) faults.push({ sheet, row, message: `与${twin}是同一个指标，只用了前一行。` });
      else {
        known.set([level1, level2, key].join("\n"), place);
        entries.push(curatedSchema.parse(entry));
      }
    }
  }
  return { entries, faults };
}

/** What was written stays where the other says nothing. */
export function mergeEntry(written: CuratedIndicator | undefined, read: CuratedIndicator): CuratedIndicator {
  if (!written) return read;
  const merged = { ...written };
  for (const part of parts) if (read[part] !== "") merged[part] = read[part];
  // Printings of one name and level are no change.
  return { ...merged, level1: written.level1, level2: written.level2, name: written.name };
}

export function isSameEntry(a: CuratedIndicator, b: CuratedIndicator): boolean {
  return parts.every((part) => a[part] === b[part]);
}

function isHead(texts: readonly string[]): boolean {
  const titles = new Set(texts.map((text) => foldLabel(text)));
  return titles.has(entryColumns.name) && titles.has(entryColumns.level2);
}

function entryOf(titles: readonly string[], texts: readonly string[]): CuratedIndicator {
  const read = (part: Part) => cleanText(texts[titles.indexOf(entryColumns[part])] ?? "");
  const entry = Object.fromEntries(parts.map((part) => [part, read(part)])) as CuratedIndicator;
  const sign = foldLabel(entry.operator);
  return { ...entry, operator: signs[sign] ?? sign };
}

/** A level that is merged over several rows stands in the first of them only. */
function withLevels(entry: CuratedIndicator, above: Pick<CuratedIndicator, "level1" | "level2">): CuratedIndicator {
  const level1 = entry.level1 || above.level1;
  return { ...entry, level1, level2: entry.level2 || (level1 === above.level1 ? above.level2 : "") };
}

function faultOf(entry: CuratedIndicator): string | undefined {
  const missing = (["level1", "level2", "name"] as const).find((part) => entry[part] === "");
  if (missing) return `没有写“${entryColumns[missing]}”。`;
  if (!allowedSigns.has(entry.operator)) return `计算符号只能是 ≥、≤、>、<、=，这里是“${entry.operator}”。`;
  const long = curatedSchema.safeParse(entry).error?.issues[0]?.path[0];
  return long === undefined ? undefined : `“${entryColumns[long as Part]}”太长了。`;
}
