/**
 * Sums a goal text ends with: `首付款70.2万元及入库费35.1万元共105.3万元`.
 *
 * Invariant: only within one clause, where nothing but the amounts that stand before 共 could be its parts, or of all that stands before
 * where the text says so (以上合计).
 */
import { Big } from "big.js";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { amountsInText, type AmountInText } from "./amounts-in-text.ts";
import { clauseBefore } from "./clauses.ts";
import { withoutTitles } from "./masked-titles.ts";

export interface ClosedSum {
  readonly total: AmountInText;
  readonly parts: readonly AmountInText[];
  readonly sum: Big;
}

const closes = /(?:共计?|合计|总计)(?:需要?|支付|为)?\s?$/;
const between = /^[^，,。；;：:（(\d]{0,4}(?:和|及|与|加|、)/;
const allAbove = /^\s*以上(?:各项|所有|全部|经费|费用|资金)*(?:共计?|合计|总计)(?:需要?|资金|经费|为)*\s*$/;
const ofOne = /[每各均]|单价|标准/;
/** Farther apart, they are parts of something else. */
const near = 0.2;
const otherParts = /其中|每|各|分别|均|上年|去年|已/;

export const closedSums = rememberByText(longTexts, (text: string): readonly ClosedSum[] => {
  if (!/共|合计|总计/.test(text)) return [];
  const masked = withoutTitles(text);
  const amounts = amountsInText(masked);
  return [...inClause(masked, amounts), ...ofAllAbove(masked, amounts)];
});

/** 以上合计 is of all that was said before, but for what one of each costs and for the total itself. */
function ofAllAbove(text: string, amounts: readonly AmountInText[]): ClosedSum[] {
  return amounts.flatMap((total, at): ClosedSum[] => {
    if (!allAbove.test(clauseBefore(text, total.start))) return [];
    const above = amounts.slice(0, at).filter(({ yuan }) => !yuan.eq(total.yuan));
    const parts = above.filter(({ start, inFormula }) => !inFormula && !ofOne.test(clauseBefore(text, start)));
    const sum = parts.reduce((all, { yuan }) => all.plus(yuan), new Big(0));
    const words = text.slice(0, total.start);
    if (parts.length < 2 || /其中|上年|去年|已/.test(words) || [total, ...above].some(({ approximate }) => approximate))
      return [];
    return sum.minus(total.yuan).abs().gt(total.yuan.times(near)) ? [] : [{ total, parts, sum }];
  });
}

function inClause(masked: string, amounts: readonly AmountInText[]): ClosedSum[] {
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
}
