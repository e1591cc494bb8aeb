/**
 * Agile encryption of office files ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.14), which Office has used since 2010 and WPS uses: AES with keys from
 * a hash that is repeated many times.
 */
import { createDecipheriv, hash } from "node:crypto";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import { UnknownProtectionError, type Attempt } from "./attempt.ts";
import { encryptedPackage } from "./encrypted-package.ts";

interface Cipher {
  readonly salt: Buffer;
  readonly hash: string;
  /** Bytes. */
  readonly keyLength: number;
}

interface PasswordKey extends Cipher {
  readonly spinCount: number;
  readonly verifierInput: Buffer;
  readonly verifierHash: Buffer;
  readonly packageKey: Buffer;
}

const versionLength = 8;
const segment = 4096;
const block = 16;
const hashes: Readonly<Record<string, string>> = {
  SHA1: "sha1",
  "SHA-1": "sha1",
  SHA256: "sha256",
  SHA384: "sha384",
  SHA512: "sha512",
};
/** Office repeats 100,000 times; more than this is made to keep a computer busy. */
const mostSpins = 1_000_000;
/** What each key is for, mixed into its hash. */
const purposes = {
  verifierInput: Buffer.from("fea7d2763b4b9e79", "hex"),
  verifierHash: Buffer.from("d7aa0f6d3061344e", "hex"),
  packageKey: Buffer.from("146e0be7abacd0d6", "hex"),
};

export function agileAttempt(info: Uint8Array, content: Uint8Array): Attempt {
  const { data, key } = descriptor(new TextDecoder().decode(info.subarray(versionLength)));
  return (password) => {
    const spun = spin(key, password);
    const input = decipher(keyFor(spun, purposes.verifierInput, key), key.salt, key.verifierInput);
    const expected = decipher(keyFor(spun, purposes.verifierHash, key), key.salt, key.verifierHash);
    const actual = digest(key.hash, input);
    if (!actual.equals(expected.subarray(0, actual.length))) return undefined;
    const packageKey = decipher(keyFor(spun, purposes.packageKey, key), key.salt, key.packageKey).subarray(0, data.keyLength);
    return decipherPackage(packageKey, data, content);
  };
}

function spin({ salt, hash, spinCount }: PasswordKey, password: string): Buffer {
  let spun = digest(hash, salt, Buffer.from(password, "utf16le"));
  const counted = Buffer.concat([Buffer.alloc(4), spun]);
  for (let i = 0; i < spinCount; i++) {
    counted.writeUInt32LE(i);
    spun.copy(counted, 4);
    spun = digest(hash, counted);
  }
  return spun;
}

function keyFor(spun: Buffer, purpose: Buffer, { hash, keyLength }: Cipher): Buffer {
  return fitted(digest(hash, spun, purpose), keyLength);
}

function decipherPackage(key: Buffer, { salt, hash }: Cipher, content: Uint8Array): Uint8Array {
  const { length, ciphertext } = encryptedPackage(content);
  const pieces: Buffer[] = [];
  for (let i = 0; i * segment < ciphertext.length; i++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(i);
    pieces.push(decipher(key, fitted(digest(hash, salt, number), block), ciphertext.subarray(i * segment, (i + 1) * segment)));
  }
  return new Uint8Array(Buffer.concat(pieces)).subarray(0, length);
}

function decipher(key: Buffer, start: Buffer, ciphertext: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, fitted(start, block));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(ciphertext), cipher.final()]);
}

function digest(name: string, ...parts: readonly Buffer[]): Buffer {
  return hash(name, parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts), "buffer");
}

function fitted(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length ? bytes.subarray(0, length) : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

function descriptor(xml: string): { readonly data: Cipher; readonly key: PasswordKey } {
  let data: Cipher | undefined;
  let key: PasswordKey | undefined;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "keyData") data = cipher(attributes);
      // Files can be encrypted for certificates too; those keys have other attributes.
      if (name === "encryptedKey" && attributes("spinCount") !== undefined)
        key = {
          ...cipher(attributes),
          spinCount: number(attributes("spinCount"), mostSpins),
          verifierInput: base64(attributes("encryptedVerifierHashInput")),
          verifierHash: base64(attributes("encryptedVerifierHashValue")),
          packageKey: base64(attributes("encryptedKeyValue")),
        };
    },
    close() {},
    text() {},
  });
  if (!data || !key) throw new UnknownProtectionError();
  return { data, key };
}

function cipher(attributes: XmlAttributes): Cipher {
  const hash = hashes[attributes("hashAlgorithm") ?? ""];
  const keyLength = number(attributes("keyBits"), 256) / 8;
  const isKnown = attributes("cipherAlgorithm") === "AES" && attributes("cipherChaining") === "ChainingModeCBC";
  if (!isKnown || hash === undefined || ![16, 24, 32].includes(keyLength)) throw new UnknownProtectionError();
  return { salt: base64(attributes("saltValue")), hash, keyLength };
}

function number(text: string | undefined, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) throw new UnknownProtectionError();
  return value;
}

function base64(text: string | undefined): Buffer {
  return Buffer.from(text ?? "", "base64");
}
