/** A page of print: the part of a laid-out form that goes on one sheet of paper. */
import type { LaidOutCell } from "../layout/form-layout.ts";

export interface PrintCell extends LaidOutCell {
  /** Whether the cell's text goes on with a paragraph that began on an earlier page. */
  readonly continued: boolean;
}

/** Rows count from 0 on each page; the cells tile the page as they tile the form. */
export interface PrintPage {
  readonly rowHeights: readonly number[];
  readonly cells: readonly PrintCell[];
}
