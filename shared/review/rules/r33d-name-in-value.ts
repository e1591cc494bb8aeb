/** A value says how much, the name of what: `利用率>90%` as the value of 提升利用率 says it twice, and no program reads a number there. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { indicatorName, quoted } from "../text/wording.ts";

const wordsAndNumber = /^([\u4e00-\u9fff]{2,})[:：]?\s*([≥≤><=＞＜].*)$/;

export const nameInValue: RowTextRule = {
  id: "r33d",
  name: "指标值里又写了指标名称",
  source: "review-rules 33",
  level: "hint",
  checkTexts: (row) => {
    const [, words = "", rest = ""] = wordsAndNumber.exec(row.value.trim()) ?? [];
    if (words === "" || !row.name.includes(words) || onlyMeasure(parseValue(rest)) === undefined) return [];
    const message = `${indicatorName(row)}的指标值${quoted(row.value)}里又写了“${words}”，指标值一般只写${quoted(rest)}。`;
    return [{ state: "fails", column: "value", message, rewrite: rest }];
  },
};
