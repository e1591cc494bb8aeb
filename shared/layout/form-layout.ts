/**
 * The laid-out form: what the grid shows, the print view prints and the workbook writer writes.
 *
 * Geometry is in points (1/72 inch); rows and columns count from 0. Every slot of the sheet belongs to exactly one cell: cells are
 * listed by their anchors, and together with their spans they tile the sheet without gap or overlap.
 */
import type { Field, IndicatorColumn, IndicatorList } from "../form/field.ts";

/** What a cell is for; decides font, alignment and border (see cell-styles.ts). */
export type CellRole =
  "title" | "year-line" | "unit-line" | "label" | "text" | "amount" | "goal" | "level1" | "level2" | "name" | "value" | "blank";

/** How a cell looks, as plain data. Sizes are in points. */
export interface CellStyle {
  /** First choice first; a workbook names only the first. */
  readonly fonts: readonly string[];
  readonly fontSize: number;
  /** Height of a line in em. */
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
  /** Blank before the first line of each paragraph, in em. A workbook cannot say this, and leaves it out rather than add blanks to the text. */
  readonly firstLineIndent: number;
  /** Between text and frame, on each side. */
  readonly padding: { readonly horizontal: number; readonly vertical: number };
  /** Whether the cell belongs to the table and has its thin black frame. */
  readonly framed: boolean;
  /** Background, `#rrggbb`; none where the paper shows. */
  readonly fill?: string;
  /** Colour of the text, where it is not black. */
  readonly ink?: string;
}

/** What a cell stands for. Cells without a target cannot be edited. */
export type CellTarget = { readonly kind: "field"; readonly field: Field } | IndicatorTarget;

/** An indicator cell; `row` counts printed indicator rows from 0. It may have no indicator yet (the empty row of a level 2). */
export interface IndicatorTarget {
  readonly kind: "indicator";
  /** The indicators of the year where not given. */
  readonly list?: IndicatorList;
  readonly row: number;
  readonly column: IndicatorColumn;
}

export interface LaidOutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: CellRole;
  /** As printed. */
  readonly text: string;
  readonly target?: CellTarget;
  /** How it looks where that is not by its role. */
  readonly look?: CellStyle;
  /** What of its padding it has given up, above and below its text together, in points. */
  readonly tightened?: number;
}

export interface FormLayout {
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** In reading order of their anchors. */
  readonly cells: readonly LaidOutCell[];
  /** Rows that are repeated at the top of every printed page of the indicators: the header of the indicator columns. */
  readonly headerRow: number;
  /** First sheet row of each printed indicator row, so that a target can be found again after rows were inserted. */
  readonly indicatorRows: readonly number[];
  /** The row after the last of the indicators: an issued sheet goes on with notes and signatures. */
  readonly indicatorsEnd: number;
}
