/**
 * Handsontable's settings. Whatever it could do by itself and the form does better is off: undo, paste, sizing, headers, its own menu.
 */
import type Handsontable from "handsontable/base";
import type { FormLayout } from "#shared/layout/form-layout.ts";
import { sizesOf, type Geometry } from "./geometry.ts";

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
  // Rows drawn beyond the edge: the paper's upper margin, which Handsontable does not know, and some ahead of scrolling.
  viewportRowRenderingOffset: 12,
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

export const withoutMerges = { virtualized: true, cells: [] };

/** What depends on the form's structure and sizes. */
export function sheetSettings(layout: FormLayout, { columnEdges, rowEdges }: Geometry): Settings {
  const cells = layout.cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, col: column, rowspan: rowSpan, colspan: columnSpan }));
  return {
    // Slots without content: texts are drawn from the layout.
    data: layout.rowHeights.map(() => layout.columnWidths.map(() => "")),
    rowHeights: sizesOf(rowEdges),
    colWidths: sizesOf(columnEdges),
    mergeCells: { virtualized: true, cells },
  };
}
