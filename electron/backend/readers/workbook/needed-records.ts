/**
 * The stream of an old workbook (.xls, .et) with nothing in it but what sheets are read from: beginnings and ends, names of sheets,
 * formats, texts, cells and merges. Everything else is blanked where it stands, so that no place in the stream changes.
 *
 * The library believes every count it finds; a count cut short keeps it busy for ever. What it is not given it cannot stumble over.
 */
import { beginning, biffRecords, byteEncoding, end, headerLength, type BiffRecord } from "./biff-records.ts";
import { areSharedTextsSound } from "./shared-texts.ts";

/** A record without meaning, of which readers take no notice. */
const meaningless = 0x00e2;
const continuation = 0x003c;
const sharedTexts = 0x00fc;
const formulas = new Set([0x0006, 0x0206, 0x0406]);
/** Where the length of a formula's tokens stands, from Excel 5 on and in Excel 3 and 4. */
const tokensAt = { newer: 20, older: 16 };
const newerBeginning = 0x0809;
const noTokens = 0xffff;

const needed = new Set(
  [
    [0x0009, 0x0209, 0x0409, 0x0809, 0x000a], // beginnings and ends
    [0x0042, 0x0022, 0x0085, 0x002f], // code page, first day, names of sheets, protection
    [0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044], // formats
    [0x0000, 0x0200, 0x0008, 0x0208, 0x00e5], // sizes, rows, merges
    [0x00fc, 0x00fd, 0x0004, 0x0204, 0x00d6, 0x0007, 0x0207], // texts
    [0x0002, 0x0003, 0x0203, 0x027e, 0x00bd, 0x0005, 0x0205, 0x0006, 0x0206, 0x0406], // numbers and results
    [0x008e, 0x008f], // sheets in one stream, up to Excel 4
  ].flat(),
);

/** The least a record must hold for its text to have a length. */
const leastLengths: Readonly<Record<number, number>> = {
  0x0004: 8,
  0x0007: 1,
  0x001e: 1,
  0x0085: 7,
  0x00d6: 8,
  0x00fc: 8,
  0x0204: 8,
  0x0207: 2,
  0x041e: 3,
};

/** `undefined` where the stream is damaged. */
export function neededRecords(stream: Uint8Array): Uint8Array | undefined {
  const records = wholeRecords(stream);
  const [first] = records ?? [];
  if (!records || !first || !beginning.has(first.type)) return undefined;
  const last = records.at(-1) ?? first;
  const blanked = stream.slice(0, last.at + last.length);
  const view = new DataView(blanked.buffer);
  const hasUnicode = byteEncoding(stream) === undefined;
  const isNewer = first.type === newerBeginning;
  let isKept = false;
  for (const [i, record] of records.entries()) {
    const { type, at, length } = record;
    if (type === continuation) {
      // What goes on with a blanked record goes with it, and belongs to nothing.
      if (!isKept) view.setUint16(at - headerLength, meaningless, true);
      continue;
    }
    isKept = needed.has(type);
    if (length < (leastLengths[type] ?? 0)) return undefined;
    if (!isKept) view.setUint16(at - headerLength, meaningless, true);
    // Only results are read; the library would take every formula apart.
    if (formulas.has(type)) {
      const tokens = isNewer || type === 0x0006 ? tokensAt.newer : tokensAt.older;
      if (length >= tokens + 2) view.setUint16(at + tokens, noTokens, true);
      // One cut short would be read on into what follows.
      else if (isNewer || type !== 0x0006) return undefined;
    }
    if (type === sharedTexts && hasUnicode && !areSharedTextsSound(stream, withContinuations(records, i))) return undefined;
  }
  return blanked;
}

/** The records up to the end of the workbook; `undefined` where the last one is cut off. */
function wholeRecords(stream: Uint8Array): BiffRecord[] | undefined {
  const records: BiffRecord[] = [];
  let depth = 0;
  let after = 0;
  for (const record of biffRecords(stream)) {
    const { type, at, length } = record;
    // Behind the end of the last sheet some programs fill the stream up.
    if (depth === 0 && after > 0 && !beginning.has(type)) return records;
    if (beginning.has(type)) depth += 1;
    if (type === end) depth -= 1;
    records.push(record);
    after = at + length;
  }
  return depth > 0 && after < stream.length ? undefined : records;
}

function withContinuations(records: readonly BiffRecord[], first: number): BiffRecord[] {
  let behind = first + 1;
  while (records[behind]?.type === continuation) behind += 1;
  return records.slice(first, behind);
}
