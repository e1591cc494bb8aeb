/** What belongs to 质量, 满意度 or the output as a whole (that the work is done, the money paid) is not given as a benefit. */
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isBenefitRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const quality = /(?:合格率|故障率|差错率|验收通过率|完好率|准确率|(?:中断|故障|宕机|差错)次数)$/;
/** Of a task one was given; a goal of nature's or of farmers' income may well be reached to so many percent. */
const doneRate =
  /(?:任务|工作|项目|计划|工程)[\u4e00-\u9fff]{0,4}完成(?:及时)?率$|(?:竣工|开工|资金支付|资金拨付|预算执行)(?:及时)?率$/;
const done = /^(?:按时|按期|如期|及时|全部|全面)?完成$/;
const ofNature = /减排|降碳|节能|增收|脱贫|绿化|治理/;

export const qualityUnderBenefit: RowTextRule = {
  id: "r21",
  name: "效益指标里放了产出或满意度指标",
  source: "review-rules 21",
  level: "warning",
  checkTexts: (row, pack) => {
    if (!isBenefitRow(row)) return [];
    const name = row.name.trim();
    if (nameKinds(pack, name).satisfaction) {
      const fault = "是满意度，应当放在满意度指标里，不能代替效益。";
      return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
    }
    if ((doneRate.test(name) || done.test(row.value.trim())) && !ofNature.test(name)) {
      const fault = "说的是任务做没做完，那是产出，请写做成以后有什么好处。";
      return [{ state: "fails", level: "hint", column: "name", message: indicatorName(row) + fault, fault }];
    }
    if (!quality.test(name)) return [];
    const fault = "说的是质量，应当放在质量指标里，不是效益。";
    return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
  },
};
