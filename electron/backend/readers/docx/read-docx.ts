/**
 * Text documents (.docx) as one neutral sheet: paragraphs and tables in the order of the document, text exactly as typed.
 *
 * Headers, footers, notes and comments are not part of the body and not read.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { cellBudget } from "../cell-budget.ts";
import { contentOf } from "../file-content.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { alignColumns } from "./align-columns.ts";
import { readListStyles } from "./list-styles.ts";
import { readNumbering } from "./numbering.ts";
import { placeBlocks } from "./place-blocks.ts";
import { readBody, type Lists } from "./read-body.ts";
import { partAt, relatedPart, type Part } from "../xml/related-part.ts";

/** Characters of the body's XML; a form takes about 200,000. */
const bodyLimit = 64 * 1024 * 1024;
/** Slots of the sheet, and slots all its merges cover. */
const slotLimit = 4_000_000;

export function readDocx(name: string, bytes: Uint8Array): Sheet[] {
  if (contentOf(bytes) === "compound")
    throw new AppError("file-type-unknown", name, "它其实是旧版 Word 文档。请用 Word 或 WPS 打开它，另存为 .docx，再导入。");
  const zip = openZip(name, bytes);
  try {
    const body = relatedPart(zip, "", "officeDocument") ?? partAt(zip, "word/document.xml");
    if (!body?.path.startsWith("word/"))
      throw new AppError("file-type-unknown", name, "它的内容不是 Word 文档，与扩展名 .docx 不符。请检查是否改错了文件名。");
    if (body.xml.length > bodyLimit) throw new AppError("file-too-large", name, `正文超过 ${bodyLimit / 1024 / 1024} MB`);
    return [checked(name, alignColumns(placeBlocks(readBody(body.xml, listsOf(zip, body), cellBudget(name)))))];
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}

function listsOf(zip: Zip, body: Part): Lists {
  const numbering = relatedPart(zip, body.path, "numbering");
  const styles = relatedPart(zip, body.path, "styles");
  return {
    number: numbering ? readNumbering(numbering.xml) : () => "",
    ofStyle: styles ? readListStyles(styles.xml) : () => ({}),
  };
}

function checked(name: string, sheet: Sheet): Sheet {
  const merged = sheet.merges.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
  if (Math.max(merged, sheet.rowCount * sheet.columnCount) > slotLimit)
    throw new AppError("file-too-large", name, "表格的行和列太多");
  return sheet;
}
