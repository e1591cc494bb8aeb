/** Checks the parts of a workbook that is a zip, before the library unpacks them without limits of its own. */
import { AppError } from "#shared/api/app-error.ts";
import { cellLimit } from "../cell-budget.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { storeZip, type UnpackedEntry } from "../zip/store-zip.ts";

/** Bytes all parts but pictures may unpack to; a thousand forms take about 30 MB. */
const textLimit = 80 * 1024 * 1024;
/** How many cells that only have a style weigh as much as one with a value. */
const blankShare = 8;
/** Bytes a cell with a value takes at least (`<c><v>1</v></c>`), and some to spare. */
const shortestCell = 8;
const worksheet = /^xl\/worksheets\/[^/]+\.xml$/i;
const xmlPart = /\.(?:xml|rels)$/i;
/** The end of a cell with a formula and no value. */
const withoutResult =
  /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>\s*)?<\/(?:\w+:)?c>/;
const picture = /^xl\/(?:media|embeddings)\//i;

export interface PartsFound {
  /** Whether rows or columns may be hidden. */
  readonly hasHidden: boolean;
  /** Whether a cell may hold a formula without a result. */
  readonly hasUncalculated: boolean;
  readonly zip: Zip;
  /** All parts but pictures, as they were unpacked and checked. */
  readonly stored: Uint8Array;
}

/** @throws AppError where it is damaged, too large, or no workbook. */
export function checkParts(name: string, bytes: Uint8Array): PartsFound {
  const zip = openZip(name, bytes);
  const hasPart = (pattern: RegExp) => zip.entries.some((entry) => pattern.test(entry.name));
  if (!hasPart(/^xl\/workbook\.(?:xml|bin)$/i) || !hasPart(/^\[Content_Types\]\.xml$/i)) {
    const what = hasPart(/^word\//i) ? "它的内容是 Word 文档，不是表格。" : "它是压缩包，不是表格。";
    throw new AppError("file-type-unknown", name, what);
  }
  const text = zip.entries.reduce((sum, entry) => sum + (picture.test(entry.name) ? 0 : entry.unpacked), 0);
  if (text > textLimit) throw new AppError("file-too-large", name, `解开后超过 ${textLimit / 1024 / 1024} MB`);
  const mayHoldTooMany = text > cellLimit * shortestCell;
  let cells = 0;
  let hasHidden = false;
  let hasUncalculated = false;
  const checked: UnpackedEntry[] = [];
  for (const entry of zip.entries) {
    const content = zip.unpack(entry);
    if (!picture.test(entry.name)) checked.push({ entry, content });
    // No program writes one; entities declared in it would stand where texts and numbers belong.
    if (xmlPart.test(entry.name) && has(content, "<!DOCTYPE")) throw new AppError("file-damaged", name);
    if (!worksheet.test(entry.name)) continue;
    if (mayHoldTooMany) cells += count(content, "v>") / 2 + count(content, "is>") / 2 + count(content, "<c ") / blankShare;
    hasHidden ||= has(content, ' hidden="');
    hasUncalculated ||=
      (has(content, "<f") || has(content, ":f")) && withoutResult.test(new TextDecoder("latin1").decode(content));
  }
  if (cells > cellLimit) throw new AppError("file-too-large", name, `超过 ${cellLimit / 10_000} 万个单元格`);
  return { hasHidden, hasUncalculated, zip, stored: storeZip(checked) };
}

function has(content: Uint8Array, text: string): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(text);
}

function count(content: Uint8Array, text: string): number {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let found = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) found += 1;
  return found;
}
