/**
 * What a file really is, told by its first bytes, and whether that is what its name says.
 *
 * A wrong extension is refused with a sentence instead of being guessed at, except among workbooks: .xls files that are really .xlsx or
 * HTML are everyday things that spreadsheets open.
 */
import { AppError } from "#shared/api/app-error.ts";
import { readableExtension, type ReadableExtension } from "./readable-files.ts";

type Content = "zip" | "compound" | "markup" | "pdf" | "image" | "workbook" | "other";

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
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replace(/^[\u00ef\u00bb\u00bf\s]+/, "");
  if (/^<(?:\?xml|!doctype|html|head|meta|style|table|!--)/i.test(start)) return "markup";
  return "other";
}

/** Whether it is a web page; a workbook of Excel 2003 in XML is markup too, and none. */
export function isPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return contentOf(bytes) === "markup" && !/<(?:\w+:)?Workbook[\s>]/.test(start);
}

/** The extension, once it is known to be readable and to go with the content. */
export function checkedExtension(name: string, bytes: Uint8Array): ReadableExtension {
  const extension = readableExtension(name);
  if (!extension) throw new AppError("file-type-unknown", name, adviceFor(name));
  if (bytes.length === 0) throw new AppError("file-empty", name);
  const content = contentOf(bytes);
  if (fitting[extension].includes(content)) return extension;
  throw new AppError(
    "file-type-unknown",
    name,
    `${contentNames[content]}，与扩展名 ${extension} 不符。请检查是否改错了文件名。`,
  );
}

const text: readonly Content[] = ["other", "markup"];
/** What files of a kind may hold; a compound file may be an encrypted one of the newer kinds. */
const fitting: Readonly<Record<ReadableExtension, readonly Content[]>> = {
  ".xlsx": ["zip", "compound"],
  ".xlsm": ["zip", "compound"],
  ".xls": ["compound", "zip", "markup", "workbook"],
  ".et": ["compound", "zip", "markup", "workbook"],
  ".docx": ["zip", "compound"],
  ".pdf": ["pdf", "other"],
  ".csv": text,
  ".txt": text,
  ".html": text,
  ".htm": text,
  ".json": text,
};

const contentNames: Record<Content, string> = {
  zip: "它的内容是压缩包或 Office 文件",
  compound: "它的内容是旧版 Office 文件",
  markup: "它的内容是网页",
  pdf: "它的内容是 PDF",
  image: "它的内容是图片",
  workbook: "它的内容是旧版表格文件",
  other: "它的内容不是这种文件",
};

function adviceFor(name: string): string {
  if (/\.(?:doc|wps|rtf)$/i.test(name)) return "请用 Word 或 WPS 打开它，另存为 .docx，再导入。";
  return "";
}
