/**
 * Sums a goal text breaks down: `计划支付400万元，其中甲259.2万元；乙28.8万元；…。`
 *
 * Invariant: parts are only told where the text is regular: a total, a word that opens the list, then pieces between semicolons (or
 * commas) to the end of the sentence with one amount each. A list that opens with 其中 and names one part, or whose pieces hold several
 * amounts or none, is not told.
 */
import { Big } from "big.js";
import { amountsInText, type AmountInText } from "./amounts-in-text.ts";
import { sentenceAfter } from "./clauses.ts";
import { withoutTitles } from "./masked-titles.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface ListedParts {
  readonly total: AmountInText;
  readonly parts: readonly AmountInText[];
  readonly sum: Big;
  /** Whether the list says of itself that it is all: numbered, or opened by 主要为, 包括 or a colon. */
  readonly complete: boolean;
}

/** No goal has more; reading stays linear on hostile texts. */
const mostLists = 20;

/** A clause may stand between the total and what opens the list: `支付28万元，共举办3个班，其中…`. */
const opening =
  /^[，,。；;]?\s*(?:(?:[^，,。；;：:]{1,40}[，,])?(其中)[:：]?|((?:主要)?(?:为|用于|包括|包含)|具体(?:为|如下|包括)|分别为|[:：])[:：]?)/;
const numbered = /^\s*(?:\d{1,2}\s?[.．、]|[（(][一二三四五六七八九十\d]+[）)]|[①-⑳])/;

export const listedParts = rememberByText(longTexts, (text: string): readonly ListedParts[] => {
  const masked = withoutTitles(text);
  const amounts = amountsInText(masked);
  const opens = amounts.filter(({ end, inFormula }) => !inFormula && opening.test(masked.slice(end, end + 48)));
  return opens.slice(0, mostLists).flatMap((total) => {
    const rest = sentenceAfter(masked, total.end);
    const opened = opening.exec(rest ?? "");
    if (rest === undefined || !opened) return [];
    const from = total.end + opened[0].length;
    // Then the list belongs to the nearer amount.
    if (amounts.some(({ start }) => start >= total.end && start < from)) return [];
    const list = rest.slice(opened[0].length);
    const parts = partsOf(list, from, amounts);
    if (parts === undefined || parts.length < 2 || parts.some(({ approximate }) => approximate)) return [];
    const sum = parts.reduce((all, { yuan }) => all.plus(yuan), new Big(0));
    return [{ total, parts, sum, complete: opened[2] !== undefined || numbered.test(list) || parts.length > 2 }];
  });
});

/** One amount per piece, or `undefined` where the list is not so regular. */
function partsOf(list: string, from: number, amounts: readonly AmountInText[]): AmountInText[] | undefined {
  const separator = /[；;]/.test(list) ? /[；;]/ : /[，,、]/;
  const parts: AmountInText[] = [];
  let start = from;
  for (const piece of list.split(separator)) {
    const end = start + piece.length;
    const inside = amounts.filter((amount) => amount.start >= start && amount.end <= end);
    start = end + 1;
    if (piece.trim() === "") continue;
    const [amount, ...others] = inside;
    if (!amount || others.length > 0 || amount.inFormula) return undefined;
    parts.push(amount);
  }
  return parts;
}
