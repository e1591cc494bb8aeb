/**
 * One sheet of a rule pack's workbook: what its columns are called, how a part of a pack is written into rows and read from them, and
 * what the examples of a row are tried on.
 */
import type { Finding } from "../../finding.ts";
import type { RulePack } from "../rule-pack.ts";
import type { CellOf } from "./cell-texts.ts";
import type { PackWords } from "./pack-words.ts";

export interface Examples {
  readonly fires: string;
  readonly silent: string;
}

/** What the review of an example says, with the texts it speaks of. */
export interface SaidOfExample {
  readonly finding: Finding;
  /** Names and texts of its cells. */
  readonly texts: readonly string[];
}

interface SheetHead {
  readonly name: string;
  /** What its rows are for, in a sentence for whoever fills them in. */
  readonly more: string;
  /** Its own columns; source, valid from and the two examples follow. */
  readonly columns: readonly string[];
  /** Ids of the rules its rows are read by: only these are listened to when an example is tried. */
  readonly rules: readonly string[];
}

export interface SheetOf<Row> extends SheetHead {
  readonly rowsOf: (pack: RulePack) => readonly Row[];
  readonly write: (row: Row, words: PackWords) => readonly string[];
  /** @throws CellFault */
  readonly read: (cell: CellOf, words: PackWords) => Row;
  /** Of rows with one key the one valid last counts. */
  readonly key: (row: Row) => string;
  readonly part: (rows: readonly Row[]) => Partial<RulePack>;
  /** Whether a finding of the sheet's rules is about this row. All are where not given. */
  readonly isAbout?: (row: Row, said: SaidOfExample) => boolean;
  /** Rows that leave everything as the program has it need no source and no examples. */
  readonly saysNothing?: (row: Row) => boolean;
  /** What may serve as examples of a row of a built-in pack: the first pair that holds is written. */
  readonly candidates: (row: Row, pack: RulePack, words: PackWords) => readonly Examples[];
}

export interface SheetRow {
  readonly cells: readonly string[];
  readonly candidates: readonly Examples[];
  readonly saysNothing: boolean;
}

/** A row as it was read, by what is asked of it. */
export interface ReadRow {
  readonly key: string;
  readonly saysNothing: boolean;
  readonly isAbout: (said: SaidOfExample) => boolean;
}

export interface BookSheet extends SheetHead {
  readonly rows: (pack: RulePack, words: PackWords) => readonly SheetRow[];
  /** @throws CellFault */
  readonly read: (cells: readonly string[], words: PackWords) => ReadRow;
  readonly part: (rows: readonly (readonly string[])[], words: PackWords) => Partial<RulePack>;
}

export function bookSheet<Row>(sheet: SheetOf<Row>): BookSheet {
  const { name, more, columns, rules } = sheet;
  const rowOf = (cells: readonly string[], words: PackWords) =>
    sheet.read((title) => cells[columns.indexOf(title)] ?? "", words);
  return {
    name,
    more,
    columns,
    rules,
    rows: (pack, words) =>
      sheet.rowsOf(pack).map((row) => ({
        cells: sheet.write(row, words),
        candidates: sheet.candidates(row, pack, words),
        saysNothing: sheet.saysNothing?.(row) ?? false,
      })),
    read: (cells, words) => {
      const row = rowOf(cells, words);
      return {
        key: sheet.key(row),
        saysNothing: sheet.saysNothing?.(row) ?? false,
        isAbout: (said) => sheet.isAbout?.(row, said) ?? true,
      };
    },
    part: (rows, words) => sheet.part(rows.map((cells) => rowOf(cells, words))),
  };
}
