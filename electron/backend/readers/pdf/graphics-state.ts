/** The part of PDF's graphics state that decides where lines and characters come to stand. */
import { identity, type Box, type Matrix } from "./geometry.ts";

export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  lineWidth: number;
  strokeColor: string;
  fillColor: string;
  font: string;
  fontSize: number;
  /** 1, or -1 where the font's size is negative: then characters stand on their heads. */
  fontDirection: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export function initialState(matrix: Matrix, page: Box): GraphicsState {
  return {
    matrix,
    clip: page,
    lineWidth: 1,
    strokeColor: "#000000",
    fillColor: "#000000",
    font: "",
    fontSize: 0,
    fontDirection: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}

/** The matrix of the text and the place on its line, which begin anew with every text object. */
export class TextPosition {
  matrix = identity;
  x = 0;
  y = 0;
  #lineX = 0;
  #lineY = 0;

  begin(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.#lineX = this.#lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.#lineX += x;
    this.y = this.#lineY += y;
  }
}
