/**
 * What a person is told of a form, row by row, each thing once: the same remark at one place, and a page break that shows in several
 * rows (title, year, header, all printed again) count once.
 */
import type { PlacedRemark } from "./ledger.ts";
import type { TokenRows } from "./tokens/token.ts";

export type NotesByRow = ReadonlyMap<number, readonly PlacedRemark[]>;

/** The notes of the rows, from left to right in each. */
export function toldOnce(own: readonly number[], notes: NotesByRow, rows: TokenRows): PlacedRemark[] {
  let isBreak = false;
  return own.flatMap((row) => {
    const told = withoutRepeats(notes.get(row) ?? []).filter(({ code }) => code !== "page-joined" || !isBreak);
    const goesOn = (notes.get(row) ?? []).some(({ code }) => code === "page-joined" || code === "label-repeated");
    const isBlank = (rows[row]?.length ?? 0) === 0;
    const begins = told.some(({ code }) => code === "page-joined");
    isBreak = begins || (isBreak && (isBlank || goesOn));
    return told;
  });
}

function withoutRepeats(notes: readonly PlacedRemark[]): PlacedRemark[] {
  const unique = new Map(notes.map((note) => [`${note.code} ${note.column} ${note.message}`, note]));
  const isFirstBreak = (note: PlacedRemark, i: number, all: readonly PlacedRemark[]) =>
    note.code !== "page-joined" || all.findIndex(({ code }) => code === "page-joined") === i;
  return [...unique.values()].toSorted((a, b) => a.column - b.column).filter(isFirstBreak);
}
