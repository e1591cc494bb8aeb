/**
 * A Handsontable as it comes: everything registered, defaults, the same texts, merges and column widths, in a container of the same
 * size. By its defaults rows are as tall as their text, by the browser's own table layout; its plugin that measures rows is off.
 */
import Handsontable from "handsontable";
import "handsontable/styles/handsontable.css";
import "handsontable/styles/ht-theme-main.css";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formOf80 } from "./form-of-80.ts";
import { addHost } from "./host.ts";
import type { Subject } from "./main.ts";

export function createSubject(body: HTMLElement): Promise<Subject> {
  let host = addHost(body);
  let hot = create(host, "甲");
  let opened = 0;
  return Promise.resolve({
    start() {
      hot.selectCell(13, 4);
    },
    insertRow: () => hot.alter("insert_row_below", 13, 1),
    openForm() {
      hot.destroy();
      host.remove();
      host = addHost(body);
      opened += 1;
      hot = create(host, opened % 2 === 0 ? "甲" : "乙");
    },
  });
}

function create(host: HTMLElement, mark: string): Handsontable {
  const { cells, columnWidths, rowHeights } = layOut(formOf80(mark), ningxia2026);
  const data = rowHeights.map(() => columnWidths.map(() => ""));
  for (const { row, column, text } of cells) (data[row] ?? [])[column] = text;
  const mergeCells = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, col: column, rowspan: rowSpan, colspan: columnSpan }));
  return new Handsontable(host, {
    data,
    mergeCells,
    colWidths: columnWidths.map((width) => Math.round((width * 4) / 3)),
    themeName: "ht-theme-main",
    licenseKey: "non-commercial-and-evaluation",
  });
}
