/**
 * The first table of an HTML clipboard (Excel, WPS, Word, browsers) as cells with their spans. The HTML is parsed into an inert
 * document: nothing in it loads or runs, and only its text is taken.
 */
import type { PastedBlock, PastedCell } from "./pasted-block.ts";

export function parseHtmlTable(html: string): PastedBlock | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const taken = new Set<string>();
  const cells: PastedCell[] = [];
  const rows = [...table.rows];
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const td of tr.cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      // A span says how far; what reaches past the last row is cut there, as browsers do.
      const rowSpan = Math.max(1, Math.min(td.rowSpan || rows.length, rows.length - row));
      const columnSpan = Math.min(td.colSpan, maximumColumns);
      cells.push({ row, column, rowSpan, columnSpan, text: textOf(td) });
      for (let i = 0; i < rowSpan; i += 1) for (let j = 0; j < columnSpan; j += 1) taken.add(`${row + i} ${column + j}`);
      column += columnSpan;
    }
  }
  if (cells.length === 0) return undefined;
  return { rowCount: rows.length, columnCount: Math.max(...cells.map((cell) => cell.column + cell.columnSpan)), cells };
}

const maximumColumns = 256;

/** Text as it is drawn: line breaks only from `<br>` and between paragraphs, other white space folded, scripts and styles left out. */
function textOf(cell: Element): string {
  const lines = [""];
  const write = (text: string) => lines.push(`${lines.pop() ?? ""}${text}`);
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) write((node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " "));
    if (!(node instanceof Element) || unseen.has(node.localName)) return;
    if (node.localName === "br") lines.push("");
    if (paragraphs.has(node.localName) && lines.at(-1)?.trim() !== "") lines.push("");
    for (const child of node.childNodes) walk(child);
    if (paragraphs.has(node.localName) && lines.at(-1)?.trim() !== "") lines.push("");
  };
  for (const child of cell.childNodes) walk(child);
  return lines
    .map((line) => line.replaceAll("\u00a0", " ").trim())
    .join("\n")
    .trim();
}

const unseen = new Set(["script", "style", "template", "title"]);
const paragraphs = new Set(["p", "div", "li", "h1", "h2", "h3"]);
