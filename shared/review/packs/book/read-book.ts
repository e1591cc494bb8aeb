/**
 * A workbook's sheets as a rule book. Everything is looked at, and every fault is told at once by its sheet and row: what cannot be read,
 * what is missing, what stands twice, and examples that do not come out as they should.
 */
import type { PackFault, RuleBook } from "../../../api/rule-book.ts";
import { readCover, coverName } from "./read-cover.ts";
import { packWords } from "./pack-words.ts";
import { readSheet, type SheetTexts } from "./read-sheet.ts";
import { sheets } from "./sheets.ts";
import { tryBook } from "./try-book.ts";

export type ReadBook =
  { readonly book: RuleBook; readonly faults?: never } | { readonly faults: readonly PackFault[]; readonly book?: never };

const noCover = "没有这张工作表，这不是审核规则的工作簿；请从“设置 → 审核规则”导出一份，在上面改。";

export function readBook(found: readonly SheetTexts[]): ReadBook {
  const first = found.find(({ name }) => name.trim() === coverName);
  if (!first) return { faults: [{ sheet: coverName, message: noCover }] };
  const faults: PackFault[] = [];
  const tell = (fault: PackFault) => void faults.push(fault);
  const cover = readCover(first.rows, tell);
  const known = new Set([coverName, ...sheets.map(({ name }) => name)]);
  for (const { name, rows } of found) {
    if (!known.has(name.trim()) && rows.length > 0)
      tell({ sheet: name, message: "规则里没有这张工作表，里面的内容用不上；请改成正确的名称，或者删除。" });
  }
  const words = packWords(cover.template);
  const read = sheets.map((sheet) => ({
    name: sheet.name,
    rows: readSheet(found.find(({ name }) => name.trim() === sheet.name)?.rows, sheet, words, tell),
  }));
  const book: RuleBook = {
    format: "jibiao/rule-pack",
    ...cover,
    sheets: read.map(({ name, rows = [] }) => ({ name, rows })),
  };
  const unread = new Set(read.flatMap(({ name, rows }) => (rows ? [] : [name])));
  for (const fault of tryBook(book, unread)) tell(fault);
  return faults.length > 0 ? { faults: inOrder(faults) } : { book };
}

function inOrder(faults: readonly PackFault[]): PackFault[] {
  const order = [coverName, ...sheets.map(({ name }) => name)];
  const place = ({ sheet }: PackFault) => (order.includes(sheet) ? order.indexOf(sheet) : order.length);
  return faults.toSorted((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0));
}
