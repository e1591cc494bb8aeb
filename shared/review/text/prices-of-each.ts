/**
 * What a goal says one of something costs: `每人每月100元`, `每户补助不超过3000元`, `60元/箱`.
 *
 * Invariant: exact prices only; what is about so much, at least so much, or was raised from one price to another, is none.
 */
import { Big } from "big.js";
import { unitWords } from "../../value/grammar/units.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { withoutTitles } from "./masked-titles.ts";

export interface PriceOfEach {
  /** As printed. */
  readonly text: string;
  readonly yuan: Big;
  readonly per: readonly string[];
  /** What its sentence says up to it. */
  readonly sentence: string;
}

const amount = String.raw`(\d[\d,]*(?:\.\d+)?)\s?(万)?元`;
const ahead = new RegExp(
  String.raw`((?:每个?[\u4e00-\u9fff]{1,3}?){1,3})([\u4e00-\u9fff]{0,8}?)[≤<]?\s?${amount}(?![/／])`,
  "g",
);
const behind = new RegExp(String.raw`${amount}((?:\s?[/／]\s?[\u4e00-\u9fff]{1,3})+)`, "g");
const inexact = /[约近增减]|至少|不低于|不少于|以上|提高|降低|上调|下调|超过(?<!不超过)|平均/;

export const pricesOfEach = rememberByText(longTexts, (text: string): readonly PriceOfEach[] => {
  if (!/每|元\s?[/／]/.test(text)) return [];
  const masked = withoutTitles(text);
  const said = (at: number, whole: string, digits: string, scale: string | undefined, per: readonly string[]) => {
    const isExact = !inexact.test(whole) && !inexact.test(masked.slice(at + whole.length, at + whole.length + 2));
    const known = per.every((unit) => unitWords.at(unit, 0, unit.length)?.length === unit.length);
    if (!isExact || !known || /[\d.一二三四五六七八九十从由]$/.test(masked.slice(0, at))) return [];
    const yuan = new Big(digits.replaceAll(",", "")).times(scale ? 10_000 : 1);
    const sentence =
      masked
        .slice(0, at)
        .split(/[。；;\n]/)
        .at(-1) ?? "";
    return [{ text: whole, yuan, per, sentence: sentence + whole }];
  };
  return [
    ...[...masked.matchAll(ahead)].flatMap(({ 0: whole, 1: per = "", 3: digits = "", 4: scale, index }) =>
      said(index, whole, digits, scale, per.split(/每个?/).filter(Boolean)),
    ),
    ...[...masked.matchAll(behind)].flatMap(({ 0: whole, 1: digits = "", 2: scale, 3: per = "", index }) =>
      said(
        index,
        whole,
        digits,
        scale,
        per
          .split(/[/／]/)
          .map((unit) => unit.trim())
          .filter(Boolean),
      ),
    ),
  ];
});
