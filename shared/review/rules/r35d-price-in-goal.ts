/**
 * A price per thing that a goal gives, times how many of them the goal or one quantity says, comes out at the total where it nearly does:
 * 704元/村 for 70 个村 is 4.928 万元 and not 5.
 */
import { Big } from "big.js";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { formTotal } from "../text/form-total.ts";
import { withoutTitles } from "../text/masked-titles.ts";
import { yuanPer } from "../text/money-unit.ts";

/** Farther from the total, the product is of something else. */
const near = 0.1;
const price = /(\d[\d,]*(?:\.\d+)?)\s?(万)?元\s?[/／]\s?([\u4e00-\u9fff]{1,3})(?![/／·.\u4e00-\u9fff])/g;

export const priceInGoal: FormRule = {
  id: "r35d",
  name: "绩效目标里的单价乘数量不等于总额",
  source: "review-rules 35",
  level: "warning",
  reads: (form) => [form.annualGoal, form.funds, form.moneyUnit],
  check: (form, { pack, template }) => {
    const { amount, text, field } = formTotal(form, pack);
    const factor = yuanPer(form.moneyUnit);
    const goal = withoutTitles(form.annualGoal);
    if (!amount || factor === undefined || amount.lte(0)) return [];
    const prices = [...goal.matchAll(price)];
    const [only, another] = prices;
    const [said = "", digits = "", scale, unit = ""] = only ?? [];
    if (!only || another || /[*×xX]/.test(goal)) return [];
    const counts = [
      ...goal.matchAll(new RegExp(String.raw`(\d[\d,]*(?:\.\d+)?)\s?(万)?\s?(?:个|名)?(?:行政|自然)?${unit}`, "g")),
    ].filter(({ index }) => index < only.index || index >= only.index + said.length);
    const numbers = new Set(
      counts.map(([, count = "", tens]) => new Big(count.replaceAll(",", "")).times(tens ? 1e4 : 1).toFixed()),
    );
    const [number] = numbers;
    if (number === undefined || numbers.size > 1) return [];
    const product = new Big(digits.replaceAll(",", ""))
      .times(scale ? 1e4 : 1)
      .times(number)
      .div(factor);
    const apart = product.minus(amount);
    if (apart.eq(0) || apart.abs().gt(amount.times(near))) return [];
    const report: Report = {
      state: "fails",
      message:
        `${fieldName(template, "annualGoal")}里的 ${said} × ${number}${unit} = ${product.toFixed()} ${form.moneyUnit}，${fieldName(template, field)}是 ${text} ${form.moneyUnit}，` +
        `${apart.gt(0) ? "多" : "少"} ${apart.abs().toFixed()} ${form.moneyUnit}，请核对单价、数量和总额。`,
      places: [{ field: "annualGoal" }, { field }],
      about: said,
    };
    return [report];
  },
};
