/**
 * Characters as lines of text, from top to bottom.
 *
 * Characters drawn twice to look bold count once. Blanks are those that were typed, and gaps wide enough between Latin words; a gap that
 * only spreads Chinese characters over a cell is none.
 */
import { around, turnedBack, type Box, type Turn } from "./geometry.ts";
import type { Glyph } from "./marks.ts";
import { raised } from "./plain-characters.ts";

export interface TextLine extends Box {
  readonly text: string;
  /** Size of most of its characters. */
  readonly size: number;
}

/** Gaps in parts of the character size. */
const wordGap = 0.2;
const typedGap = 0.8;
const sameCharacter = 0.25;
const pieceGap = 1.5;

/** The lines of a piece of the page, as if it ran to the right: a label written sideways is read the way it runs. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  return glyphLines(glyphs).flatMap((line) => textLine(line) ?? []);
}

/** The lines of text outside tables, each cut into pieces where a gap is too wide for a blank. */
export function textPieces(glyphs: readonly Glyph[]): TextLine[][] {
  return glyphLines(glyphs).flatMap((line) => {
    const pieces: Glyph[][] = [];
    let right = -Infinity;
    for (const glyph of line.toSorted((a, b) => a.left - b.left)) {
      if (glyph.text.trim() === "") continue;
      if (glyph.left - right > pieceGap * glyph.size) pieces.push([]);
      pieces.at(-1)?.push(glyph);
      right = Math.max(right, glyph.right);
    }
    const blanks = line.filter((glyph) => glyph.text.trim() === "");
    const texts = pieces.flatMap((piece) => textLine([...piece, ...blanksIn(piece, blanks)]) ?? []);
    return texts.length > 0 ? [texts] : [];
  });
}

function blanksIn(piece: readonly Glyph[], blanks: readonly Glyph[]): Glyph[] {
  const { left, right } = around(piece);
  return blanks.filter((blank) => blank.left >= left && blank.right <= right + blank.size * sameCharacter);
}

function glyphLines(glyphs: readonly Glyph[]): Glyph[][] {
  const turn = mainTurn(glyphs);
  const lines: { glyphs: Glyph[]; box: Box }[] = [];
  const upright = glyphs.map((glyph) => turnedBack(glyph, turn));
  for (const glyph of upright.toSorted((a, b) => a.top + a.bottom - (b.top + b.bottom))) {
    const line = lines.findLast(({ box }) => isBeside(box, glyph));
    if (line) {
      line.glyphs.push(glyph);
      line.box = around([line.box, glyph]);
    } else lines.push({ glyphs: [glyph], box: glyph });
  }
  return lines.map((line) => line.glyphs);
}

/** The direction most characters run in; a single character that is turned stands as it stands. */
export function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { turn } of glyphs) counts[turn] += 1;
  return counts.indexOf(Math.max(...counts)) as Turn;
}

/** Whether a character stands on a line, a raised or lowered one too. */
function isBeside(line: Box, glyph: Box): boolean {
  const shared = Math.min(line.bottom, glyph.bottom) - Math.max(line.top, glyph.top);
  return shared > Math.min(line.bottom - line.top, glyph.bottom - glyph.top) * 0.5;
}

function textLine(unsorted: readonly Glyph[]): TextLine | undefined {
  const glyphs = withoutDoubles(unsorted.toSorted((a, b) => a.left - b.left));
  const drawn = glyphs.filter((glyph) => glyph.text.trim() !== "");
  if (drawn.length === 0) return undefined;
  const size = median(drawn.map((glyph) => glyph.size));
  const middle = median(drawn.map((glyph) => (glyph.top + glyph.bottom) / 2));
  const gaps = drawn.map((glyph, i) => (i === 0 ? 0 : glyph.left - (drawn[i - 1]?.right ?? glyph.left)));
  const usualGap = Math.max(0, median(gaps.slice(1)));
  let text = "";
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    const isRaised = glyph.size < size * 0.9 && middle - (glyph.top + glyph.bottom) / 2 > size * 0.1;
    if (before && isBlankBetween(before, glyph, usualGap, size)) text += " ";
    text += isRaised ? raised(glyph.text) : glyph.text;
  });
  return { ...around(drawn), text, size };
}

function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const isDouble = kept.some(
      (other, i) =>
        i >= kept.length - 3 &&
        other.text === glyph.text &&
        glyph.text.trim() !== "" &&
        glyph.left - other.left < (other.right - other.left) * sameCharacter &&
        Math.abs(glyph.top - other.top) < glyph.size * sameCharacter,
    );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

function isBlankBetween(before: Glyph, after: Glyph, usualGap: number, size: number): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  const gap = after.left - before.right;
  if (isLatin(before.text.at(-1)) && isLatin(after.text[0])) return gap > size * wordGap + usualGap;
  return isWide(before.text.at(-1)) && isWide(after.text[0]) && gap > size * typedGap && gap > usualGap * 3;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && character > "\u2e7f";
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
