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
    if (/[，,、：:（(]$|(?:的|和|及|与|或|在|为|对|将|等等的)$/.test(value) && value.length > 3) {
      const fault = "像是没有写完，请补全。";
      return [{ state: "fails", level: "hint", column: "value", message: said + fault, fault }];
    }
    return [];
  },
};
