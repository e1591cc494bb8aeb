/**
 * The one text measurer: how many lines a text takes in a cell, for the grid, the print view and the workbook alike.
 *
 * It knows 宋体 (Han and full-width one em, ASCII half an em) and breaks lines as Excel and browsers break Chinese. Where they differ,
 * or where a machine without 宋体 draws with a wider font, it errs towards one line too many, so that no text is ever cut off.
 */
import { shownText } from "../value/hidden-marks.ts";

export interface TextBox {
  /** Width left for text, in points. */
  readonly width: number;
  /** In points. */
  readonly fontSize: number;
  /** Blank before the first line of each paragraph, in em. */
  readonly firstLineIndent: number;
  /** Whether the text goes on with a paragraph that began elsewhere. */
  readonly continued?: boolean;
}

/** Lines a text takes as it is shown, at least 1. `\n` always starts a new line. */
export function countLines(text: string, box: TextBox): number {
  const known = linesKnownFor(box);
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const lines = breakLines(shownText(text), box).length;
  if (known.size >= maximumKnown) known.clear();
  known.set(text, lines);
  return lines;
}

/** The lines of a text. Each keeps its `\n` and the blanks at its end, so that joined they are the text again. */
export function breakLines(text: string, { width, fontSize, firstLineIndent, continued = false }: TextBox): string[] {
  return text.split("\n").flatMap((paragraph, i, paragraphs) => {
    const isLast = i === paragraphs.length - 1;
    return breakParagraph(isLast ? paragraph : `${paragraph}\n`, width / fontSize, continued && i === 0 ? 0 : firstLineIndent);
  });
}

/** A form is laid out at each key press and nearly all its texts are the same as before: remembered by box, then by text. */
const knownLines = new Map<string, Map<string, number>>();
const maximumKnown = 2000;

function linesKnownFor({ width, fontSize, firstLineIndent, continued = false }: TextBox): Map<string, number> {
  const key = `${width} ${fontSize} ${firstLineIndent} ${continued}`;
  let known = knownLines.get(key);
  if (!known) {
    if (knownLines.size >= 100) knownLines.clear();
    known = new Map();
    knownLines.set(key, known);
  }
  return known;
}

/** Fills lines greedily with unbreakable pieces; a piece wider than a line is broken anywhere. Widths in em. */
function breakParagraph(paragraph: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = indent;
  // Blanks at a line's end hang over it; they take room once something follows on the same line.
  let hanging = 0;
  const place = (text: string, advance: number) => {
    if (used + hanging > 0 && used + hanging + advance > width) {
      lines.push(line);
      line = "";
      used = advance;
    } else {
      used += hanging + advance;
    }
    hanging = 0;
    line += text;
  };
  for (const { text, isBlank, advance } of unbreakablePieces(paragraph)) {
    if (isBlank) {
      line += text;
      hanging += advance;
    } else if (advance <= width) {
      place(text, advance);
    } else {
      // Starts on a line of its own, as browsers have it.
      if (used + hanging > 0) used = width;
      for (const character of text) place(character, advanceOf(character));
    }
  }
  return [...lines, line];
}

interface Piece {
  text: string;
  readonly isBlank: boolean;
  advance: number;
}

function unbreakablePieces(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  for (const character of paragraph) {
    const last = pieces.at(-1);
    if (last && !mayBreakBetween(before, character)) {
      last.text += character;
      last.advance += advanceOf(character);
    } else {
      pieces.push({ text: character, isBlank: isBlank(character), advance: advanceOf(character) });
    }
    before = character;
  }
  return pieces;
}

// Which characters may not stand at a line's start or end (GB/T 15834, and what browsers add to it for ASCII).
const neverFirst = new Set("、。，．；：？！）］｝〕〉》」』】〗…—～·々ー％‰℃°,.;:!?)]}%/-");
const neverLast = new Set("（［｛〔〈《「『【〖￥＄([{$¥");
// A curly quotation mark may open or close: it stays with both its neighbours.
const neverAlone = new Set("“”‘’");

function mayBreakBetween(before: string, after: string): boolean {
  if (isBlank(before) || isBlank(after)) return isBlank(before) !== isBlank(after);
  if (neverFirst.has(after) || neverLast.has(before)) return false;
  if (neverAlone.has(before) || neverAlone.has(after)) return false;
  return isHan(before) || isHan(after);
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t" || character === "\u3000" || character === "\n";
}

/** Han, kana, hangul and the full-width forms: lines break between any two of them. */
function isHan(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    code > 0xffff
  );
}

const wideAscii = new Set("ABCDEFGHIJKLNOPQRSTUVXYZw&");
const widestAscii = new Set("MWm%@");
const combining = /^\p{M}$/u;

/** Width in em: no less than in 宋体 (half an em for ASCII), and about what the wider fonts take that stand in for it. */
function advanceOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character === "\t" ? 4 : asciiAdvance(character);
  if (isHan(character)) return code >= 0x1f000 && code < 0x20000 ? 1.4 : 1;
  return combining.test(character) || code === 0x200d ? 0 : 1;
}

function asciiAdvance(character: string): number {
  if (widestAscii.has(character)) return 0.95;
  return wideAscii.has(character) ? 0.74 : 0.58;
}
