/**
 * Encrypts an old workbook as Excel does: RC4 over the stream, headers and a few records left plain. Written from the published format,
 * apart from the reader, with the key derivation of [MS-OFFCRYPTO] 2.3.6.2 and 2.3.5.2.
 */
import { createHash } from "node:crypto";
import * as XLSX from "@e965/xlsx";

const plain = new Set([0x0809, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
const digest = (name: string, ...parts: readonly Uint8Array[]) => createHash(name).update(Buffer.concat(parts)).digest();
const word = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

function keystream(key: Uint8Array, length: number): Buffer {
  const s = [...Array(256).keys()];
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] as number) + (key[i % key.length] as number)) % 256;
    [s[i], s[j]] = [s[j] as number, s[i] as number];
  }
  const out = Buffer.alloc(length);
  for (let n = 0, i = 0, j = 0; n < length; n++) {
    i = (i + 1) % 256;
    j = (j + (s[i] as number)) % 256;
    [s[i], s[j]] = [s[j] as number, s[i] as number];
    out[n] = s[((s[i] as number) + (s[j] as number)) % 256] as number;
  }
  return out;
}

type Keys = (block: number) => Buffer;

function basicKeys(password: string, salt: Buffer): Keys {
  const h = digest("md5", Buffer.from(password, "utf16le")).subarray(0, 5);
  const mixed = digest("md5", ...Array.from({ length: 16 }, () => Buffer.concat([h, salt]))).subarray(0, 5);
  return (block) => digest("md5", mixed, long(block));
}

function modernKeys(password: string, salt: Buffer, bits: number): Keys {
  const h = digest("sha1", salt, Buffer.from(password, "utf16le"));
  return (block) => {
    const key = digest("sha1", h, long(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
}

const xor = (data: Uint8Array, key: Uint8Array) => Buffer.from(data.map((byte, i) => byte ^ (key[i] as number)));

/** `bits` of the newer keys; none for those of Excel 97. */
export function encryptedXls(workbook: Uint8Array, password: string, bits?: number): Uint8Array {
  const salt = Buffer.from("0123456789abcdef");
  const verifier = Buffer.from("a verifier of 16");
  const keys = bits === undefined ? basicKeys(password, salt) : modernKeys(password, salt, bits);
  const checked = Buffer.concat([verifier, digest(bits === undefined ? "md5" : "sha1", verifier)]);
  const sealed = xor(checked, keystream(keys(0), checked.length));
  const header = Buffer.concat([4, 0, 0x6801, 0x8004, bits ?? 0, 1, 0, 0].map(long).concat(Buffer.from("CSP\0", "utf16le")));
  const note =
    bits === undefined
      ? Buffer.concat([word(1), word(1), word(1), salt, sealed])
      : Buffer.concat([
          Buffer.concat([word(1), word(2), word(2), long(4), long(header.length), header, long(16), salt]),
          Buffer.concat([sealed.subarray(0, 16), long(20), sealed.subarray(16)]),
        ]);
  return wrapped(encrypt(withNote(streamOf(workbook), note), keys));
}

function streamOf(workbook: Uint8Array): Buffer {
  const container = XLSX.CFB.read(workbook, { type: "buffer" });
  return Buffer.from(XLSX.CFB.find(container, "/Workbook")?.content ?? []);
}

/** Sheets begin later by the length of the note. */
function withNote(stream: Buffer, note: Buffer): Buffer {
  const first = 4 + stream.readUInt16LE(2);
  const moved = Buffer.from(stream);
  for (let at = 0; at + 4 <= moved.length; at += 4 + moved.readUInt16LE(at + 2))
    if (moved.readUInt16LE(at) === 0x0085) moved.writeUInt32LE(moved.readUInt32LE(at + 4) + note.length + 4, at + 4);
  return Buffer.concat([moved.subarray(0, first), word(0x002f), word(note.length), note, moved.subarray(first)]);
}

function encrypt(stream: Buffer, keys: Keys): Buffer {
  const sealed = Buffer.concat(
    Array.from({ length: Math.ceil(stream.length / 1024) }, (_, block) => {
      const piece = stream.subarray(block * 1024, (block + 1) * 1024);
      return xor(piece, keystream(keys(block), piece.length));
    }),
  );
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const end = plain.has(type) ? at + 4 + length : at + (type === 0x0085 ? 8 : 4);
    stream.copy(sealed, at, at, end);
    at += 4 + length;
  }
  return sealed;
}

function wrapped(stream: Buffer): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/Workbook", stream);
  return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
}
