/** Money spent and staff employed are what goes in: neither what comes of it, nor what is made with it. */
import type { RowTextRule } from "../rule.ts";
import { isBenefitRow, isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const input =
  /^(?:投入|支出|安排|使用|支付)(?:项目)?(?:资金|经费)|(?:资金|经费)(?:投入|支出)(?:额|金额|数)?$|^(?:项目)?(?:资金|经费)(?:总额|金额)$|^(?:配备|聘用|投入|安排)(?:工作)?(?:人员|人数)/;

/** So many 项 of money (结转结余资金 1项) say nothing of what is done with it. */
const money = /(?:资金|往来款|结余|款项)$/;

export const inputUnderBenefit: RowTextRule = {
  id: "r21b",
  name: "把投入当作产出或效益",
  source: "review-rules 21",
  level: "warning",
  checkTexts: (row) => {
    if (isQuantityRow(row) && money.test(row.name.trim()) && /^[≥=]?\d+\s?[项笔批]$/.test(row.value.trim())) {
      const fault = "是资金本身，不是用它做成的事，请写要做多少什么。";
      return [{ state: "fails", level: "hint", column: "name", message: indicatorName(row) + fault, fault }];
    }
    if (!isBenefitRow(row) || !input.test(row.name.trim())) return [];
    const fault = "说的是投入的资金或人员，不是项目带来的效益，请写做成以后有什么好处。";
    return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
  },
};
