/**
 * Web pages, web pages that are named .xls, and what Excel, WPS, Word and browsers put on the clipboard, as one neutral sheet. Nothing in
 * them is run, fetched or kept as markup.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { cellBudget } from "../cell-budget.ts";
import { decodeText } from "../decode-text.ts";
import { htmlSheet, TooManySlotsError } from "./html-sheet.ts";
import { readBlocks, TooDeepError } from "./read-blocks.ts";

/** Bytes of a page; a form takes about 20,000. */
export const pageLimit = 16 * 1024 * 1024;
/** Bytes at the start of a page in which it says what encoding it is in. */
const startLength = 4096;

export function readHtml(name: string, bytes: Uint8Array): Sheet[] {
  if (bytes.length > pageLimit) throw new AppError("file-too-large", name, `超过 ${pageLimit / 1024 / 1024} MB`);
  try {
    return [htmlSheet(readBlocks(pageText(bytes), cellBudget(name)))];
  } catch (error) {
    if (error instanceof TooDeepError) throw new AppError("file-too-large", name, "网页里的标签套得太深", { cause: error });
    if (error instanceof TooManySlotsError) throw new AppError("file-too-large", name, "表格的行和列太多", { cause: error });
    throw error;
  }
}

/** Pages cut off in the middle of a character are read up to there. */
function pageText(bytes: Uint8Array): string {
  const text = decodeText(bytes) ?? new TextDecoder(statedEncoding(bytes)).decode(bytes);
  // The clipboard of Windows puts lines about the page before it.
  return text.replace(/^\uFEFF?Version:[\d.]+\s+StartHTML:[^<]*/, "");
}

function statedEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, startLength));
  const [, stated = "utf-8"] = /charset\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  try {
    return new TextDecoder(stated).encoding;
  } catch {
    return "utf-8";
  }
}
