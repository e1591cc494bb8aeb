/**
 * How text is compared in search: width, case, brackets and white space make no difference, and every one or two characters that stand
 * side by side are a token of the index. A query's tokens are therefore found wherever the query itself stands.
 */
import { foldLabel } from "#shared/value/normalize-text.ts";

/** Text folded for comparison; `origin[i]` is where the folded character at `i` stands in the text. */
export interface FoldedText {
  readonly text: string;
  readonly folded: string;
  readonly origin: readonly number[];
}

export function foldForSearch(text: string): FoldedText {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldLabel(character).toLowerCase();
    folded += piece;
    for (let i = 0; i < piece.length; i += 1) origin.push(at);
    at += character.length;
  }
  return { text, folded, origin };
}

/** What a query asks for: its words, each of which must stand somewhere in the form. */
export function searchWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map((word) => foldForSearch(word).folded)
    .filter((word) => word !== "");
}

/** The tokens a text has in the index: all its characters and all pairs. */
export function indexTokens(folded: string): string[] {
  const codes = Array.from(folded, code);
  return [...codes, ...pairs(codes)];
}

/** The tokens that stand for a word of a query: its pairs, or its one character. */
export function queryTokens(word: string): string[] {
  const codes = Array.from(word, code);
  return codes.length < 2 ? codes : pairs(codes);
}

/** Letters and digits only, so that no character of a text has a meaning in the index's own language. */
function code(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

function pairs(codes: readonly string[]): string[] {
  return codes.slice(1).map((second, index) => `${codes[index]}x${second}`);
}

const before = 10;
const after = 30;

/** The text around a hit, on one line, with an ellipsis where it was cut. */
export function excerptAround({ text, origin }: FoldedText, at: number): string {
  const from = Math.max(0, (origin[at] ?? 0) - before);
  const to = Math.min(text.length, (origin[at] ?? 0) + after);
  // A character outside the basic plane is two units; a cut between them would show as damaged text.
  const cut = text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${from > 0 ? "…" : ""}${cut.replace(/\s+/g, " ").trim()}${to < text.length ? "…" : ""}`;
}
