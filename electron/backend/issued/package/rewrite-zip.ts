/**
 * Zips written entry by entry: one that is issued goes on as it lies, same packed bytes, same name, time and attributes, or with other content; one
 * that is new has no time.
 *
 * Only what counts bytes before an entry is written anew, and sizes that stood behind the data stand in front of it.
 */
import { constants, crc32, deflateRawSync } from "node:zlib";
import { viewOf, type ZipEntry } from "../../readers/zip/zip-directory.ts";

/** An entry as it is to stand in a zip. */
export interface ZipPiece {
  /** Its record in the directory, but for what depends on content and place. */
  readonly record: Uint8Array;
  readonly content: Content;
  /** Extra fields in front of the content. */
  readonly extra: Uint8Array;
}

const localSignature = 0x04034b50;
const recordSignature = 0x02014b50;
const localLength = 30;
const recordLength = 46;
const endSignature = 0x06054b50;
const endLength = 22;
const sizesField = 1;
/** Sizes stand behind the data. */
const descriptorFlag = 8;
const stored = 0;
const deflated = 8;
/** Of the format: folders and deflate. */
const version = 20;
/** The first of January 1980, which is as early as zips count. */
const noDate = 0x21;

export function writeZip(zipped: readonly ZipPiece[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  for (const { record, content, extra } of zipped) {
    directory.push(recordFor(record, content, length));
    for (const piece of [localFor(record, content, extra), content.data]) {
      pieces.push(piece);
      length += piece.length;
    }
  }
  const directoryLength = directory.reduce((sum, record) => sum + record.length, 0);
  return Buffer.concat([...pieces, ...directory, endOf(directory.length, directoryLength, length)]);
}

/** An entry of a zip, with other content where that is given. */
export function rewrittenEntry(bytes: Uint8Array, entry: ZipEntry, content?: Content): ZipPiece {
  const local = localOf(bytes, entry);
  return { record: entry.record, content: content ?? kept(entry, local.data), extra: local.extra };
}

/** An entry that no zip had before; its name is of ASCII. */
export function newEntry(name: string, content: Content): ZipPiece {
  const record = new Uint8Array(recordLength + name.length);
  const view = viewOf(record);
  view.setUint32(0, recordSignature, true);
  view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  view.setUint16(14, noDate, true);
  view.setUint16(28, name.length, true);
  record.set(Buffer.from(name, "ascii"), recordLength);
  return { record, content, extra: new Uint8Array() };
}

export interface Content {
  readonly method: number;
  readonly checksum: number;
  readonly data: Uint8Array;
  readonly unpacked: number;
}

function kept({ method, checksum, unpacked }: ZipEntry, data: Uint8Array): Content {
  return { method, checksum, data, unpacked };
}

/** Packing what is this small costs more than it saves. */
const smallest = 1024;

export function packed(content: Uint8Array): Content {
  const data = content.length < smallest ? content : deflateRawSync(content, { level: constants.Z_BEST_SPEED });
  const isSmaller = data.length < content.length;
  return {
    method: isSmaller ? deflated : stored,
    checksum: crc32(content),
    data: isSmaller ? data : content,
    unpacked: content.length,
  };
}

/** What stands in front of an entry's content, and the content as it is packed. */
export function localOf(
  bytes: Uint8Array,
  { offset, packed }: ZipEntry,
): { readonly extra: Uint8Array; readonly data: Uint8Array } {
  const view = viewOf(bytes);
  const extraStart = offset + localLength + view.getUint16(offset + 26, true);
  const start = extraStart + view.getUint16(offset + 28, true);
  return { extra: bytes.subarray(extraStart, start), data: bytes.subarray(start, start + packed) };
}

function localFor(record: Uint8Array, content: Content, extras: Uint8Array): Uint8Array {
  const nameLength = viewOf(record).getUint16(28, true);
  const extra = withoutSizes(extras);
  const local = new Uint8Array(localLength + nameLength + extra.length);
  const view = viewOf(local);
  view.setUint32(0, localSignature, true);
  local.set(record.subarray(6, 16), 4);
  setContent(view, 4, content);
  view.setUint16(26, nameLength, true);
  view.setUint16(28, extra.length, true);
  local.set(record.subarray(recordLength, recordLength + nameLength), localLength);
  local.set(extra, localLength + nameLength);
  return local;
}

function recordFor(record: Uint8Array, content: Content, offset: number): Uint8Array {
  const view = viewOf(record);
  const nameEnd = recordLength + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const extra = withoutSizes(record.subarray(nameEnd, extraEnd));
  const written = new Uint8Array(Buffer.concat([record.subarray(0, nameEnd), extra, record.subarray(extraEnd)]));
  const target = viewOf(written);
  setContent(target, 6, content);
  target.setUint16(30, extra.length, true);
  target.setUint16(34, 0, true);
  target.setUint32(42, offset, true);
  return written;
}

/** The fields that local header and directory record have alike, from the version on. */
function setContent(view: DataView, at: number, { method, checksum, data, unpacked }: Content): void {
  view.setUint16(at + 2, view.getUint16(at + 2, true) & ~descriptorFlag, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, unpacked, true);
}

/** Everything fits into the plain fields: what is opened here is far smaller. */
function withoutSizes(extras: Uint8Array): Uint8Array {
  const view = viewOf(extras);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extras.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== sizesField) pieces.push(extras.subarray(at, end));
    at = end;
  }
  return Buffer.concat(pieces);
}

function endOf(count: number, length: number, start: number): Uint8Array {
  const end = new Uint8Array(endLength);
  const view = viewOf(end);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return end;
}
