/** Tries all examples of a book: what must be said is said, and what must not is not. */
import type { RulePack } from "../rule-pack.ts";
import type { BookSheet } from "./book-sheet.ts";
import { lastOfEach, packOfBook } from "./pack-of-book.ts";
import { packWords, type PackWords } from "./pack-words.ts";
import { CellFault } from "./cell-fault.ts";
import type { BookRow, PackFault, RuleBook } from "../../../api/rule-book.ts";
import { commonColumns, sheets } from "./sheets.ts";
import { saidOfExample } from "./try-example.ts";

/** @param unread Sheets none of whose rows could be read. */
export function tryBook(book: RuleBook, unread: ReadonlySet<string>): PackFault[] {
  const words = packWords(book.template);
  return sheets.flatMap((sheet) => {
    if (unread.has(sheet.name)) return [];
    const rows = book.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    const counting = new Set(lastOfEach(rows, sheet, words));
    return rows.flatMap((row) => {
      // What a later row has taken the place of is tried as of its own year.
      const pack = packOfBook(book, counting.has(row) ? null : Number(row.validFrom.slice(0, 4)));
      return tryRow(row, sheet, { pack, words }).map((message) => ({ sheet: sheet.name, row: row.row, message }));
    });
  });
}

interface TriedBy {
  readonly pack: RulePack;
  readonly words: PackWords;
}

function tryRow({ cells, fires, silent }: BookRow, sheet: BookSheet, by: TriedBy): string[] {
  const row = sheet.read(cells, by.words);
  if (row.saysNothing && fires === "" && silent === "") return [];
  const said = (text: string) => attempt(() => saidOfExample(text, sheet, row, by));
  const [wanted, unwanted] = [said(fires), said(silent)];
  const mute = wanted.said?.length === 0 ? [`“${commonColumns.fires}”没有提示，按这一行应当提示。`] : [];
  const [loud] = unwanted.said ?? [];
  return [
    ...(wanted.fault ?? mute),
    ...(unwanted.fault ?? (loud === undefined ? [] : [`“${commonColumns.silent}”却提示了：${loud}`])),
  ];
}

function attempt(run: () => string[]): { readonly said?: string[]; readonly fault?: string[] } {
  try {
    return { said: run() };
  } catch (error) {
    if (error instanceof CellFault) return { fault: [error.message] };
    throw error;
  }
}
