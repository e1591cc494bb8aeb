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

const betweenHan = new RegExp(`(?<=${wide})\\s+(?=${wide})`, "gu");
const aroundNumber = new RegExp(
  `(?<=${han})\\s+(?=${digit})|(?<=${digit})\\s+(?=${han})|(?<=${operator})\\s+(?=${digit}|${han})|(?<=${digit}|${han})\\s+(?=${operator})`,
  "gu",
);
const aroundLatin = new RegExp(`(?<=${han})\\s+(?=[A-Za-z])|(?<=[A-Za-z])\\s+(?=${han})`, "gu");
const spaced = new RegExp(`(?<=${han}) (?=${digit})|(?<=${digit}) (?=${han})`, "gu");
const tight = new RegExp(`(?<=${han})(?=${digit})|(?<=${digit})(?=${han})`, "gu");

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
