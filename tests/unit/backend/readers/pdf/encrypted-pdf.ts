/** A PDF with a password, by the oldest of its ciphers (RC4 with 40 bits), which every reader knows; ISO 32000-1, 7.6. */
import { createHash } from "node:crypto";
import { pdfOf } from "./minimal-pdf.ts";

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const permissions = -64;
const id = Buffer.alloc(16, 7);

export function encryptedPdf(objects: readonly string[], password: string): Uint8Array {
  const padded = Buffer.concat([Buffer.from(password, "utf8"), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions);
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  const hex = (bytes: Uint8Array) => `<${Buffer.from(bytes).toString("hex")}>`;
  const encryption = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, padding))} /P ${permissions} >>`;
  const locked = objects.map((object, i) => {
    const objectKey = md5(key, Buffer.from([i + 1, (i + 1) >> 8, 0, 0, 0])).subarray(0, 10);
    const lock = (content: string) => Buffer.from(rc4(objectKey, Buffer.from(content, "latin1")));
    const [, dictionary = object, stream] = /^([\s\S]*stream\n)([\s\S]*)(?=\nendstream)/.exec(object) ?? [];
    const strings = dictionary.replace(/\(([^)]*)\)/g, (_, content: string) => hex(lock(content)));
    return stream === undefined ? strings : `${strings}${lock(stream).toString("latin1")}\nendstream`;
  });
  return pdfOf([...locked, encryption], `/Encrypt ${objects.length + 1} 0 R /ID [${hex(id)}${hex(id)}] `);
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("md5");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => ([box[i], box[j]] = [box[j] ?? 0, box[i] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + (box[i] ?? 0)) % 256;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) % 256] ?? 0);
  });
}
