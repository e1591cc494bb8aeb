/** An encrypted package: eight bytes that tell its length, and then whole blocks of ciphertext. */

const prefix = 8;
const block = 16;

export interface EncryptedPackage {
  readonly length: number;
  readonly ciphertext: Uint8Array;
}

/** @throws RangeError where there is less than it tells. */
export function encryptedPackage(bytes: Uint8Array): EncryptedPackage {
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0, true));
  const ciphertext = bytes.subarray(prefix, prefix + Math.floor((bytes.length - prefix) / block) * block);
  if (length > ciphertext.length) throw new RangeError("package is cut off");
  return { length, ciphertext };
}
