/**
 * Bytes of a text file as text, in whichever encoding Chinese office programs leave: UTF-8 and UTF-16 with or without a mark, GB18030.
 *
 * A wrong guess would fill a form with rubbish, so every decoder is strict: `undefined` where the bytes are no text in any of them.
 */

export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  const text = encoding ? decodeAs(bytes, encoding) : (decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "gb18030"));
  return text !== undefined && isText(text) ? text : undefined;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xef && b === 0xbb && c === 0xbf ? "utf-8" : undefined;
}

/** UTF-16 without a mark shows in its tabs, digits and line breaks: every one of them has a zero byte beside it. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let low = 0;
  let high = 0;
  for (let i = 0; i + 1 < Math.min(bytes.length, 4096); i += 2) {
    if (bytes[i] !== 0 && bytes[i + 1] === 0) low += 1;
    if (bytes[i] === 0 && bytes[i + 1] !== 0) high += 1;
  }
  if (low === 0 && high === 0) return undefined;
  return low > high ? "utf-16le" : "utf-16be";
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters other than those between words and lines do not occur in text. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u0007\u000e-\u001b]/.test(text);
}
