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
}
