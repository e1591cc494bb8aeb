/**
 * Long names that differ in one character only are meant to be one (运维安全审计…, 运费安全审计…). Characters that tell things apart by
 * themselves (一 and 二, 上 and 下, digits) are no slip.
 */
import { indicatorField } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { indicatorName } from "../text/wording.ts";

/** As much as must be alike behind the one character; before it at least the first. */
const alike = 9;
const telling =
  /[0-9A-Za-z一二三四五六七八九十百甲乙丙丁上下左右前后内外东南西北中高低大小新旧老男女正副主次省市县区乡镇村年季月日增减进出收支]/;

export const namesOneLetterApart: FormRule = {
  id: "r16c",
  name: "指标名称只差一个字",
  source: "review-rules 16",
  level: "hint",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const names = foldedNames(indicators);
    return names.flatMap((name, index): Report[] => {
      const other = name.length > alike ? names.findIndex((one, i) => i < index && slipBetween(one, name)) : -1;
      const [row, earlier] = [indicators[index], indicators[other]];
      if (!row || !earlier) return [];
      const at = firstDifference(names[other] ?? "", name);
      const message =
        `${indicatorName(row)}与${indicatorName(earlier)}只差一个字（“${name.slice(Math.max(0, at - 1), at + 3)}”、` +
        `“${names[other]?.slice(Math.max(0, at - 1), at + 3)}”），可能有一处是笔误，请核对。`;
      return [
        {
          state: "fails",
          message,
          places: [{ field: indicatorField(index, "name") }, { field: indicatorField(other, "name") }],
        },
      ];
    });
  },
};

function slipBetween(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.length <= alike) return false;
  const at = firstDifference(a, b);
  const [one = "", other = ""] = [a[at], b[at]];
  if (one === "" || other === "" || telling.test(one) || telling.test(other)) return false;
  const behind = a.slice(at + 1, at + 1 + alike);
  return behind.length === alike && b.startsWith(behind, at + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
