/**
 * Names of the files in a zip, in whichever encoding the program that packed it used.
 *
 * They are labels for the person and nothing else: no file is ever written or opened by them.
 */

const unicodePathField = 0x7075;
/** Version and checksum come before the name. */
const unicodePathStart = 5;
const longestName = 500;

export function entryName(bytes: Uint8Array, isUtf8: boolean, extras: ReadonlyMap<number, Uint8Array>): string {
  const unicodePath = extras.get(unicodePathField)?.subarray(unicodePathStart);
  const text = unicodePath ? decode(unicodePath, true) : decode(bytes, isUtf8);
  return (
    text
      .replaceAll("\\", "/")
      // oxlint-disable-next-line no-control-regex -- nothing a label could show
      .replace(/[\u0000-\u001f\u007f]/g, "")
      .slice(0, longestName)
  );
}

/** Windows packs in the code page of the machine and does not say so; programs of other systems pack in UTF-8 and do not say so. */
function decode(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
