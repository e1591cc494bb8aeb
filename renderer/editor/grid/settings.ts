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
