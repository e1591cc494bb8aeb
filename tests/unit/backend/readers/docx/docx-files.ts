/** Small text documents, written element by element as word processors write them. */
import { strToU8, zipSync } from "fflate";
import { readDocx } from "#backend/readers/docx/read-docx.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

export const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
export const line = (text: string) => paragraph(text === "" ? "" : run(text));
export const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const wide = (text: string, width: number, properties = "") =>
  cell(line(text), `<w:tcW w:w="${width}" w:type="dxa"/>${properties}`);
export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const row = (cells: readonly string[], properties = "") =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
export const table = (grid: readonly number[], rows: readonly string[], properties = "") =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
/** Rows of one-line cells, one per column. */
export const plainTable = (grid: readonly number[], rows: readonly (readonly string[])[]) =>
  table(
    grid,
    rows.map((texts) => row(texts.map((text) => cell(line(text))))),
  );

const relation = (kind: string, target: string) =>
  `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (...each: readonly string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;

export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    "_rels/.rels": strToU8(relations(relation("officeDocument", "word/document.xml"))),
    "word/_rels/document.xml.rels": strToU8(
      relations(relation("numbering", "numbering.xml"), relation("styles", "/word/styles.xml")),
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  });
}

export function sheetOf(body: string, parts?: Readonly<Record<string, string>>): Sheet {
  const [sheet] = readDocx("表.docx", docx(body, parts));
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** `row:column text`, with `+rows×columns` where a merge begins, which is what tests compare. */
export function marks({ cells, merges }: Sheet): string[] {
  return cells.map(({ row, column, text }) => {
    const merge = merges.find((one) => one.row === row && one.column === column);
    return `${row}:${column}${merge ? `+${merge.rowSpan}×${merge.columnSpan}` : ""} ${text}`;
  });
}

export function texts(sheet: Sheet): string[] {
  return sheet.cells.map(({ text }) => text);
}
