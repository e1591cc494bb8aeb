/** What identifies the bytes of a file, as a manifest writes it. */
import { createHash } from "node:crypto";

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Digits of an id, short enough to be read out and long enough for every form there is. */
const idLength = 16;

/** What an id of a form is made of, from a text. */
export function idHash(text: string): string {
  return sha256(text).slice(0, idLength);
}
