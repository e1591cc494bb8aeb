/**
 * Takes the place of a canvas: follows the graphics state through a page and keeps the straight lines and characters instead of drawing.
 *
 * White lines are left out, because nobody sees them on paper.
 */
import { around, intersection, mapBox, multiply, type Box, type Matrix } from "./geometry.ts";
import { initialState, TextPosition, type GraphicsState } from "./graphics-state.ts";
import type { Glyph } from "./marks.ts";
import { addFill, addStroke, boxesOf, subpathsOf, type FoundRules } from "./path-rules.ts";
import { showGlyphs, type ShownFont, type ShownGlyph } from "./shown-glyphs.ts";

/** States saved inside each other; a page that wants more is made to harm. */
const deepest = 1000;
const white = "#ffffff";

export class PageCanvas {
  readonly glyphs: Glyph[] = [];
  readonly rules: FoundRules = { horizontal: [], vertical: [] };
  readonly text = new TextPosition();
  readonly #base: Matrix;
  readonly #page: Box;
  readonly #fontOf: (id: string) => ShownFont;
  readonly #saved: GraphicsState[] = [];
  state: GraphicsState;
  #clipsNext = false;

  constructor(base: Matrix, page: Box, fontOf: (id: string) => ShownFont) {
    this.#base = base;
    this.#page = page;
    this.#fontOf = fontOf;
    this.state = initialState(base, page);
  }

  save(): void {
    if (this.#saved.length < deepest) this.#saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  beginForm(matrix: Matrix | null, box: readonly number[] | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    const [x1, y1, x2, y2] = box ?? [];
    if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined)
      this.#clipTo(mapBox(this.state.matrix, x1, y1, x2, y2));
  }

  /** What was filled into a field; it is drawn as if the page began anew. */
  beginAnnotation(transform: Matrix, matrix: Matrix): void {
    this.save();
    this.state = initialState(this.#base, this.#page);
    this.transform(transform);
    this.transform(matrix);
  }

  /** The next path confines all further drawing. */
  clip(): void {
    this.#clipsNext = true;
  }

  path(path: Float32Array | null, isStroked: boolean, isFilled: boolean): void {
    const { matrix, lineWidth, strokeColor, fillColor } = this.state;
    const subpaths = path ? subpathsOf(path, matrix) : [];
    const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    if (isStroked && strokeColor !== white) addStroke(subpaths, lineWidth * scale, this.rules);
    if (isFilled && fillColor !== white) addFill(subpaths, this.rules);
    if (this.#clipsNext && subpaths.length > 0) this.#clipTo(around(boxesOf(subpaths)));
    this.#clipsNext = false;
  }

  /** An image of one dot, which some programs stretch into a line. */
  solidImage(): void {
    const { matrix, fillColor } = this.state;
    if (fillColor !== white) addFill(subpathsOf(unitSquare, matrix), this.rules);
  }

  font(id: string, size: number): void {
    this.state.font = id;
    this.state.fontSize = Math.abs(size);
    this.state.fontDirection = size < 0 ? -1 : 1;
  }

  nextLine(): void {
    this.text.move(0, -this.state.leading);
  }

  show(glyphs: readonly ShownGlyph[]): void {
    const shown = showGlyphs(glyphs, this.#fontOf(this.state.font), this.state, this.text, this.#page);
    for (const glyph of shown) this.glyphs.push(glyph);
  }

  #clipTo(box: Box): void {
    this.state.clip = intersection(this.state.clip, box);
  }
}

const unitSquare = Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4);
