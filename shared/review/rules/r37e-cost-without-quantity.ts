/**
 * A price for each of something has a quantity to be multiplied with: where nothing in the form counts what a cost is per, its row was
 * forgotten or deleted. What it was likely called is said, and how many would make the total where only this one is missing.
 */
import type { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { balanceReads, workedBalanceOf } from "../balance-of.ts";
import type { WorkedBalance } from "../balance/cost-balance.ts";
import type { ReadRow } from "../balance/cost-row.ts";
import { bareName } from "../balance/name-evidence.ts";
import { yuanPer } from "../balance/yuan.ts";
import type { FormRule } from "../rule.ts";
import { formTotal } from "../text/form-total.ts";
import { quoted } from "../text/wording.ts";

/** How counts of these are called; of everything else it is 数量. */
const countNames: Readonly<Record<string, string>> = {
  人: "人数",
  人次: "人次",
  名: "人数",
  天: "天数",
  日: "天数",
  次: "次数",
  期: "期数",
  户: "户数",
  课时: "课时数",
  学时: "学时数",
  平方米: "面积",
  亩: "面积",
  公里: "里程",
};

/** What is so much a head is counted in heads. */
const perEach = /^(?:[人户亩]均|平均(?:每[\u4e00-\u9fff])?|每[\u4e00-\u9fff]|单位)/;

export const costWithoutQuantity: FormRule = {
  id: "r37e",
  name: "成本没有对应的数量",
  source: "review-rules 37",
  level: "warning",
  reads: balanceReads,
  check: (form, context) => {
    const balance = workedBalanceOf(form, context);
    const { amount, text } = formTotal(form, context.pack);
    const rest = amount && restOf(balance, amount);
    return balance.reads.flatMap((read) => {
      const { entry, uncounted } = read;
      if (!uncounted) return [];
      const thing = bareName(entry.name).replace(perEach, "");
      const likely = uncounted.map((unit) => `“${thing}${countNames[unit] ?? "数量"}”`);
      const needed = rest && neededCount(read, rest);
      const closes = needed === undefined ? "" : `；是 ${needed}${uncounted[0]} 时，合计正好等于总额 ${text} ${form.moneyUnit}`;
      return {
        state: "fails" as const,
        message:
          `${quoted(entry.name)}的单价是“${entry.value.trim()}”，表里没有写有多少${uncounted.map((unit) => `“${unit}”`).join("、")}，` +
          `算不出成本，可能漏写了${likely.join("、")}，请补上数量${closes}。`,
        places: [{ field: indicatorField(entry.index, "value") }],
      };
    });
  },
};

/** In 元, what is left of the total for the only cost that cannot be told. */
function restOf({ reads, pairings, unit }: WorkedBalance, total: Big): Big | undefined {
  if (reads.filter(({ kind }) => kind === "unknown").length !== 1) return undefined;
  return [...pairings.values()].reduce((rest, { amount }) => rest.minus(amount), total.times(yuanPer(unit)));
}

/** Only a whole number counts anything. */
function neededCount({ entry: { price }, uncounted }: ReadRow, rest: Big): string | undefined {
  if (!price || uncounted?.length !== 1 || rest.lte(0) || price.number.value === "0") return undefined;
  const needed = rest.div(price.yuan);
  return needed.mod(1).eq(0) ? needed.toFixed() : undefined;
}
