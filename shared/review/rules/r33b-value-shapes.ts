/** A value that is a sign before words (`=提高`), or one that breaks off in the middle. */
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const valueShapes: RowTextRule = {
  id: "r33b",
  name: "指标值没有写完",
  source: "review-rules 33",
  level: "warning",
  checkTexts: (row) => {
    const value = row.value.trim();
    if (value === "") return [];
    const said = `${indicatorName(row)}的指标值${quoted(value)}`;
    if (/^[=＝≥≤><＞＜≧≦]\s*[\u4e00-\u9fff]/.test(value) && parseValue(value).class === "words") {
      const fault = "在文字前面写了符号，请写成数，或去掉符号。";
      return [{ state: "fails", level: "hint", column: "value", message: said + fault, fault }];
    }
    if (/^[—–-]{1,3}$/.test(value)) {
      const fault = "只是一条横线，请写指标值或删去这个指标。";
      return [{ state: "fails", column: "value", message: said + fault, fault }];
    }
    if (
      /[，,、：:（(]$|(?:的|和|及|与|或|在|为|对|将|每|按|按照|根据|低于|高于|由于|且|而|但|其|等等的)$/.test(value) &&
      value.length > 3
    ) {
      const fault = "像是没有写完，请补全。";
      return [{ state: "fails", level: "hint", column: "value", message: said + fault, fault }];
    }
    const bounds = doubled.exec(value) ?? signs.exec(value);
    if (bounds) {
      const against = isLower(bounds[1] ?? "") !== isLower(bounds[2] ?? "");
      const fault = against ? "写了两个相反的界限，请留下要的一个。" : "把界限写了两遍，写一个就够了。";
      return [{ state: "fails", ...(!against && { level: "hint" as const }), column: "value", message: said + fault, fault }];
    }
    return [];
  },
};

/** `≥95%以上`, `不低于90%以内`. */
const doubled =
  /^([≥>≤<]|不低于|不少于|至少|不高于|不超过|不多于)[^，,；;、≥≤><]*\d[\d.]*\s?[%％\u4e00-\u9fff]{0,3}?(以上|以下|以内)$/;
/** `≥≤90%`; the same sign twice is a matter of spelling. */
const signs = /^([≥>≤<])\s?(?!\1)([≥>≤<])/;

function isLower(bound: string): boolean {
  return /^(?:[≥>]|不低于|不少于|至少|以上)$/.test(bound);
}
