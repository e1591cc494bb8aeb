/** What is written into a cell of an issued workbook. */

export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  /** Digits as they are to stand in the file; no float on the way. */
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "blank" };

export interface CellEdit {
  /** Its address in the sheet that comes back: `C4`. */
  readonly cell: string;
  /** In a cell with a formula, which stays: what the formula comes to. */
  readonly value: CellValue;
  /** Number format code it is to have; the workbook has a style for it that is like the cell's own. The cell's own where not given. */
  readonly format?: string;
}
