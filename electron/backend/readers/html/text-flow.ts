/**
 * Text and tables of a page, or of one cell, in the order they come: text line by line, as a browser would break and space it.
 *
 * White space of the source is one blank at most, and none where the source was only broken between two Chinese characters.
 */

export type HtmlBlock = TextLine | HtmlTable;

export interface TextLine {
  readonly kind: "line";
  readonly text: string;
  readonly isHidden: boolean;
}

export interface HtmlTable {
  readonly kind: "table";
  readonly rows: readonly HtmlRow[];
}

export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  readonly isHidden: boolean;
}

export interface HtmlCell {
  /** 0 stands for all rows that are left. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly HtmlBlock[];
}

export class TextFlow {
  readonly blocks: HtmlBlock[] = [];
  #pieces: string[] = [];
  #endsWithBlank = true;
  #isHidden = false;

  /** `isSpaced`: every blank counts. */
  addText(source: string, isHidden: boolean, isSpaced: boolean): void {
    const text = isSpaced ? source : collapsed(source);
    const piece = this.#endsWithBlank && !isSpaced ? text.replace(/^ /, "") : text;
    if (piece === "") return;
    this.#pieces.push(piece);
    this.#endsWithBlank = !isSpaced && piece.endsWith(" ");
    if (piece.trim() !== "") this.#isHidden ||= isHidden;
  }

  /** Where a paragraph or the like begins or ends: nothing happens between two lines. */
  endLine(): void {
    if (this.#pieces.some((piece) => piece.trim() !== "")) this.breakLine();
    this.#begin();
  }

  breakLine(): void {
    this.blocks.push({ kind: "line", text: this.#pieces.join("").replace(/ $/, ""), isHidden: this.#isHidden });
    this.#begin();
  }

  addTable(table: HtmlTable): void {
    this.endLine();
    this.blocks.push(table);
  }

  #begin(): void {
    this.#pieces = [];
    this.#endsWithBlank = true;
    this.#isHidden = false;
  }
}

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

function collapsed(source: string): string {
  return source.replace(/[ \t\r\n\f]+/g, (blanks, at: number) => {
    const isBroken =
      blanks.includes("\n") && chinese.test(source[at - 1] ?? "") && chinese.test(source[at + blanks.length] ?? "");
    return isBroken ? "" : " ";
  });
}
