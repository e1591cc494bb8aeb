/** What is drawn on a page, as far as tables are concerned: characters and straight lines, in the page's points, y running down. */
import type { Box, Turn } from "./geometry.ts";

export interface Glyph extends Box {
  /** Usually one character; a ligature is several. */
  readonly text: string;
  /** Size of the font as it is seen. */
  readonly size: number;
  /** Direction the writing runs in. */
  readonly turn: Turn;
  /** Where drawing was confined to when the character was drawn, if that was a small part of the page such as a cell. */
  readonly window?: Box;
}

/** A straight line along the page: `at` is its y if it is horizontal, its x if it is vertical. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export interface PageMarks {
  readonly paper: Box;
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
}
