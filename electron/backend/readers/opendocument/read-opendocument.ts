/**
 * Documents in the open format (.ods, .odt): the worksheets of a workbook, or the lines and tables of a text as one sheet, by what `content.xml`
 * says it is.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { cellBudget } from "../cell-budget.ts";
import { decodeText } from "../decode-text.ts";
import { openZip } from "../zip/open-zip.ts";
import { TooManySlotsError } from "./document-grid.ts";
import { documentSheets } from "./document-sheets.ts";
import { readListStyles } from "./list-styles.ts";

/** Characters of the body's XML; a form takes about 50,000. */
const bodyLimit = 64 * 1024 * 1024;

export function readOpenDocument(name: string, bytes: Uint8Array): Sheet[] {
  const zip = openZip(name, bytes);
  const part = (path: string) => {
    const content = zip.read(path);
    return content && decodeText(content);
  };
  if (part("META-INF/manifest.xml")?.includes("encryption-data")) throw new AppError("file-encryption-unknown", name);
  const body = part("content.xml");
  if (body === undefined) throw new AppError("file-damaged", name);
  if (body.length > bodyLimit) throw new AppError("file-too-large", name, `正文超过 ${bodyLimit / 1024 / 1024} MB`);
  const shared = part("styles.xml");
  const styles = shared === undefined || shared.length > bodyLimit ? [] : [shared];
  try {
    return documentSheets(body, readListStyles([...styles, body]), cellBudget(name));
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof TooManySlotsError) throw new AppError("file-too-large", name, "表格的行和列太多", { cause: error });
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}
