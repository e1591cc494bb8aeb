/** What belongs to 质量 or 满意度 is not given as a benefit. */
import type { Indicator } from "../../form/form.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isBenefitRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const quality = /(?:合格率|故障率|差错率|验收通过率|完好率|准确率|(?:中断|故障|宕机|差错)次数)$/;

/** How much of it still works says how long the benefit lasts. */
function isLasting({ level2 }: Indicator): boolean {
  return level2.startsWith("可持续");
}

export const qualityUnderBenefit: RowTextRule = {
  id: "r21",
  name: "效益指标里放了质量或满意度指标",
  source: "review-rules 21",
  level: "warning",
  checkTexts: (row, pack) => {
    if (!isBenefitRow(row)) return [];
    const name = row.name.trim();
    if (nameKinds(pack, name).satisfaction) {
      const fault = "是满意度，应当放在满意度指标里，不能代替效益。";
      return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
    }
    if (!quality.test(name) || (isLasting(row) && name.endsWith("完好率"))) return [];
    const fault = "说的是质量，应当放在质量指标里，不是效益。";
    return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
  },
};
