/**
 * Handsontable's settings. Whatever it could do by itself and the form does better is off: undo, paste, sizing, headers, its own menu.
 */
import type Handsontable from "handsontable/base";
import type { FormLayout } from "#shared/layout/form-layout.ts";

type Settings = Handsontable.GridSettings;

export const baseSettings: Settings = {
  licenseKey: __HANDSONTABLE_KEY__,
  themeName: "ht-theme-main",
  width: "100%",
  height: "100%",
  rowHeaders: false,
  colHeaders: false,
  autoRowSize: false,
  autoColumnSize: false,
  renderAllColumns: true,
  // Said in band.ts.
  viewportRowRenderingOffset: 0,
  undo: false,
  fillHandle: false,
  // Chinese input methods write into the editor from their first key.
  imeFastEdit: true,
  outsideClickDeselects: false,
  selectionMode: "range",
  trimWhitespace: false,
  allowInsertRow: false,
  allowRemoveRow: false,
  // Its grey would fight with the paper's own colours.
  readOnlyCellClassName: "",
  ariaTags: true,
};

/** One slot for each, without content: texts are drawn from the layout. */
export function blankSlots({ rowHeights, columnWidths }: FormLayout): string[][] {
  return rowHeights.map(() => columnWidths.map(() => ""));
}

export interface MergeSetting {
  readonly row: number;
  readonly col: number;
  readonly rowspan: number;
  readonly colspan: number;
}

export function mergesOf({ cells }: FormLayout): MergeSetting[] {
  return cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, col: column, rowspan: rowSpan, colspan: columnSpan }));
}
