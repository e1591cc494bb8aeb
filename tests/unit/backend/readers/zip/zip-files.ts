/** Small zips with names, flags and extra fields of every kind, written byte by byte because packers write only some of them. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** General purpose flags. */
  readonly flags?: number;
  readonly method?: number;
  /** What the directory claims to be the unpacked size. */
  readonly claims?: number;
  /** Whether its sizes stand among the extra fields, as for files beyond 4 GB. */
  readonly isBig?: boolean;
  /** Extra field of the directory. */
  readonly extra?: Uint8Array;
}

export const utf8Flag = 0x800;

export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = utf8Flag, method = 8, claims = content.length, isBig = false, extra } of parts) {
    const nameBytes = Buffer.from(name);
    const data = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(method, 8);
    header.writeUInt16LE(nameBytes.length, 26);
    const extraBytes = isBig ? bigSizes(claims, data.length) : Buffer.from(extra ?? []);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(isBig ? 0xffff_ffff : data.length, 20);
    entry.writeUInt32LE(isBig ? 0xffff_ffff : claims, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt16LE(extraBytes.length, 30);
    entry.writeUInt32LE(offset, 42);
    pieces.push(header, nameBytes, data);
    directory.push(entry, nameBytes, extraBytes);
    offset += header.length + nameBytes.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

function bigSizes(unpacked: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(unpacked), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}
