/**
 * The characters of one piece of shown text, each with its box on the page.
 *
 * Text that is drawn invisibly and text outside the page is left out; text outside a small window (a cell too narrow for it) is kept,
 * because it is the cell's.
 */
import { intersection, mapBox, multiply, type Box, type Turn } from "./geometry.ts";
import type { GraphicsState, TextPosition } from "./graphics-state.ts";
import type { Glyph } from "./marks.ts";
import { plainCharacters } from "./plain-characters.ts";

/** A glyph as pdfjs gives it, or a number that moves the next one. */
export type ShownGlyph = number | { unicode: string; width: number; isSpace: boolean; vmetric?: readonly number[] | null };

export interface ShownFont {
  readonly fontMatrix?: readonly number[] | null | undefined;
  readonly vertical?: boolean | undefined;
}

/** How far a character reaches above and below its line, in parts of its size. */
const ascent = 0.88;
const descent = 0.12;
const invisible = 3;
const widestBlank = 0.6;
/** The smallest part of the page, in width or height, that still counts as the page and not as a window on it. */
const pageLike = 0.6;

export function showGlyphs(
  shown: readonly ShownGlyph[],
  font: ShownFont,
  state: GraphicsState,
  position: TextPosition,
  page: Box,
): Glyph[] {
  const { fontSize, fontDirection, characterSpacing, wordSpacing, rise } = state;
  const isVertical = font.vertical === true;
  const unit = fontSize * (font.fontMatrix?.[0] ?? 0.001);
  const across = state.horizontalScale * fontDirection;
  const matrix = multiply(state.matrix, position.matrix);
  const size = Math.hypot(matrix[2], matrix[3]) * fontSize;
  const turn = turnOf(matrix[0] * across, matrix[1] * across);
  const window = windowOf(state.clip, page);
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const glyph of shown) {
    if (typeof glyph === "number") {
      advance += ((isVertical ? glyph : -glyph) * fontSize) / 1000;
      continue;
    }
    const spacing = ((glyph.isSpace ? wordSpacing : 0) + characterSpacing) * fontDirection;
    const [down = -1000, right = 500, up = 880] = isVertical ? (glyph.vmetric ?? []) : [];
    const x = position.x + (isVertical ? -right * unit * across : advance * across);
    const baseline = position.y + rise + (isVertical ? -(advance + up * unit) * fontDirection : 0);
    const width = glyph.width * unit;
    const [low, high] = [baseline - descent * fontSize * fontDirection, baseline + ascent * fontSize * fontDirection];
    const box = mapBox(matrix, x, low, x + width * across, high);
    advance += isVertical ? -down * unit - spacing : width + spacing;
    const isSeen = state.renderingMode !== invisible && size > 0 && isOn(page, box) && (window || isOn(state.clip, box));
    const text = textOf(glyph, unit / fontSize);
    if (isSeen && text !== "") glyphs.push({ ...box, text, size, turn, ...(window && { window }) });
  }
  if (isVertical) position.y -= advance;
  else position.x += advance * across;
  return glyphs;
}

/** A font need not say what its glyphs mean; browsers leave out the blank. A wide one that is unknown is told of as a lost character. */
function textOf({ unicode, width }: Exclude<ShownGlyph, number>, unit: number): string {
  // oxlint-disable-next-line no-control-regex -- pdfjs gives the number of the glyph where the font gives no character
  if (/^[\u0000-\u001f]$/.test(unicode)) return width * unit < widestBlank ? " " : "\ufffd";
  return plainCharacters(unicode);
}

function turnOf(x: number, y: number): Turn {
  const quarters = Math.round((Math.atan2(y, x) * 2) / Math.PI);
  return ((quarters + 4) % 4) as Turn;
}

function windowOf(clip: Box, page: Box): Box | undefined {
  const isPage =
    clip.right - clip.left >= (page.right - page.left) * pageLike &&
    clip.bottom - clip.top >= (page.bottom - page.top) * pageLike;
  const isEmpty = clip.right <= clip.left || clip.bottom <= clip.top;
  return isPage || isEmpty ? undefined : clip;
}

function isOn(area: Box, glyph: Box): boolean {
  const { left, top, right, bottom } = intersection(area, {
    left: (glyph.left + glyph.right) / 2,
    right: (glyph.left + glyph.right) / 2,
    top: (glyph.top + glyph.bottom) / 2,
    bottom: (glyph.top + glyph.bottom) / 2,
  });
  return left <= right && top <= bottom;
}
