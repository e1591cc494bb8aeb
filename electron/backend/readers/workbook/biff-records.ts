/** The records an old workbook (.xls, .et) is a chain of, as far as they have to be known before the workbook is read. */
import { CFB } from "@e965/xlsx";

export interface BiffRecord {
  readonly type: number;
  /** Where its content begins in the stream. */
  readonly at: number;
  readonly length: number;
}

export const headerLength = 4;
export const beginning = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
export const end = 0x000a;
const codePage = 0x0042;
/** Numbers, texts, formulas and the like: one cell each. */
const cellTypes = new Set([0x0203, 0x0204, 0x00fd, 0x027e, 0x0006, 0x0205, 0x00d6, 0x0003, 0x0004, 0x0002]);
const numbersInARow = 0x00bd;
const biff8 = 0x0600;
/** Code pages old Chinese workbooks are in, by the names text decoders know. */
const encodings: Readonly<Record<number, string>> = {
  936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  1252: "windows-1252",
};

export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = headerLength; at <= stream.length;) {
    const [type, length] = [view.getUint16(at - headerLength, true), view.getUint16(at - 2, true)];
    if (at + length > stream.length) return;
    yield { type, at, length };
    at += length + headerLength;
  }
}

/** How many cells hold something. */
export function countCells(stream: Uint8Array): number {
  let count = 0;
  for (const { type, length } of biffRecords(stream)) {
    if (cellTypes.has(type)) count += 1;
    if (type === numbersInARow) count += Math.floor(length / 6);
  }
  return count;
}

/** The encoding of texts that are bytes of a code page, as they are up to Excel 95; later ones are Unicode. */
export function byteEncoding(stream: Uint8Array): string | undefined {
  for (const { type, at } of biffRecords(stream)) {
    if (beginning.has(type) && wordAt(stream, at) >= biff8) return undefined;
    if (type === codePage) return encodings[wordAt(stream, at)] ?? "gb18030";
    if (type === end) break;
  }
  return "gb18030";
}

/** The stream of the workbook in a compound file; the file itself where it is older than those. */
export function workbookStream(bytes: Uint8Array, isCompound: boolean): Uint8Array | undefined {
  if (!isCompound) return bytes;
  const container = CFB.read(bytes, { type: "buffer" });
  const content = (CFB.find(container, "/Workbook") ?? CFB.find(container, "/Book"))?.content;
  return content && new Uint8Array(content);
}

function wordAt(stream: Uint8Array, at: number): number {
  return (stream[at] ?? 0) + (stream[at + 1] ?? 0) * 256;
}
