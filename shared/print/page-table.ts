/** A page of print as a table: labels are header cells, of their column where the whole row is labels, else of their row. */
import type { CellStyle } from "../layout/form-layout.ts";
import { repeatedRoles } from "./cut-page.ts";
import { escapeHtml } from "./escape-html.ts";
import { isFormName } from "./print-headings.ts";
import type { PrintCell, PrintPage } from "./print-page.ts";

export interface TableDrawing {
  readonly columnWidths: readonly number[];
  readonly scale: number;
  /** Of the heading that the name of a form is. */
  readonly level: number;
  /** The classes of cells with looks of their own; those met here for the first time are added. */
  readonly looks: Map<CellStyle, string>;
}

export function pageTable({ rowHeights, cells }: PrintPage, drawing: TableDrawing): string {
  const { columnWidths, scale } = drawing;
  const width = columnWidths.reduce((sum, column) => sum + column, 0);
  const columns = columnWidths.map((column) => `<col style="width:${column}pt">`).join("");
  const rows = rowHeights.map((height, row) => {
    const inRow = cells.filter((cell) => cell.row === row);
    const scope = inRow.every(({ role }) => role === "label") ? "col" : "row";
    return `<tr style="height:${height}pt">${inRow.map((cell) => tableCell(cell, scope, drawing)).join("")}</tr>`;
  });
  const zoom = scale < 1 ? `;zoom:${scale}` : "";
  return `<table style="width:${width}pt${zoom}"><colgroup>${columns}</colgroup>
${rows.join("\n")}
</table>`;
}

function tableCell(cell: PrintCell, scope: "col" | "row", { level, looks }: TableDrawing): string {
  const { role, look, text, rowSpan, columnSpan, continued } = cell;
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  const attributes = `class="${classOf(role, look, looks)}${continued ? " continued" : ""}"${spans}`;
  if (repeatedRoles.has(role)) return `<th scope="${scope}" ${attributes}>${escapeHtml(text)}</th>`;
  const content = isFormName(cell) ? `<h${level}>${escapeHtml(text)}</h${level}>` : escapeHtml(text);
  return `<td ${attributes}>${content}</td>`;
}

function classOf(role: string, look: CellStyle | undefined, looks: Map<CellStyle, string>): string {
  if (!look) return role;
  const name = looks.get(look) ?? `look-${looks.size + 1}`;
  looks.set(look, name);
  return name;
}
