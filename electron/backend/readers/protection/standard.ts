/** Standard encryption of office files ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9), which Office 2007 used: AES with keys from SHA-1. */
import { createDecipheriv, hash } from "node:crypto";
import { UnknownProtectionError, type Attempt } from "./attempt.ts";
import { encryptedPackage } from "./encrypted-package.ts";

const versionLength = 4;
const spins = 50_000;
/** Bits of the key by the number of the algorithm. */
const keyBits: Readonly<Record<number, number>> = { 0x660e: 128, 0x660f: 192, 0x6610: 256 };
const hashLength = 20;

export function standardAttempt(info: Uint8Array, content: Uint8Array): Attempt {
  const bytes = Buffer.from(info);
  const header = versionLength + 8;
  const bits = keyBits[bytes.readUInt32LE(header + 8)];
  if (bits === undefined) throw new UnknownProtectionError();
  const verifier = header + bytes.readUInt32LE(versionLength + 4);
  const salt = piece(bytes, verifier + 4, 16);
  const input = piece(bytes, verifier + 20, 16);
  const expected = piece(bytes, verifier + 40, 32);
  return (password) => {
    const key = keyOf(password, salt, bits / 8);
    const actual = hash("sha1", decipher(key, input), "buffer");
    if (!actual.equals(decipher(key, expected).subarray(0, hashLength))) return undefined;
    const { length, ciphertext } = encryptedPackage(content);
    return new Uint8Array(decipher(key, ciphertext)).subarray(0, length);
  };
}

function keyOf(password: string, salt: Buffer, length: number): Buffer {
  let spun = hash("sha1", Buffer.concat([salt, Buffer.from(password, "utf16le")]), "buffer");
  const counted = Buffer.alloc(4 + hashLength);
  for (let i = 0; i < spins; i++) {
    counted.writeUInt32LE(i);
    spun.copy(counted, 4);
    spun = hash("sha1", counted, "buffer");
  }
  const last = hash("sha1", Buffer.concat([spun, Buffer.alloc(4)]), "buffer");
  return Buffer.concat([mixed(last, 0x36), mixed(last, 0x5c)]).subarray(0, length);
}

function mixed(bytes: Buffer, filler: number): Buffer {
  const filled = Buffer.alloc(64, filler);
  bytes.forEach((byte, i) => (filled[i] = byte ^ filler));
  return hash("sha1", filled, "buffer");
}

function decipher(key: Buffer, ciphertext: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(ciphertext), cipher.final()]);
}

function piece(bytes: Buffer, at: number, length: number): Buffer {
  if (at + length > bytes.length) throw new RangeError("cut off");
  return bytes.subarray(at, at + length);
}
