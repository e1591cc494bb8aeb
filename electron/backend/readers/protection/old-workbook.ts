/**
 * Encrypted old workbooks (.xls, .et; [MS-XLS] 2.2.10, [MS-OFFCRYPTO] 2.3.5 and 2.3.6): RC4 with a new key every 1024 bytes of the stream.
 * Headers of records, and the records needed to find one's way, are not encrypted.
 */
import { hash } from "node:crypto";
import { biffRecords, type BiffRecord } from "../workbook/biff-records.ts";
import { UnknownProtectionError, type Attempt } from "./attempt.ts";
import { rc4 } from "./rc4.ts";

const filePass = 0x002f;
const sheetEntry = 0x0085;
/** Beginnings, the note of protection itself, and notes of who has the file open. */
const plainTypes = new Set([0x0809, filePass, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** A record that ends the list of menus, of which readers take no notice. */
const endOfMenus = 0x00e2;
const headerLength = 4;
const blockLength = 1024;
const rc4Type = 1;

/** Where each block's key comes from, once the password is known. */
type KeyOfBlock = (block: number) => Uint8Array;

/** The note that a workbook is protected comes before anything that is. */
export function protectionOf(stream: Uint8Array): BiffRecord | undefined {
  let seen = 0;
  for (const record of biffRecords(stream)) {
    if (record.type === filePass) return record;
    seen += 1;
    if (seen > 8) return undefined;
  }
  return undefined;
}

export function oldWorkbookAttempt(stream: Uint8Array, { at, length }: BiffRecord): Attempt {
  const note = Buffer.from(stream.subarray(at, at + length));
  if (length < 54 || note.readUInt16LE(0) !== rc4Type) throw new UnknownProtectionError();
  const [major, minor] = [note.readUInt16LE(2), note.readUInt16LE(4)];
  if (major === 1 && minor === 1) return attempt(stream, note.subarray(6), "md5", 16, basicKeys);
  if (minor !== 2 || major < 2 || major > 4) throw new UnknownProtectionError();
  const header = 14;
  const verifier = note.subarray(header + note.readUInt32LE(10) + 4);
  const bits = note.readUInt32LE(header + 16) || 40;
  if (note.readUInt32LE(header + 8) !== 0x6801 || bits % 8 !== 0 || bits < 40 || bits > 128 || verifier.length < 56)
    throw new UnknownProtectionError();
  const withoutLength = Buffer.concat([verifier.subarray(0, 32), verifier.subarray(36)]);
  return attempt(stream, withoutLength, "sha1", 20, (password, salt) => modernKeys(password, salt, bits / 8));
}

function attempt(
  stream: Uint8Array,
  verifier: Buffer,
  hashName: string,
  hashLength: number,
  keys: (password: Buffer, salt: Buffer) => KeyOfBlock,
): Attempt {
  return (password) => {
    const keyOf = keys(Buffer.from(password, "utf16le"), verifier.subarray(0, 16));
    const checked = rc4(keyOf(0), verifier.subarray(16, 32 + hashLength));
    const actual = hash(hashName, checked.subarray(0, 16), "buffer");
    return actual.equals(checked.subarray(16)) ? decipher(stream, keyOf) : undefined;
  };
}

/** Keys of Excel 97. */
function basicKeys(password: Buffer, salt: Buffer): KeyOfBlock {
  const start = Buffer.concat([md5(password).subarray(0, 5), salt]);
  const mixed = md5(Buffer.concat(Array.from({ length: 16 }, () => start))).subarray(0, 5);
  return (block) => md5(Buffer.concat([mixed, number(block)]));
}

/** Keys of Excel 2002 and later. Keys of 40 bits are filled up with zeros. */
function modernKeys(password: Buffer, salt: Buffer, length: number): KeyOfBlock {
  const start = sha1(Buffer.concat([salt, password]));
  return (block) => {
    const key = sha1(Buffer.concat([start, number(block)])).subarray(0, length);
    return length === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
}

function decipher(stream: Uint8Array, keyOf: KeyOfBlock): Uint8Array {
  const plain = new Uint8Array(stream.length);
  for (let start = 0; start < stream.length; start += blockLength)
    plain.set(rc4(keyOf(start / blockLength), stream.subarray(start, start + blockLength)), start);
  for (const { type, at, length } of biffRecords(stream)) {
    const plainEnd = plainTypes.has(type) ? at + length : at + (type === sheetEntry ? 4 : 0);
    plain.set(stream.subarray(at - headerLength, plainEnd), at - headerLength);
    if (type === filePass) new DataView(plain.buffer).setUint16(at - headerLength, endOfMenus, true);
  }
  return plain;
}

const md5 = (bytes: Buffer) => hash("md5", bytes, "buffer");
const sha1 = (bytes: Buffer) => hash("sha1", bytes, "buffer");

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
