/**
 * The boxes of an issued sheet: every slot belongs to exactly one, a merge or a single cell, with text or without.
 *
 * Tokens are the boxes that say something; a cell whose text a formula made says nothing of its own.
 */
import type { TokenRows, Token } from "../recognize/tokens/token.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import type { SheetSlot } from "../sheet/sheet.ts";
import { slotMap } from "../sheet/slot-map.ts";
import { cleanText } from "../value/normalize-text.ts";

/** `text` without blanks at its ends; `printed` exactly as it stands there. */
export interface Box extends Token {
  readonly printed: string;
  readonly formula?: string;
  readonly format?: string;
  readonly choices: readonly string[];
  /** Whether the file holds a cell there, or a merge. */
  readonly isPresent: boolean;
  /** Whether a line is drawn at it. */
  readonly isFramed: boolean;
}

export interface Boxes {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The box a slot belongs to; `undefined` outside the sheet. */
  at(row: number, column: number): Box | undefined;
  readonly tokens: TokenRows;
  /** Every box once, in reading order. */
  all(): readonly Box[];
}

export function boxesOf(sheet: IssuedSheet): Boxes {
  const { rowCount, columnCount, cells, merges, formulas, formats, present, framed, choices } = sheet;
  const slots = slotMap(rowCount, columnCount, merges);
  const key = ({ row, column }: SheetSlot) => row * columnCount + column;
  const texts = new Map(cells.map((cell) => [key(cell), cell.text]));
  const [computed, shown] = [formulas, formats].map((list) => new Map(list.map((cell) => [key(cell), cell.text])));
  const [there, lined] = [present, framed].map((list) => new Set(list.map(key)));
  const listed = new Map(choices.map((slot) => [key(slot), slot.choices]));
  const at = (row: number, column: number): Box | undefined => {
    if (row < 0 || column < 0 || row >= rowCount || column >= columnCount) return undefined;
    const merge = slots.mergeAt(row, column);
    const anchor = merge ?? { row, column, rowSpan: 1, columnSpan: 1 };
    const own = key(anchor);
    const printed = texts.get(own) ?? "";
    const [formula, format] = [computed?.get(own), shown?.get(own)];
    return {
      ...anchor,
      printed,
      text: cleanText(printed),
      choices: listed.get(own) ?? [],
      isPresent: merge !== undefined || (there?.has(own) ?? false),
      isFramed: lined?.has(own) ?? false,
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && { format }),
    };
  };
  const tokens: Token[][] = Array.from({ length: rowCount }, () => []);
  for (const { row, column } of cells) {
    const box = slots.isCovered(row, column) || computed?.has(key({ row, column })) ? undefined : at(row, column);
    if (box && box.text !== "") tokens[row]?.push(box);
  }
  const all = () =>
    Array.from({ length: rowCount * columnCount }, (_, i) => i).flatMap((i) => {
      const [row, column] = [Math.floor(i / columnCount), i % columnCount];
      return slots.isCovered(row, column) ? [] : (at(row, column) ?? []);
    });
  return { rowCount, columnCount, at, all, tokens: tokens.map((row) => row.toSorted((a, b) => a.column - b.column)) };
}
