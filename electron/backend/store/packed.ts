/** Data that is kept but seldom looked at, as compressed JSON: about a tenth of its size. It is checked again when it is unpacked. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { z } from "zod";

export function pack(value: unknown): Uint8Array {
  // A copy of its own size: what zlib gives back may be a part of a larger buffer, which would travel with it.
  return new Uint8Array(deflateRawSync(JSON.stringify(value)));
}

/** @throws where the bytes are not what the schema says. */
export function unpack<T>(packed: Uint8Array, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(inflateRawSync(packed).toString()));
}
