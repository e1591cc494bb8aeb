/**
 * Opens a zip whose directory is whole and within its limits, and unpacks its entries one by one.
 *
 * An entry is unpacked against the size its directory states, so a directory that lies is found out without unpacking more than it
 * promised; so is an entry whose checksum does not hold.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { AppError } from "#shared/api/app-error.ts";
import { TooManyEntriesError, viewOf, zipDirectory, type ZipEntry } from "./zip-directory.ts";
import { densestPacking, harmlessSize, officeLimits, type ZipLimits } from "./zip-limits.ts";

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** @throws AppError where it is damaged or packed so densely that it can only be a burden. */
  unpack(entry: ZipEntry, subject?: string): Uint8Array;
  /** The content of the entry of that name, in any case. */
  read(name: string): Uint8Array | undefined;
}

const stored = 0;
const deflated = 8;
const headerLength = 30;

/** @throws AppError where the zip is damaged or unpacks to too much. */
export function openZip(name: string, bytes: Uint8Array, limits: ZipLimits = officeLimits): Zip {
  const entries = entriesWithin(name, bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const unpack = (entry: ZipEntry, subject = name) => {
    if (entry.unpacked > harmlessSize && entry.unpacked > entry.packed * densestPacking)
      throw new AppError("file-too-large", subject, "压缩得过密，解开后过大");
    return damagedIfThrown(subject, () => content(entry, bytes));
  };
  return {
    entries,
    unpack,
    read(path) {
      const entry = byName.get(path.toLowerCase());
      return entry && unpack(entry);
    },
  };
}

function entriesWithin(name: string, bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const entries = damagedIfThrown(name, () => zipDirectory(bytes, limits.entries));
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (unpacked > limits.unpacked)
    throw new AppError("file-too-large", name, `解开后超过 ${Math.floor(limits.unpacked / 1024 / 1024)} MB`);
  // Entries that share their packed bytes add up to more than there is.
  if (packed > bytes.length) throw new AppError("file-damaged", name);
  return entries;
}

function content({ method, checksum, packed, unpacked, offset }: ZipEntry, bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const start = offset + headerLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError("entry reaches past the end");
  const data = bytes.subarray(start, start + packed);
  const unpackedData = method === stored ? data : inflate(method, data, unpacked);
  if (unpackedData.length !== unpacked || crc32(unpackedData) !== checksum)
    throw new RangeError("entry is not what the directory says");
  return unpackedData;
}

function inflate(method: number, data: Uint8Array, size: number): Uint8Array {
  if (method !== deflated) throw new RangeError(`unknown method ${method}`);
  return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
}

function damagedIfThrown<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyEntriesError) throw new AppError("file-too-large", name, "里面的文件太多", { cause: error });
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}
