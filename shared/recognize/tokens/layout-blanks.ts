/**
 * Blanks that only a page layout put in: around numbers (`18 人`), and where a cell was wrapped (`管理局 本级`).
 *
 * Used for flattened text only; what somebody typed into a real cell is never touched. A blank after ASCII punctuation and between
 * Latin words is the person's own. A long text keeps its blanks unless its whole page is set with blanks around numbers.
 */
const han = String.raw`\p{Script=Han}`;
const wide = String.raw`[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…％]`;
const digit = String.raw`[0-9０-９]`;
const operator = String.raw`[≥≤＞＜><=＝±×*＊~～%‰/]`;

/** Blanks, but no line breaks: those were in the cell. */
const blanks = String.raw`[^\S\n]+`;

const betweenHan = between([wide, wide]);
const aroundNumber = between([han, digit], [digit, han], [operator, `(?:${digit}|${han})`], [`(?:${digit}|${han})`, operator]);
const aroundLatin = between([han, "[A-Za-z]"], ["[A-Za-z]", han]);
const spaced = new RegExp(`(?<=${han}) (?=${digit})|(?<=${digit}) (?=${han})`, "gu");
const tight = new RegExp(`(?<=${han})(?=${digit})|(?<=${digit})(?=${han})`, "gu");

function between(...sides: readonly (readonly [before: string, after: string])[]): RegExp {
  return new RegExp(sides.map(([before, after]) => `(?<=${before})${blanks}(?=${after})`).join("|"), "gu");
}

/** How the numbers of a page are set: how often they meet Chinese text with a blank between, and how often without. */
export interface NumberSpacing {
  readonly spaced: number;
  readonly tight: number;
}

export function numberSpacing(texts: readonly string[]): NumberSpacing {
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return { spaced: count(spaced), tight: count(tight) };
}

/** A name, a value or a short field without the layout's blanks. */
export function tightenShortText(text: string, page: NumberSpacing): string {
  const plain = text.replace(aroundNumber, "").replace(betweenHan, "");
  return page.spaced > page.tight ? plain.replace(aroundLatin, "") : plain;
}

/** A long text without the layout's blanks: only around numbers, and only on a page that is set so throughout. */
export function tightenLongText(text: string, page: NumberSpacing): string {
  const throughout = page.spaced >= 3 && page.spaced >= page.tight * 9;
  return throughout ? text.replace(aroundNumber, "").replace(aroundLatin, "") : text;
}
