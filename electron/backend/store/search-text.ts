/**
 * How text is compared in search: width, case, brackets and white space make no difference, and every one or two characters that stand
 * side by side are a token of the index. A query's tokens are therefore found wherever the query itself stands. Names are found by the first
 * letters of their pinyin as well, from two letters on.
 */
import { pinyinInitial } from "#shared/value/pinyin-initial.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";

/** Text folded for comparison; `origin[i]` is where the folded character at `i` stands in the text. */
export interface FoldedText {
  readonly text: string;
  readonly folded: string;
  readonly origin: readonly number[];
}

/** A library says everything in a few thousand different characters. */
const pieces = new Map<string, string>();

function piece(character: string): string {
  let known = pieces.get(character);
  if (known === undefined) pieces.set(character, (known = foldLabel(character).toLowerCase()));
  return known;
}

export function foldForSearch(text: string): FoldedText {
  return mapped(text, text, (character, at) => [piece(character), at]);
}

/** A folded text with every Chinese character as the first letter of its pinyin. */
export function initialsOf({ text, folded, origin }: FoldedText): FoldedText {
  return mapped(text, folded, (character, at) => [
    isChinese(character) ? pinyinInitial(character) : character,
    origin[at] ?? 0,
  ]);
}

function mapped(text: string, from: string, map: (character: string, at: number) => readonly [string, number]): FoldedText {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of from) {
    const [becomes, stood] = map(character, at);
    folded += becomes;
    for (let i = 0; i < becomes.length; i += 1) origin.push(stood);
    at += character.length;
  }
  return { text, folded, origin };
}

function isChinese(character: string): boolean {
  return character > "\u2e7f" && /^\p{Script=Han}$/u.test(character);
}

/** Whether a folded word may stand for initials. */
export function isInitials(word: string): boolean {
  return word.length > 1 && /^[a-z\d]*[a-z][a-z\d]*$/.test(word);
}

/** What a query asks for: its words, each of which must stand somewhere in the form. */
export function searchWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map((word) => foldForSearch(word).folded)
    .filter((word) => word !== "");
}

/** Adds the tokens a text has in the index: all its characters and all pairs. */
export function addTokens(folded: string, to: Set<string>): void {
  let last = "";
  for (const character of folded) {
    const one = code(character);
    to.add(one);
    if (last !== "") to.add(`${last}x${one}`);
    last = one;
  }
}

/** Adds those of initials, apart from those of letters that stand there: runs of two and three, as two alone would propose too many. */
export function addInitials(initials: string, to: Set<string>): void {
  const all = Array.from(initials, code);
  for (const length of [2, longestRun]) for (const run of runs(all, length)) to.add(`i${run}`);
}

const longestRun = 3;

/** What the index is asked for a word of a query: its pairs, or its one character; or else its initials. */
export function queryOf(word: string): string {
  const all = Array.from(word, code);
  const literal = together(all.length < 2 ? all : runs(all, 2));
  if (!isInitials(word)) return literal;
  return `(${literal} OR ${together(runs(all, Math.min(all.length, longestRun)).map((run) => `i${run}`))})`;
}

function together(tokens: readonly string[]): string {
  return `(${tokens.join(" AND ")})`;
}

function runs(all: readonly string[], length: number): string[] {
  return all.slice(length - 1).map((_, at) => all.slice(at, at + length).join("x"));
}

const codes = new Map<string, string>();

/** Letters and digits only, so that no character of a text has a meaning in the index's own language. */
function code(character: string): string {
  let known = codes.get(character);
  if (known === undefined) codes.set(character, (known = (character.codePointAt(0) ?? 0).toString(16)));
  return known;
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
