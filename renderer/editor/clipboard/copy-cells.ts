/**
 * Cells of the sheet as the clipboard carries them: tab-separated text, and an HTML table with the form's merges for Excel, WPS and Word.
 *
 * Invariant: a cell is pasted back as it was, blanks and all, and no text of a form becomes a formula where it is pasted, whichever of the two is taken. A printed row that is laid over several sheet rows is one row of the copy.
 */
import { styleOf, ink } from "#shared/layout/cell-styles.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Area } from "#renderer/paper/area.ts";
import type { ClipboardContent } from "../grid/grid-port.ts";
import type { LayoutIndex } from "#renderer/paper/layout-index.ts";
import { guarded, isNumber } from "./formula-guard.ts";
import { spacedHtml } from "./html-text.ts";

export function copyCells(index: LayoutIndex, selected: Area): ClipboardContent {
  const { from, to } = index.wholeArea(selected);
  const cells = index.cellsIn({ from, to });
  const rows = index.printedRowStarts.filter((row) => row >= from.row && row <= to.row);
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, i) => from.column + i);
  const textAt = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";
  const [only] = cells;
  return {
    // One cell is its text and nothing else: it may be pasted into the middle of a sentence.
    text:
      cells.length === 1 && only
        ? only.text
        : rows.map((row) => columns.map((column) => quoted(guarded(textAt(row, column)))).join("\t")).join("\r\n"),
    html: htmlTable(rows, (row) => cells.filter((cell) => cell.row === row)),
  };
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function htmlTable(rows: readonly number[], cellsOf: (row: number) => readonly LaidOutCell[]): string {
  const body = rows.map(
    (row) =>
      `<tr>${cellsOf(row)
        .map((cell) => htmlCell(cell, rows))
        .join("")}</tr>`,
  );
  return `<meta charset="utf-8"><table style="border-collapse:collapse">${body.join("")}</table>`;
}

function htmlCell(cell: LaidOutCell, rows: readonly number[]): string {
  const rowSpan = rows.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan).length;
  const style = styleOf(cell);
  const css = [
    `font-family:${style.fonts[0] ?? "宋体"}`,
    `font-size:${style.fontSize}pt`,
    `text-align:${style.horizontal}`,
    "vertical-align:middle",
    // Text stays text in Excel (`≥80%`, `99年`, and `=…` wherever somebody wrote it), amounts stay numbers.
    ...(cell.role === "amount" && (cell.text === "" || isNumber(cell.text)) ? [] : ["mso-number-format:'\\@'"]),
    ...(style.framed ? [`border:0.5pt solid ${ink}`] : []),
  ].join(";");
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ""}`;
  return `<td${spans} style="${css}">${htmlText(cell.text)}</td>`;
}

const lineBreak = '<br style="mso-data-placement:same-cell">';

function htmlText(text: string): string {
  return text
    .split("\n")
    .map((line) => spacedHtml(line))
    .join(lineBreak);
}
