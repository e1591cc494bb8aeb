/** What is done to a blank: values into cells, rows that come and go. Rows and columns count from 0. */
import type { SheetSlot } from "../sheet/sheet.ts";

export type FillValue =
  | { readonly kind: "text"; readonly text: string }
  /** Digits as they are to stand in the file. */
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "blank" };

export interface FilledCell extends SheetSlot {
  /** In a cell with a formula, which stays: what the formula comes to; blank where that cannot be told. */
  readonly value: FillValue;
  /** Number format code, where it is not to keep the one it has. */
  readonly format?: string;
}

export type FilledRows =
  /** Rows behind one, which look like it, and by which areas that end there grow. */
  | { readonly kind: "insert"; readonly after: number; readonly count: number }
  | { readonly kind: "delete"; readonly first: number; readonly last: number };
