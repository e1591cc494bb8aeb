/** Digits, percent signs and operators in values are written the usual way: half-width, `≥` and not `>=`. Said once, however many there are. */
import type { FormRule } from "../rule.ts";
import { rewrittenCells } from "../text/rewritten-cells.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const valueSpelling: FormRule = {
  id: "r13e",
  name: "指标值里有全角数字或不规范的符号",
  source: "review-rules 13",
  level: "hint",
  reads: (form) => [form.indicators, form.midTermIndicators],
  check: (form) =>
    rewrittenCells(form, ["value"], respelled, ([first, ...others]) => {
      const { row, rewrite } = first;
      if (others.length === 0) {
        return `${indicatorName(row)}的指标值${quoted(row.value)}用了全角数字或不规范的符号，一般写作${quoted(rewrite)}。`;
      }
      return `${others.length + 1} 个指标值用了全角数字或不规范的符号，例如${indicatorName(row)}的${quoted(row.value)}，一般写作${quoted(rewrite)}。`;
    }),
};

function respelled(value: string): string {
  if (!/[０-９％．＞＜＝═﹦﹥﹤≧≦⩾⩽]|[><=]\s?=|=[><]/.test(value)) return value;
  return value
    .replaceAll(/[０-９％＞＜＝]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(/(?<=\d)．(?=\d)/g, ".")
    .replaceAll(/[═﹦]/g, "=")
    .replaceAll(/>\s?=|=>|[≧⩾]/g, "≥")
    .replaceAll(/<\s?=|=<|[≦⩽]/g, "≤")
    .replaceAll("﹥", ">")
    .replaceAll("﹤", "<");
}
