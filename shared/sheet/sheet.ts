/**
 * A neutral sheet of cells: what readers make of files, what `recognize` reads, what `layout` draws and writers write.
 *
 * Rows and columns count from 0. A merge covers its anchor (top left) and the slots to the right and below; only the anchor has text.
 */

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As a person sees it in the source, line breaks `\n`. */
  readonly text: string;
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A place in a sheet, counted from 0. */
export interface SheetSlot {
  readonly row: number;
  readonly column: number;
}

export interface Sheet {
  /** Name of the worksheet, where the source has sheets. */
  readonly name?: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Only cells that hold text, in reading order. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  /**
   * `grid`: the source has real cells, so columns and merges can be relied on and text is exactly what somebody typed.
   * `flat`: text that a table was flattened into; columns may have slipped, and the layout may have put in breaks and spaces.
   */
  readonly origin: "grid" | "flat";
  /** Line of the source each row came from (from 1), where that differs from the row's own number. */
  readonly sourceLines?: readonly number[];
  /** Page of the source each row stands on (from 1), where the source has pages; `sourceLines` then count on each page anew. */
  readonly rowPages?: readonly number[];
  /** Rows the source does not show. */
  readonly hiddenRows?: readonly number[];
  /** Columns the source does not show. */
  readonly hiddenColumns?: readonly number[];
  /** Whether the source does not show the sheet at all. */
  readonly isHidden?: boolean;
  /** What floats over the cells, with the cell it begins over. */
  readonly boxes?: readonly SheetCell[];
  /** What somebody remarked on a cell, with that cell. */
  readonly comments?: readonly SheetCell[];
  /** Cells that hold a formula nobody has calculated yet: the source says nothing of what a person would see there. */
  readonly uncalculated?: readonly SheetSlot[];
  /** Cells that hold a sum nobody had calculated yet: their text is what the reader made it come to. */
  readonly summed?: readonly SheetSlot[];
  /** How many cells each row of a flattened table had, blank ones included. A row of one cell is a line of text, not of a table. */
  readonly rowWidths?: readonly number[];
}
