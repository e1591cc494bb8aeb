/**
 * The rule pack a book makes for forms of a year: rows count that are valid by the end of it, and of several for the same thing the one
 * valid last. Where a form tells no year, all rows count.
 */
import { rememberByObject } from "../../../value/remember-by-object.ts";
import { everywhere } from "../everywhere.ts";
import type { RulePack } from "../rule-pack.ts";
import type { BookSheet } from "./book-sheet.ts";
import { packWords, type PackWords } from "./pack-words.ts";
import type { BookRow, RuleBook } from "../../../api/rule-book.ts";
import { sheets } from "./sheets.ts";

export function packOfBook(book: RuleBook, year: number | null): RulePack {
  const known = packsOf(book);
  const pack = known.get(year) ?? makePack(book, year);
  known.set(year, pack);
  return pack;
}

const packsOf = rememberByObject<RuleBook, Map<number | null, RulePack>>(() => new Map());

function makePack({ template, name, version, source, sheets: kept }: RuleBook, year: number | null): RulePack {
  const words = packWords(template);
  const parts = sheets.map((sheet) => {
    const rows = kept.find((one) => one.name === sheet.name)?.rows ?? [];
    const valid = rows.filter(({ validFrom }) => year === null || validFrom <= `${year}-12-31`);
    const cells = lastOfEach(valid, sheet, words).map((row) => row.cells);
    return sheet.part(cells, words);
  });
  return Object.assign({}, everywhere, ...parts, { id: template, name, version, source }) as RulePack;
}

/** Of rows for the same thing the one valid last, in the order of the sheet. */
export function lastOfEach(rows: readonly BookRow[], sheet: BookSheet, words: PackWords): BookRow[] {
  const groups = Map.groupBy(rows, ({ cells }) => sheet.read(cells, words).key);
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).slice(-1));
}
