/**
 * Neither money (结转结余资金 1项) nor what it is called when it is paid (设备费 21台) says what is done with it.
 *
 * Invariant: silent about money that is the work itself, as it is where it is granted, collected or paid back (减免学费).
 */
import type { Indicator } from "../../form/form.ts";
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit, isShareUnit, isTimeUnit } from "../../value/grammar/units.ts";
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const money = /(?:资金|往来款|结余|款项)$/;
const fee = /(?:经费|费用|[^免缴交退收消]费)$/;
const moneyAsWork = /减|免|享受|发放|支付|拨付|兑付|缴|补助|补贴|奖补|资助|报销|收取|征收|退|代/;

export const moneyAsOutput: RowTextRule = {
  id: "r21d",
  name: "数量指标写的是资金本身",
  source: "review-rules 21",
  level: "hint",
  checkTexts: (row) => {
    const name = row.name.trim();
    if (!isQuantityRow(row) || moneyAsWork.test(name)) return [];
    if (money.test(name) && /^[≥=]?\d+\s?[项笔批]$/.test(row.value.trim()))
      return [report(row, "是资金本身，不是用它做成的事，请写要做多少什么。")];
    if (!fee.test(name) || !countsThings(row.value)) return [];
    return [report(row, "是费用的名称，看不出做什么，请写成要做的事，费用写在成本指标里。")];
  },
};

/** Neither money nor a share nor a time, which other rules speak of. */
function countsThings(value: string): boolean {
  const parsed = parseValue(value);
  const units = measuredUnits(parsed);
  return measuresOf(parsed).length > 0 && units.every((unit) => !isMoneyUnit(unit) && !isShareUnit(unit) && !isTimeUnit(unit));
}

function report(row: Indicator, fault: string): RowReport {
  return { state: "fails", column: "name", message: indicatorName(row) + fault, fault };
}
