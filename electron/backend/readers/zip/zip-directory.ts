/**
 * The directory of a zip: what it says to hold, and where. Nothing is unpacked here.
 *
 * Whatever does not add up throws a RangeError, as reading past the end of the bytes does by itself; the caller says that the file is
 * damaged.
 */
import { entryName } from "./entry-name.ts";

export interface ZipEntry {
  /** Path in the zip, with `/`; only ever a label. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** How it is packed; 0 is not at all, 8 is deflate. */
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  /** The whole record in the directory, for whoever writes the entry on as it is. */
  readonly record: Uint8Array;
}

const endSignature = 0x06054b50;
const bigEndSignature = 0x06064b50;
const bigEndLocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const bigEndLocatorLength = 20;
const entryLength = 46;
const longestComment = 0xffff;
const sizesField = 1;
/** What a field of 32 bits holds when the real number stands among the extra fields. */
const elsewhere = 0xffff_ffff;
const encryptedFlag = 1;
const utf8Flag = 0x800;

export function zipDirectory(bytes: Uint8Array, entryLimit: number): ZipEntry[] {
  const view = viewOf(bytes);
  const { count, start } = directoryPlace(view);
  if (count > entryLimit) throw new TooManyEntriesError();
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== entrySignature) throw new RangeError("no directory entry");
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    const flags = view.getUint16(at + 8, true);
    const extras = extraFields(bytes.subarray(nameEnd, extraEnd));
    entries.push({
      name: entryName(bytes.subarray(at + entryLength, nameEnd), (flags & utf8Flag) !== 0, extras),
      isEncrypted: (flags & encryptedFlag) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizes(view, at, extras),
      record: bytes.subarray(at, end),
    });
    at = end;
  }
  return entries;
}

/** The directory lists more than anybody would look at. */
export class TooManyEntriesError extends Error {}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function directoryPlace(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - endLength;
  const lowest = end - longestComment;
  while (end >= 0 && end >= lowest && view.getUint32(end, true) !== endSignature) end -= 1;
  if (view.getUint32(end, true) !== endSignature) throw new RangeError("no directory");
  const locator = end - bigEndLocatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== bigEndLocatorSignature)
    return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const bigEnd = big(view, locator + 8);
  if (view.getUint32(bigEnd, true) !== bigEndSignature) throw new RangeError("no directory");
  return { count: big(view, bigEnd + 32), start: big(view, bigEnd + 48) };
}

/** Numbers that do not fit into 32 bits stand in one extra field, in this order, those that fit left out. */
function sizes(view: DataView, at: number, extras: ReadonlyMap<number, Uint8Array>) {
  const extra = extras.get(sizesField);
  let next = 0;
  const size = (place: number): number => {
    const small = view.getUint32(place, true);
    if (small !== elsewhere || !extra) return small;
    next += 8;
    return big(viewOf(extra), next - 8);
  };
  const unpacked = size(at + 24);
  const packed = size(at + 20);
  return { unpacked, packed, offset: size(at + 42) };
}

function big(view: DataView, at: number): number {
  const number = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(number)) throw new RangeError("number out of range");
  return number;
}

function extraFields(bytes: Uint8Array): Map<number, Uint8Array> {
  const view = viewOf(bytes);
  const fields = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    fields.set(view.getUint16(at, true), bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}
