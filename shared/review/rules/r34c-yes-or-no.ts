/** An indicator that asks 是否 and is answered 否 measures nothing. */
import type { RowTextRule } from "../rule.ts";
import { isBenefitRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const yesOrNo: RowTextRule = {
  id: "r34c",
  name: "是否型指标",
  source: "review-rules 34",
  level: "hint",
  checkTexts: (row) => {
    const asked = row.name.includes("是否");
    if (!isBenefitRow(row) || !asked || !/^[是否有无]$/.test(row.value.trim())) return [];
    const fault = "，是否型的指标看不出效益多大，请写成能衡量的结果。";
    const message = `${indicatorName(row)}的指标值是${quoted(row.value.trim())}${fault}`;
    return [{ state: "fails", column: "name", message, fault }];
  },
};
