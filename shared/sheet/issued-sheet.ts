/**
 * A worksheet of a workbook that an office issued: what a neutral sheet has, and what tells where its blank cells are.
 *
 * Rows and columns reach as far as cells do, blank ones included; nothing is left out because it holds no text.
 */
import type { Sheet, SheetCell, SheetSlot } from "./sheet.ts";

/** What a person may choose in a cell, where the workbook lists it. */
export interface SlotChoices extends SheetSlot {
  readonly choices: readonly string[];
}

/** How text is set in a cell, and on what ground. Colours are `#rrggbb`; what the workbook does not say is left out. */
export interface Lettering {
  /** In points. */
  readonly fontSize: number;
  readonly fontName?: string;
  readonly isBold?: true;
  /** Whether text goes on in a second line. */
  readonly wraps: boolean;
  /** Where the blank says it. */
  readonly align?: "left" | "center" | "right";
  /** At the bottom where the blank does not say it. */
  readonly vertical?: "top" | "middle";
  readonly ink?: string;
  readonly fill?: string;
}

/** In points. */
export interface IssuedPage {
  readonly isLandscape?: true;
  /** Of the paper upright. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

export type SlotLettering = SheetSlot & Lettering;

export interface IssuedSheet extends Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Formulas, without the sign in front. What they came to last stands among the cells. */
  readonly formulas: readonly SheetCell[];
  /** Number formats of cells that have one of their own. */
  readonly formats: readonly SheetCell[];
  /** Cells that are there, with text or without. */
  readonly present: readonly SheetSlot[];
  /** Cells with a line around them or on some side. */
  readonly framed: readonly SheetSlot[];
  readonly choices: readonly SlotChoices[];
  /** Widths of its columns and heights of its rows in points; rows beyond those listed have `rowHeight`, columns `columnWidth`. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly columnWidth: number;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly rowHeight: number;
  /** How text is set in cells that are there. */
  readonly lettering: readonly SlotLettering[];
  /** The paper it is printed on; what it does not say of it is as usual. */
  readonly page: IssuedPage;
}
