/**
 * A part's bytes as text, and text as bytes of the same kind: mark at the beginning and encoding are the part's own.
 *
 * What would not come back byte for byte is no text here.
 */
import { UnmovableError } from "../unmovable-error.ts";

export interface PartText {
  /** Without the mark. */
  readonly text: string;
  encode(text: string): Uint8Array;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** @throws UnmovableError where it is in an encoding that office programs do not write. */
export function partText(path: string, bytes: Uint8Array): PartText {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const [encoding, mark] = marked ?? ([unmarkedEncoding(bytes), []] as const);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark.length));
  } catch (error) {
    throw new UnmovableError(`文件里的“${path}”不是表格软件写出的文字`, { cause: error });
  }
  return { text, encode: (changed) => Buffer.concat([Uint8Array.from(mark), encoded(changed, encoding)]) };
}

/** A part begins with `<`. */
function unmarkedEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  return bytes[0] === 0 && bytes[1] === 0x3c ? "utf-16be" : "utf-8";
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}
