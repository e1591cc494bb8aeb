/** Where pages of a sheet begin, as far as somebody has set that by hand. */
import { lastColumn } from "../rows/areas.ts";
import { childOf } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import { elementBefore } from "./sheet-rows.ts";

/** `rows` are the first of their pages, from the second page on. Breaks that were there go. */
export function setPageBreaks(edit: XmlEdit, rows: readonly number[]): void {
  const there = childOf(edit.document.root, "rowBreaks");
  if (there) edit.remove(there);
  if (rows.length === 0) return;
  const { prefix } = edit.document.root;
  const breaks = rows.map((row) => `<${prefix}brk id="${row - 1}" max="${lastColumn - 1}" man="1"/>`).join("");
  const count = `count="${rows.length}" manualBreakCount="${rows.length}"`;
  const before = elementBefore(edit.document, "rowBreaks");
  edit.add(edit.document.root, `<${prefix}rowBreaks ${count}>${breaks}</${prefix}rowBreaks>`, before);
}
