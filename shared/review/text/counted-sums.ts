/**
 * What a sentence counts and adds up or multiplies by itself: `电脑90台、打印机200台，共计300台`, `4期，每期60人，共培训240人`.
 *
 * Invariant: exact numbers only, within one sentence, and only where 共 or 合计 says that what follows is the result.
 */
import { Big } from "big.js";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { clauseBefore } from "./clauses.ts";
import { countedThings } from "./counted-things.ts";
import { withoutTitles } from "./masked-titles.ts";

export interface CountedSum {
  /** `90台 + 200台`, `4期 × 60人`. */
  readonly working: string;
  readonly comesTo: Big;
  /** As printed. */
  readonly said: string;
  readonly result: Big;
  /** Of what comes out. */
  readonly unit: string;
}

/** 共计, 全年共培训: a verb may stand between. */
const total = /(?:共计?|合计|总计)[\u4e00-\u9fff]{0,4}$/;
const otherParts = /其中|每|分别|各|另|包括|包含|均/;
const number = String.raw`(\d[\d,]*(?:\.\d+)?)\s?(万)?`;
const each = new RegExp(
  String.raw`${number}\s?(个?[\u4e00-\u9fff]{1,2})(?:[\u4e00-\u9fff]{0,8})[，,、（(]\s?(?:[\u4e00-\u9fff]{0,4})每\3(?:[\u4e00-\u9fff]{0,4}?)${number}(人次|人|名|元|册|本|份|天|台|套)(?:[，,、]每\3[\u4e00-\u9fff]{0,6}\d[\d.]*[\u4e00-\u9fff]{1,3}){0,2}[^。；;\d]{0,16}?(?:共计?|合计|总计)[^。；;\d]{0,8}?${number}\6`,
  "g",
);

export const countedSums = rememberByText(longTexts, (text: string): readonly CountedSum[] =>
  /共|合计|总计/.test(text) ? [...sums(text), ...products(text)] : [],
);

function sums(text: string): CountedSum[] {
  const things = countedThings(text);
  return things.flatMap((result, at): CountedSum[] => {
    if (result.loosely || !total.test(result.before)) return [];
    const from = Math.max(...["。", "；", ";", "\n"].map((end) => text.lastIndexOf(end, result.at)));
    if (otherParts.test(text.slice(from + 1, result.at))) return [];
    const parts = things.slice(0, at).filter((part) => part.at > from);
    const [first, second] = parts;
    if (!first || !second || parts.some((part) => part.unit !== result.unit || part.loosely || part.inBrackets)) return [];
    const comesTo = parts.reduce((sum, part) => sum.plus(part.number), new Big(0));
    return [
      {
        working: parts.map(({ text: part }) => part).join(" + "),
        comesTo,
        said: result.text,
        result: new Big(result.number),
        unit: result.unit,
      },
    ];
  });
}

function products(text: string): CountedSum[] {
  const masked = withoutTitles(text);
  // 每个点位采样2次，每次500元: so many of each are not all.
  const whole = [...masked.matchAll(each)].filter(({ index }) => !/[每各均]/.test(clauseBefore(masked, index)));
  return whole.map((match) => {
    const [, count = "", countScale, counted = "", price = "", priceScale, unit = "", sum = "", sumScale] = match;
    const read = (digits: string, scale: string | undefined) => new Big(digits.replaceAll(",", "")).times(scale ? 10_000 : 1);
    return {
      working: `${count}${countScale ?? ""}${counted} × ${price}${priceScale ?? ""}${unit}`,
      comesTo: read(count, countScale).times(read(price, priceScale)),
      said: `${sum}${sumScale ?? ""}${unit}`,
      result: read(sum, sumScale),
      unit,
    };
  });
}

/** As exactly as the result is printed: 17.6万元 for 175900元. */
export function isRight({ comesTo, result, said: printed }: CountedSum): boolean {
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const half = printed.includes("万") ? new Big(10_000).div(new Big(10).pow(decimals)).div(2) : new Big(0);
  return comesTo.minus(result).abs().lte(half);
}
