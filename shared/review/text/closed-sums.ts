/**
 * Sums a goal text ends with: `首付款70.2万元及入库费35.1万元共105.3万元`.
 *
 * Invariant: only within one clause, where nothing but the amounts that stand before 共 could be its parts.
 */
import { Big } from "big.js";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { amountsInText, type AmountInText } from "./amounts-in-text.ts";
import { withoutTitles } from "./masked-titles.ts";

export interface ClosedSum {
  readonly total: AmountInText;
  readonly parts: readonly AmountInText[];
  readonly sum: Big;
}

const closes = /(?:共计?|合计|总计)(?:需要?|支付|为)?\s?$/;
const between = /^[^，,。；;：:（(\d]{0,4}(?:和|及|与|加|、)/;
const otherParts = /其中|每|各|分别|均|上年|去年|已/;

export const closedSums = rememberByText(longTexts, (text: string): readonly ClosedSum[] => {
  if (!/共|合计|总计/.test(text)) return [];
  const masked = withoutTitles(text);
  const amounts = amountsInText(masked);
  return amounts.flatMap((total, at): ClosedSum[] => {
    const last = amounts[at - 1];
    if (!last || !closes.test(masked.slice(last.end, total.start).replace(/^[，,]/, ""))) return [];
    let first = at - 1;
    while (first > 0 && between.test(masked.slice(amounts[first - 1]?.end, amounts[first]?.start))) first--;
    const parts = amounts.slice(first, at);
    const words = masked.slice(Math.max(0, (parts[0]?.start ?? 0) - 20), total.end);
    if (parts.length < 2 || otherParts.test(words) || [total, ...parts].some((one) => one.approximate || one.inFormula))
      return [];
    return [{ total, parts, sum: parts.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0)) }];
  });
});
