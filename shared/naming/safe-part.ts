/**
 * Text as a part of a file name that is safe on Windows, macOS and Linux alike, whatever it says.
 *
 * What a system forbids in names is replaced by its full-width twin, so that the name still reads as the text does.
 */
import { cleanText } from "../value/normalize-text.ts";

/** What Windows forbids in names, control characters apart. */
const forbiddenInNames = /[<>:"/\\|?*]/g;

const twins: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/** They turn what stands around them the other way, so that a name would not end as it seems to. */
const directionMarks = /\p{Bidi_Control}/gu;

/** Windows takes these for devices, with any ending; the last two are those of a console and of a clock. */
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)/i;

/** The name of a file without its ending: also no name that a system keeps for itself. Blank where nothing is left of the text. */
export function safeStem(text: string, maximumBytes: number): string {
  // Office programs take a name that begins with ~$ for the lock of another file, and hide it.
  const stem = safePart(text, maximumBytes).replace(/^~\$/, "～$");
  return deviceNames.test(stem) ? `_${stem}` : stem;
}

/** At most so many bytes of UTF-8; no character is cut in two. */
export function safePart(text: string, maximumBytes: number): string {
  const safe = cleanText(text.replace(directionMarks, ""))
    .replace(/\s+/g, " ")
    .replace(forbiddenInNames, (character) => twins[character] ?? "_");
  return shorten(withoutEdges(safe), maximumBytes);
}

/** Dots and blanks at the end vanish on Windows, a dot at the start hides the file elsewhere, a hyphen reads as an option. */
function withoutEdges(text: string): string {
  return text.replace(/^[.\s-]+/, "").replace(/[.\s]+$/, "");
}

function shorten(text: string, maximumBytes: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0) ?? 0);
    if (bytes > maximumBytes) return withoutEdges(kept);
    kept += character;
  }
  return kept;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
