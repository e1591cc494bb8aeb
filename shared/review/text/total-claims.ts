/**
 * Where a goal text says how much money the whole project has.
 *
 * Invariant: only wordings that cannot mean less than the whole (预算资金, 计划支付, 以上共计) count, and only where nothing in the clause
 * speaks of another year, of a source of the money or of a part.
 */
import { amountsInText, type AmountInText } from "./amounts-in-text.ts";
import { clauseBefore } from "./clauses.ts";
import { memoized } from "./memoize.ts";
import { withoutTitles } from "./masked-titles.ts";

const wholeWording =
  /(?:预算(?:总)?资金|项目(?:总)?(?:预算|资金|经费|投资)|(?:资金|经费|预算|投资)总额|总(?:预算|投资|经费|金额)|项目总额|计划(?:支付|支出|安排|投入)(?:资金|经费)?|(?:年度|全年)(?:预算|资金)|预算安排(?:资金)?|安排(?:预算|项目)资金|所需(?:资金|经费)|以上(?:各项|所有|全部)?(?:费用|经费|资金)?(?:共计|合计|总计|共)|资金预计)(?:合计|共计|总计|共|约|为|是|：|:)*\s*$/;
const otherThing =
  /其中|首付|每|各|上年|去年|往年|累计|中央|自治区级|省级|市级|县级|财政拨款|其他资金|自筹|配套|结转|结余|追加|调减|较|比|单价|定额|剩余|尾款|质保|带动|拉动|撬动|吸引|引导|减免/;
const yearPattern = /((?:19|20)\d{2})\s*年/g;

export interface TotalClaim extends AmountInText {
  /** Years named in its clause; none means the form's own. */
  readonly years: readonly number[];
}

export const totalClaims = memoized((text: string): readonly TotalClaim[] => {
  const masked = withoutTitles(text);
  return amountsInText(masked).flatMap((amount): TotalClaim[] => {
    if (amount.inFormula || amount.approximate) return [];
    const clause = clauseBefore(masked, amount.start);
    if (!wholeWording.test(clause) || otherThing.test(clause)) return [];
    return [{ ...amount, years: [...clause.matchAll(yearPattern)].map((match) => Number(match[1])) }];
  });
});
