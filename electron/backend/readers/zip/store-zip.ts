/**
 * A zip of entries that are unpacked already, for a library that takes nothing but a zip: it has nothing left to unpack, and sees exactly what was
 * checked. Checksums are left out, because whoever unpacked an entry has compared it with its own.
 */
import type { ZipEntry } from "./zip-directory.ts";

const headerLength = 30;
const recordLength = 46;
const endLength = 22;

export interface UnpackedEntry {
  readonly entry: ZipEntry;
  readonly content: Uint8Array;
}

export function storeZip(unpacked: readonly UnpackedEntry[]): Uint8Array {
  const named = unpacked.map(({ entry, content }) => ({ content, path: pathOf(entry) }));
  const directoryStart = named.reduce((sum, { path, content }) => sum + headerLength + path.length + content.length, 0);
  const directoryLength = named.reduce((sum, { path }) => sum + recordLength + path.length, 0);
  const bytes = new Uint8Array(directoryStart + directoryLength + endLength);
  const view = new DataView(bytes.buffer);
  let [at, record] = [0, directoryStart];
  for (const { path, content } of named) {
    view.setUint32(record, 0x02014b50, true);
    view.setUint32(record + 20, content.length, true);
    view.setUint32(record + 24, content.length, true);
    view.setUint16(record + 28, path.length, true);
    view.setUint32(record + 42, at, true);
    bytes.set(path, record + recordLength);
    view.setUint32(at, 0x04034b50, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint32(at + 22, content.length, true);
    view.setUint16(at + 26, path.length, true);
    bytes.set(path, at + headerLength);
    bytes.set(content, at + headerLength + path.length);
    at += headerLength + path.length + content.length;
    record += recordLength + path.length;
  }
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, named.length, true);
  view.setUint16(record + 10, named.length, true);
  view.setUint32(record + 12, directoryLength, true);
  view.setUint32(record + 16, directoryStart, true);
  return bytes;
}

/** The bytes of the path as the directory has them. */
function pathOf({ record }: ZipEntry): Uint8Array {
  const length = new DataView(record.buffer, record.byteOffset, record.byteLength).getUint16(28, true);
  return record.subarray(recordLength, recordLength + length);
}
