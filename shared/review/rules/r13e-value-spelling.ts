/** Digits, percent signs and operators in values are written the usual way: half-width, `≥` and not `>=`, each sign once. Said once, however many there are. */
import type { RowTextRule } from "../rule.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const valueSpelling: RowTextRule = {
  id: "r13e",
  name: "指标值里有全角数字或不规范的符号",
  source: "review-rules 13",
  level: "hint",
  checkTexts: (row) => {
    const rewrite = respelled(row.value);
    if (rewrite === row.value) return [];
    const fault = doubled.test(row.value) ? twice : odd;
    const message = `${indicatorName(row)}的指标值${quoted(row.value)}${fault}，一般写作${quoted(rewrite)}。`;
    return [{ state: "fails", column: "value", message, fault, rewrite }];
  },
};

const odd = "用了全角数字或不规范的符号";
const twice = "把同一个符号写了两遍";
const doubled = /[%％]\s?[%％]|([≥≤><])\s?\1/;

function respelled(value: string): string {
  if (!/[０-９％．＞＜＝═﹦﹥﹤≧≦⩾⩽]|[><=]\s?=|=[><]/.test(value) && !doubled.test(value)) return value;
  return value
    .replaceAll(/[０-９％＞＜＝]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(/(?<=\d)．(?=\d)/g, ".")
    .replaceAll(/[═﹦]/g, "=")
    .replaceAll(/>\s?=|=>|[≧⩾]/g, "≥")
    .replaceAll(/<\s?=|=<|[≦⩽]/g, "≤")
    .replaceAll(/([≥≤=%])(?:\s?\1)+/g, "$1")
    .replaceAll("﹥", ">")
    .replaceAll("﹤", "<");
}
