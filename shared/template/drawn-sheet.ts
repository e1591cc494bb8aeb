/**
 * A sheet as an office issued it, for a template whose forms are drawn as that sheet: its cells, sizes and letters, which field stands in
 * which cell, and which rows hold the indicators.
 *
 * Everything counts from 0 in the sheet's own rows and columns as they are drawn; columns the office hid are left out. The boxes tile the sheet.
 */
import type { Field } from "../form/field.ts";
import type { IssuedPage, Lettering } from "../sheet/issued-sheet.ts";
import type { MoneyUnit } from "../value/money-unit.ts";

export interface DrawnSheet {
  /** In reading order. */
  readonly boxes: readonly DrawnBox[];
  /** In points; a row is as high as its texts need, but never lower. */
  readonly rowHeights: readonly number[];
  /** The first row of the header of the indicators. */
  readonly headerRow: number;
  /** From top to bottom; those of a level 1 may stand apart. */
  readonly groups: readonly DrawnGroup[];
  readonly page: IssuedPage;
  readonly levelStyles: { readonly level1: LevelStyle; readonly level2: LevelStyle };
}

export interface DrawnBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As the office printed it. */
  readonly text: string;
  readonly lettering: Lettering;
  readonly isFramed: boolean;
  /** What of the form stands in it, in place of the text. */
  readonly field?: Field;
  /** Paragraphs, drawn as such. */
  readonly isProse?: true;
  /** Number format, where it has one of its own. */
  readonly format?: string;
  /** What an amount in it is written in, where the blank says so. */
  readonly unit?: MoneyUnit;
}

/** How the labels of a level are printed over the rows they hold for. */
export type LevelStyle = "merged" | "repeated" | "first";

/** Rows of one level 2; the level as forms name it. */
export interface DrawnGroup extends GroupRows {
  readonly level1: string;
  readonly level2: string;
}

export interface GroupRows {
  readonly first: number;
  readonly last: number;
  /** Rows below its first that hold the label of a merged level, as where a page cuts it. */
  readonly firm: readonly number[];
}

/** The rows a group has too many, from its end; a row that holds the label of a merged level stays. */
export function surplusRows({ first, last, firm }: GroupRows, wanted: number): number[] {
  const loose = Array.from({ length: last - first }, (_, i) => first + 1 + i).filter((row) => !firm.includes(row));
  const count = Math.max(0, last - first + 1 - wanted);
  return count === 0 ? [] : loose.slice(-count);
}
