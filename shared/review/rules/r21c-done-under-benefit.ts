/** That the work is done and the money paid is output, and no benefit. */
import type { RowTextRule } from "../rule.ts";
import { isBenefitRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

/** Of a task one was given; a goal of nature's or of farmers' income may well be reached to so many percent. */
const doneRate =
  /(?:任务|工作|项目|计划|工程)[\u4e00-\u9fff]{0,4}完成(?:及时)?率$|(?:竣工|开工|资金支付|资金拨付|预算执行)(?:及时)?率$/;
const done = /^(?:按时|按期|如期|及时|全部|全面)?完成$/;
const ofNature = /减排|降碳|节能|增收|脱贫|绿化|治理/;

export const doneUnderBenefit: RowTextRule = {
  id: "r21c",
  name: "效益指标写的是做没做完",
  source: "review-rules 21；review-rules 30",
  level: "hint",
  checkTexts: (row) => {
    const name = row.name.trim();
    if (!isBenefitRow(row) || ofNature.test(name) || !(doneRate.test(name) || done.test(row.value.trim()))) return [];
    const fault = "说的是任务做没做完，那是产出，请写做成以后有什么好处。";
    return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
  },
};
