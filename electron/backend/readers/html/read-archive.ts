/**
 * Web pages saved as one file (.mht, .mhtml): every page in it, as browsers, Word and Excel write them; of a workbook each worksheet is a page.
 * Pictures, styles and frames around the pages are no tables and left.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { pageLimit, readHtml } from "./read-html.ts";

/** Bytes of such a file; pictures make it larger than its pages. */
const archiveLimit = 4 * pageLimit;
/** Pages in it, and parts in parts. */
const mostPages = 200;
const deepest = 4;

/** @throws AppError where it holds no page. */
export function readArchive(name: string, bytes: Uint8Array): Sheet[] {
  if (bytes.length > archiveLimit) throw new AppError("file-too-large", name, `超过 ${archiveLimit / 1024 / 1024} MB`);
  // One letter a byte, so that nothing is lost before the encoding of each page is known.
  const pages = pagesIn(Buffer.from(bytes).toString("latin1"), 0).slice(0, mostPages);
  if (pages.length === 0) throw new AppError("file-damaged", name);
  const sheets = pages.flatMap((page) => readHtml(name, page));
  const filled = sheets.filter(({ cells }) => cells.length > 0);
  return filled.length > 0 ? filled : sheets.slice(0, 1);
}

function pagesIn(part: string, depth: number): Uint8Array[] {
  const [head, rest] = parted(part);
  const header = head.replace(/\r?\n[ \t]+/g, " ");
  const type = /^content-type:\s*([^;\s]+)/im.exec(header)?.[1]?.toLowerCase() ?? "";
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(header) ?? [];
  const boundary = quoted ?? bare;
  if (type.startsWith("multipart/") && boundary !== undefined && depth < deepest) {
    const parts = `\n${rest}`.split(`\n--${boundary}`).slice(1);
    return parts.filter((one) => !one.startsWith("--")).flatMap((one) => pagesIn(one.replace(/^[^\n]*\n/, ""), depth + 1));
  }
  if (type !== "text/html" && type !== "application/xhtml+xml") return [];
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(header)?.[1]?.toLowerCase();
  if (encoding === "base64") return [Buffer.from(rest, "base64")];
  return [Buffer.from(encoding === "quoted-printable" ? unquoted(rest) : rest, "latin1")];
}

/** Headers and what follows the first blank line. */
function parted(part: string): [string, string] {
  const [blank = ""] = /\r?\n\r?\n/.exec(part) ?? [];
  const at = blank === "" ? part.length : part.indexOf(blank);
  return [part.slice(0, at), part.slice(at + blank.length)];
}

function unquoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
