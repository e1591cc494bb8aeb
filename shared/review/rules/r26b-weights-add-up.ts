/** Where a form has weights, each indicator has one above zero, and together they make what its pack says. */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { parseAmount } from "../../value/amount.ts";
import { isNone } from "../text/is-none.ts";
import { indicatorName } from "../text/wording.ts";

export const weightsAddUp: FormRule = {
  id: "r26b",
  name: "权重不对",
  source: "review-rules，权重",
  level: "warning",
  reads: (form) => [form.indicators],
  check: (form, { pack: { weightTotals } }) => {
    if (weightTotals.length === 0) return [];
    const weighed = weightsOf(form);
    // Nobody has begun with weights yet.
    if (weighed.every(({ weight }) => weight === "")) return [];
    const single = weighed.flatMap(({ weight, field, said }): Report[] => {
      const places = [{ field }];
      if (weight === "") return [{ state: "fails", blank: true, message: `${said}没有写权重，请补上。`, places }];
      const number = parseAmount(weight.replace(/[%％分]$/, ""));
      if (number === undefined)
        return [{ state: "fails", message: `${said}的权重“${weight}”不是一个数，请只写数字。`, places }];
      return number.gt(0) ? [] : [{ state: "fails", message: `${said}的权重是“${weight}”，应当大于 0，请更正。`, places }];
    });
    return single.length > 0 ? single : totalFault(weighed, weightTotals);
  },
};

type Weighed = ReturnType<typeof weightsOf>;

function weightsOf({ indicators }: Form) {
  return indicators.flatMap((row, index) => {
    if (row.name.trim() === "" || isNone(row.name)) return [];
    return { weight: (row.weight ?? "").trim(), field: indicatorField(index, "weight"), said: indicatorName(row) };
  });
}

function totalFault(weighed: Weighed, totals: readonly number[]): Report[] {
  const sum = weighed.reduce((all, { weight }) => all.plus(weight.replace(/[%％分]$/, "")), new Big(0));
  if (totals.some((total) => sum.eq(total))) return [];
  const nearest = totals.toSorted((a, b) => Math.abs(sum.minus(a).toNumber()) - Math.abs(sum.minus(b).toNumber()))[0] ?? 0;
  const difference = sum.minus(nearest);
  return [
    {
      state: "fails",
      message:
        `${weighed.length} 个指标的权重合计 ${sum.toFixed()}，应当是 ${totals.join(" 或 ")}，` +
        `比 ${nearest} ${difference.gt(0) ? "多" : "少"} ${difference.abs().toFixed()}，请调整权重。`,
      places: weighed.map(({ field }) => ({ field })),
    },
  ];
}
