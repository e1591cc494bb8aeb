/**
 * What a file really is, told by its first bytes. That, and not its name, says how it is read: workbooks that are really text, web pages or
 * documents are everyday things that spreadsheets open.
 */
import { AppError } from "#shared/api/app-error.ts";
import { decodeText } from "./decode-text.ts";
import { readableExtension, type ReadableExtension } from "./readable-files.ts";

type Content = "zip" | "compound" | "archive" | "markup" | "pdf" | "image" | "workbook" | "other";

const signatures: readonly (readonly [Content, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  // Workbooks of Excel 2, 3 and 4 have no container.
  ["workbook", [0x09, 0x00]],
  ["workbook", [0x09, 0x02]],
  ["workbook", [0x09, 0x04]],
];

export function contentOf(bytes: Uint8Array): Content {
  const known = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  const start = startOf(bytes);
  if (/^<(?:\?xml|!doctype|html|head|meta|style|table|!--)/i.test(start)) return "markup";
  if (isArchive(bytes)) return "archive";
  // Mail programs and servers put lines before a PDF, which readers pass over.
  return start.includes("%PDF-") ? "pdf" : "other";
}

/** A web page in one file begins as a letter does. */
function isArchive(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, 4096));
  return (
    /^[\w-]+:/.test(start) && /^mime-version:/im.test(start) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(start)
  );
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replace(/^[\u00ef\u00bb\u00bf\s]+/, "");
}

/** Whether it is a web page; a workbook of Excel 2003 in XML is markup too, and none. */
export function isPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return contentOf(bytes) === "markup" && !/<(?:\w+:)?Workbook[\s>]/.test(start);
}

/**
 * The kind of file to read it as: what its content says. Its name decides only where the content leaves it open, so a sound file is read
 * under any wrong name.
 */
export function readAs(name: string, bytes: Uint8Array): ReadableExtension {
  const extension = readableExtension(name);
  if (bytes.length === 0) throw new AppError("file-empty", name);
  const content = contentOf(bytes);
  const advice = adviceFor(name, content, bytes);
  if (advice !== undefined) throw new AppError("file-type-unknown", name, advice);
  if (extension && fitting[extension].includes(content)) return content === "zip" ? officeKind(bytes, extension) : extension;
  const kind = kinds[content];
  const office = kind === ".xlsx" ? officeKind(bytes, undefined) : kind;
  if (office) return office;
  if (content === "other" && decodeText(bytes) !== undefined) {
    // What a program named as a workbook came out of real cells.
    return extension === undefined || extension === ".docx" || extension === ".pdf" ? ".txt" : ".csv";
  }
  throw new AppError(
    "file-type-unknown",
    name,
    extension ? `${contentNames[content]}，与扩展名 ${extension} 不符。请检查是否改错了文件名。` : (namedAdvice(name) ?? ""),
  );
}

const kinds: Readonly<Partial<Record<Content, ReadableExtension>>> = {
  zip: ".xlsx",
  compound: ".xls",
  workbook: ".xls",
  markup: ".html",
  archive: ".mht",
  pdf: ".pdf",
};

const workbooks: ReadonlySet<ReadableExtension> = new Set([".xlsx", ".xlsm", ".xls", ".et"]);
/** Bytes at the end of a zip where the names of its parts stand. */
const directoryReach = 256 * 1024;

/** A document named as a workbook, or the other way round, by the names of its parts; else what its name says. */
function officeKind<Named extends ReadableExtension | undefined>(
  bytes: Uint8Array,
  extension: Named,
): ReadableExtension | Named {
  const names = new TextDecoder("latin1").decode(bytes.subarray(-directoryReach));
  const [isDocument, isWorkbook] = [/word\/\w/i.test(names), /xl\/\w/i.test(names)];
  if (!isDocument && !isWorkbook && names.includes("META-INF/manifest.xml") && names.includes("content.xml")) return ".ods";
  if (isDocument === isWorkbook) return extension;
  if (isDocument) return ".docx";
  return extension === undefined || !workbooks.has(extension) ? ".xlsx" : extension;
}

const text: readonly Content[] = ["other", "markup"];
/** What files of a kind may hold; a compound file may be an encrypted one of the newer kinds. */
const fitting: Readonly<Record<ReadableExtension, readonly Content[]>> = {
  ".xlsx": ["zip", "compound"],
  ".xlsm": ["zip", "compound"],
  ".xls": ["compound", "zip", "markup", "workbook"],
  ".et": ["compound", "zip", "markup", "workbook"],
  ".docx": ["zip", "compound"],
  ".ods": ["zip"],
  ".odt": ["zip"],
  ".mht": ["archive"],
  ".mhtml": ["archive"],
  ".pdf": ["pdf"],
  ".csv": ["other"],
  ".txt": ["other"],
  ".html": text,
  ".htm": text,
  ".json": text,
};

const contentNames: Record<Content, string> = {
  zip: "它的内容是压缩包或 Office 文件",
  compound: "它的内容是旧版 Office 文件",
  markup: "它的内容是网页",
  archive: "它的内容是存成一个文件的网页",
  pdf: "它的内容是 PDF",
  image: "它的内容是图片",
  workbook: "它的内容是旧版表格文件",
  other: "它的内容不是这种文件",
};

/** What to do with a document nothing here can read: old ones of Word and WPS, whatever they are called, and those of other programs. */
function adviceFor(name: string, content: Content, bytes: Uint8Array): string | undefined {
  const isOldDocument = content === "compound" && (namedDocument.test(name) || latin1(bytes).includes(oldDocument));
  if (isOldDocument || startOf(bytes).startsWith("{\\rtf")) return documentAdvice;
  return /\.numbers$/i.test(name) ? namedAdvice(name) : undefined;
}

/** The same where nothing but the name tells what it was meant to be. */
function namedAdvice(name: string): string | undefined {
  if (namedDocument.test(name)) return documentAdvice;
  return /\.numbers$/i.test(name) ? "请用表格软件打开它，另存为 .xlsx，再导入。" : undefined;
}

const documentAdvice = "请用 Word 或 WPS 打开它，另存为 .docx，再导入。";
const namedDocument = /\.(?:doc|wps|rtf)$/i;

/** The name of the stream that holds the text of an old document. */
const oldDocument = Array.from("WordDocument").join("\0");
