/** A built-in pack as a book, for an office to start from. Every row gets examples that hold. */
import type { RulePack } from "../rule-pack.ts";
import type { BookSheet, Examples, SheetRow } from "./book-sheet.ts";
import { packWords, type PackWords } from "./pack-words.ts";
import { CellFault } from "./cell-fault.ts";
import type { BookRow, RuleBook } from "../../../api/rule-book.ts";
import { sheets } from "./sheets.ts";
import { saidOfExample } from "./try-example.ts";

/** The first row below the header. */
export const firstBookRow = 2;

export function bookOf(pack: RulePack): RuleBook {
  const words = packWords(pack.id);
  return {
    format: "jibiao/rule-pack",
    template: pack.id,
    name: pack.name,
    version: pack.version,
    source: pack.source,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows(pack, words).map((row, i) => bookRow(row, firstBookRow + i, { sheet, pack, words })),
    })),
  };
}

interface Written {
  readonly sheet: BookSheet;
  readonly pack: RulePack;
  readonly words: PackWords;
}

function bookRow({ cells, candidates }: SheetRow, row: number, written: Written): BookRow {
  const holding = candidates.find((examples) => hold(examples, cells, written)) ?? { fires: "", silent: "" };
  return { row, cells: [...cells], source: written.pack.source, validFrom: "", ...holding };
}

function hold({ fires, silent }: Examples, cells: readonly string[], { sheet, pack, words }: Written): boolean {
  const row = sheet.read(cells, words);
  const said = (text: string) => saidOfExample(text, sheet, row, { pack, words });
  try {
    return said(fires).length > 0 && said(silent).length === 0;
  } catch (error) {
    // It names a cell that this template does not have.
    if (error instanceof CellFault) return false;
    throw error;
  }
}
