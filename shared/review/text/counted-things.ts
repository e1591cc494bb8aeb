/**
 * Numbers of things in a goal text (`色带套件耗材248套`, `举办3期培训班`), with the words around them that say of what.
 *
 * Invariant: exact numbers only. What is about (约, 不少于, 左右), per something (每年, 60元/箱), part of a written-out sum (`8000册*220元`), an
 * ordinal, money, a share or a time is left out.
 */
import { Big } from "big.js";
import { isMoneyUnit, isShareUnit, isTimeUnit, unitWords } from "../../value/grammar/units.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { withoutTitles } from "./masked-titles.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface CountedThing {
  /** As printed, with its unit. */
  readonly text: string;
  /** Exact, multiplier included. */
  readonly number: string;
  readonly unit: string;
  /** The words of its clause before and behind it. */
  readonly before: string;
  readonly behind: string;
}

const numberPattern = /(\d[\d,]*(?:\.\d+)?)\s?(亿|千万|百万|十万|万)?\s?/g;
const factors: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4 };
const inexactBefore =
  /(?:[约近超第年月\d.*×xX=+＋＝/／〔[-]|超过|不少于|不低于|至少|不超过|大约|达到?|以上|[一二三四五六七八九十])\s?$/;
const inexactBehind = /^(?:左右|以上|以下|以内|上下|余|多|[*×xX=+＋＝/／每])/;
const perSomething = /每|各|分别|平均|人均|单价|标准/;

export const countedThings = rememberByText(longTexts, (text: string): readonly CountedThing[] => {
  const masked = withoutTitles(text);
  const things: CountedThing[] = [];
  for (const match of masked.matchAll(numberPattern)) {
    const [whole, digits = "", scale] = match;
    const unitAt = match.index + whole.length;
    const unit = unitWords.at(masked, unitAt, masked.length)?.length ?? 0;
    const word = masked.slice(unitAt, unitAt + unit);
    if (unit === 0 || isMoneyUnit(word) || isShareUnit(word) || isTimeUnit(word)) continue;
    const end = unitAt + unit;
    const before = clauseBefore(masked, match.index);
    if (inexactBefore.test(before) || perSomething.test(before) || inexactBehind.test(masked.slice(end, end + 2))) continue;
    things.push({
      text: masked.slice(match.index, end),
      number: new Big(digits.replaceAll(",", "")).times(factors[scale ?? ""] ?? 1).toFixed(),
      unit: word,
      before,
      behind: clauseAfter(masked, end),
    });
  }
  return things;
});
