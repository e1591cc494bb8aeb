/**
 * Where a goal text says how much money the whole project has.
 *
 * Invariant: only wordings that cannot mean less than the whole (预算资金, 计划支付, 以上共计) count, only where their clause says nothing
 * else, and not where it speaks of another year, of a source of the money or of a part.
 */
import { Big } from "big.js";
import { amountsInText, type AmountInText } from "./amounts-in-text.ts";
import { clauseBefore } from "./clauses.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { withoutTitles } from "./masked-titles.ts";

/** What may stand before the wording in its clause; anything else makes it the money of something in particular. */
const lead = "(?:20\\d{2}年度?|本年度?|今年|全年|年度|本|该|此|项目|以上|拟|预计|申请|计划|安排|投入|需要?|共需?|总共)*";
const wording =
  "(?:预算(?:总)?资金|项目(?:总)?(?:预算|资金|经费|投资)|(?:资金|经费|预算|投资)总额|总(?:预算|投资|经费|金额|额)|(?:支付|支出|安排|投入)(?:资金|经费)?|预算安排|所需(?:资金|经费)|(?:共|总共|合计|一共)需要?(?:资金|经费|投资)|以上(?:各项|所有|全部)?(?:费用|经费|资金)?(?:共计|合计|总计|共))";
const wholeWording = new RegExp(`^\\s*${lead}${wording}(?:共计|合计|总计|共|约|为|是|预计)*\\s*$`);
const otherThing =
  /其中|首付|每|各|上年|去年|往年|累计|中央|自治区级|省级|市级|县级|财政拨款|其他资金|自筹|配套|结转|结余|追加|调减|季度|\d月|半年|阶段|批/;
/** 预算 by itself may be that of something in particular, unless no other amount is said or the year's or the project's is meant. */
const bareBudget = /^\s*(?:20\d{2}年度?|本年度?|全年|年度|本项目|该项目|项目)*预算(?:金额|额)?(?:共|为|是)*\s*$/;
const ofAll = /全年|年度|项目/;
/** 合计 by itself is a total where everything that was listed before comes to it. */
const bareSum = /^\s*(?:合计|共计|总计|共需|总共)(?:为|需)?\s*$/;
const yearPattern = /((?:19|20)\d{2})\s*年/g;

export interface TotalClaim extends AmountInText {
  /** Years named in its clause; none means the form's own. */
  readonly years: readonly number[];
}

export const totalClaims = rememberByText(longTexts, (text: string): readonly TotalClaim[] => {
  const masked = withoutTitles(text);
  const amounts = amountsInText(masked);
  return amounts.flatMap((amount, at): TotalClaim[] => {
    if (amount.inFormula || amount.approximate) return [];
    const clause = clauseBefore(masked, amount.start);
    const isBudget = bareBudget.test(clause) && (ofAll.test(clause) || amounts.length === 1);
    if (!isBudget && !wholeWording.test(clause) && !(bareSum.test(clause) && sumsUp(amounts.slice(0, at), amount))) return [];
    if (otherThing.test(clause)) return [];
    return [{ ...amount, years: [...clause.matchAll(yearPattern)].map((match) => Number(match[1])) }];
  });
});

function sumsUp(before: readonly AmountInText[], { yuan }: AmountInText): boolean {
  return before.length > 1 && before.reduce((sum, part) => sum.plus(part.yuan), new Big(0)).eq(yuan);
}
