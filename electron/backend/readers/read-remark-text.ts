/**
 * What somebody wrote about forms, as plain text: a document's or workbook's lines with tabs between their cells, a text file as it is. Of a package, or of
 * a zip, the return file in it.
 */
import { basename } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { answersFileName } from "#shared/handing-in/return-file.ts";
import { decodeText } from "./decode-text.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readAs, contentOf } from "./file-content.ts";
import { readArchive } from "./html/read-archive.ts";
import { readHtml } from "./html/read-html.ts";
import { readOpenDocument } from "./opendocument/read-opendocument.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { openProtected } from "./protection/open-protected.ts";
import type { PlainFile } from "./read-forms.ts";
import { readCsv } from "./read-text.ts";
import type { ReadableExtension } from "./readable-files.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";
import { zipMembers } from "./zip/zip-members.ts";

/** @throws AppError where it cannot be read, or nothing is written in it. */
export async function readRemarkText(file: PlainFile): Promise<string> {
  const text = isPackage(file) ? inPackage(file) : await textOf(file);
  if (text.trim() === "") throw new AppError("file-empty", file.name);
  return text;
}

function isPackage({ name }: PlainFile): boolean {
  return /\.(?:zip|jibiao)$/i.test(name);
}

function inPackage(file: PlainFile): string {
  for (const member of zipMembers(file)) {
    if (basename(member.path) === answersFileName) return decodeText(member.unpack()) ?? "";
  }
  if (contentOf(file.bytes) !== "zip") throw new AppError("file-damaged", file.name);
  throw new AppError("return-refused", file.name, "里面没有退回意见或答复");
}

async function textOf(file: PlainFile): Promise<string> {
  const kind = readAs(file.name, file.bytes);
  if (kind === ".txt" || kind === ".json") return decodeText(file.bytes) ?? "";
  return (await readers[kind](file)).map((sheet) => linesOf(sheet)).join("\n");
}

type Reader = (file: PlainFile) => readonly Sheet[] | Promise<readonly Sheet[]>;

const page: Reader = ({ name, bytes }) => readHtml(name, bytes);
const openDocument: Reader = ({ name, bytes }) => readOpenDocument(name, bytes);
const workbook: Reader = (file) => readWorkbook(file.name, openProtected(file));

const readers: Record<Exclude<ReadableExtension, ".txt" | ".json">, Reader> = {
  ".csv": ({ name, bytes }) => [readCsv(name, bytes)],
  ".html": page,
  ".htm": page,
  ".mht": ({ name, bytes }) => readArchive(name, bytes),
  ".mhtml": ({ name, bytes }) => readArchive(name, bytes),
  ".docx": (file) => readDocx(file.name, openProtected(file)),
  ".odt": openDocument,
  ".ods": openDocument,
  ".pdf": async ({ name, bytes, password }) => readPdf(name, bytes, password),
  ".xlsx": workbook,
  ".xlsm": workbook,
  ".xls": workbook,
  ".et": workbook,
};

/** A row with one cell is a line; in a table blank cells keep their place, and line breaks within a cell are blanks. */
function linesOf({ cells, rowCount, comments = [] }: Sheet): string {
  const rows = Map.groupBy(cells, ({ row }) => row);
  const lines = Array.from({ length: rowCount }, (_, row) => {
    const inRow = rows.get(row) ?? [];
    const [only] = inRow;
    if (inRow.length === 1 && only && only.column === 0) return only.text;
    const line: string[] = [];
    for (const { column, text } of inRow) line[column] = text.replaceAll(/\s*\n\s*/g, " ");
    return Array.from(line, (text) => text ?? "").join("\t");
  });
  return [...lines, ...comments.map(({ text }) => text)].filter((line) => line !== "").join("\n");
}
