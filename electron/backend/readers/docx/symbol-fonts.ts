/**
 * Letters of symbol fonts, which documents keep as numbers of the font's own: the comparison signs of old formula tools, and the ticks
 * and boxes people choose from.
 */

const symbol: Readonly<Record<number, string>> = {
  0xa2: "′",
  0xa3: "≤",
  0xa4: "/",
  0xa5: "∞",
  0xb0: "°",
  0xb1: "±",
  0xb2: "″",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xba: "≡",
  0xbb: "≈",
  0xbc: "…",
  0xd7: "·",
  0xe5: "∑",
  0x2d: "−",
  0x61: "α",
  0x62: "β",
  0x44: "Δ",
  0x6d: "μ",
  0x70: "π",
};
const wingdings: Readonly<Record<number, string>> = {
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x71: "❑",
  0x75: "◆",
  0xa1: "○",
  0xa3: "□",
  0xa8: "□",
  0xd8: "➢",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
  0x52: "☑",
  0x53: "☒",
  0x54: "☒",
};
const wingdings2: Readonly<Record<number, string>> = { 0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xa3: "□" };

/** First number of the range in which symbol fonts keep their letters. */
const privateStart = 0xf000;

/** The letter a person sees for a number of a font; the number itself where nothing is known about it. */
export function symbolText(code: number, font: string): string {
  const number = code >= privateStart && code <= privateStart + 0xff ? code - privateStart : code;
  const letter = lettersOf(font)[number];
  if (letter !== undefined) return letter;
  return /^wingdings|^webdings/i.test(font) || number < 0x20 || number > 0x7e
    ? String.fromCodePoint(code)
    : String.fromCodePoint(number);
}

/** Text in which single letters may belong to a symbol font. */
export function withSymbols(text: string, font: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (letter) => symbolText(letter.charCodeAt(0), font));
}

function lettersOf(font: string): Readonly<Record<number, string>> {
  if (/^wingdings 2/i.test(font)) return wingdings2;
  return /^wingdings/i.test(font) ? wingdings : symbol;
}
