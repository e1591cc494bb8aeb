/** Money spent and staff employed are what goes in, not what comes of it. */
import type { RowTextRule } from "../rule.ts";
import { isBenefitRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const input =
  /^(?:投入|支出|安排|使用|支付)(?:项目|财政|专项|本级|中央|省级|市级|县级)*(?:资金|经费)|(?:资金|经费)(?:投入|支出)(?:额|金额|数)?$|^(?:项目)?(?:投入|使用)?(?:资金|经费)(?:总额|金额)?$|^(?:配备|投入)[\u4e00-\u9fff]{0,6}(?:人员|人数)(?:数量)?$|^(?:配备|聘用|投入|安排)(?:工作)?(?:人员|人数)/;

export const inputUnderBenefit: RowTextRule = {
  id: "r21b",
  name: "把投入当作效益",
  source: "review-rules 21",
  level: "warning",
  checkTexts: (row) => {
    if (!isBenefitRow(row) || !input.test(row.name.trim())) return [];
    const fault = "说的是投入的资金或人员，不是项目带来的效益，请写做成以后有什么好处。";
    return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
  },
};
