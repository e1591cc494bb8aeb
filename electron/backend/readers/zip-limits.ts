/**
 * Checks a zip before anything unpacks it: that its directory is whole, and that what it unpacks to stays within bounds.
 *
 * The directory's sizes are added up first, and then every entry is unpacked against its own stated size, so a directory that lies is
 * found out before a workbook reader sees it, and so is an entry whose checksum does not hold.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { AppError } from "#shared/api/app-error.ts";

/** Bytes all entries of a workbook may unpack to together. A workbook of a thousand forms takes about 30 MB. */
export const unpackedLimit = 256 * 1024 * 1024;
/** Entries a workbook may have. */
export const entryLimit = 20_000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Names of a zip's entries. @throws AppError where it is damaged or unpacks to too much. */
export function checkedZip(name: string, bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directory(view, bytes);
    const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    if (total > unpackedLimit || entries.length > entryLimit) {
      throw new AppError("file-too-large", name, `解开后超过 ${unpackedLimit / 1024 / 1024} MB`);
    }
    for (const entry of entries) checkEntry(entry, view, bytes);
    return entries.map((entry) => entry.name);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}

/** Reads outside the file throw a RangeError: then the file is damaged. */
function directory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  let end = bytes.length - endLength;
  while (end >= 0 && end >= bytes.length - endLength - longestComment && view.getUint32(end, true) !== endSignature) end -= 1;
  if (view.getUint32(end, true) !== endSignature) throw new RangeError("no directory");
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== entrySignature) throw new RangeError("no directory entry");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function checkEntry({ method, checksum, packed, unpacked, offset }: ZipEntry, view: DataView, bytes: Uint8Array): void {
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError("entry reaches past the end");
  const data = bytes.subarray(start, start + packed);
  const content = method === stored ? data : unpack(method, data, unpacked);
  if (content.length !== unpacked || crc32(content) !== checksum) throw new RangeError("entry is not what the directory says");
}

function unpack(method: number, data: Uint8Array, size: number): Uint8Array {
  if (method !== deflated) throw new RangeError(`unknown method ${method}`);
  return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
}
