/**
 * An indicator stands under the level its name and value belong to: no rate under 数量, no plain count under 质量, no date outside 时效, no
 * satisfaction outside 满意度.
 */
import type { Indicator } from "../../form/form.ts";
import { onlyMeasure, type Measure, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit, isShareUnit, isTimeUnit } from "../../value/grammar/units.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds, type NameKinds } from "../text/name-kinds.ts";
import { isNone } from "../text/is-none.ts";
import { isOutputRow, isQuantityRow, isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

const aboutPeople = /满意|投诉|好评|差评|表扬|认可|评价|信访|回访|测评/;
/** What a count of them measures is how good something is. */
const quality =
  /(?:差错|故障|事故|错误|投诉|返工|合格|达标|优良|等级|标准|精度|质量|准确|误差|中断|缺陷|问题|漏洞|浓度|强度|厚度|分贝|指数|评分|得分|次品|破损|级别|级|率)(?:数|数量|次数|件数|量|值)?$/;

export const wrongLevel: RowTextRule = {
  id: "r32",
  name: "指标放错了类别",
  source: "review-rules 32",
  level: "warning",
  checkTexts: (row, pack) => {
    if (row.name.trim() === "" || isNone(row.name)) return [];
    const measure = onlyMeasure(parseValue(row.value));
    const said = indicatorName(row);
    const fault = faultOf(row, measure, nameKinds(pack, row.name));
    if (fault === undefined) return [];
    const { of = "", message, level } = fault;
    return [{ state: "fails", column: "name", ...(level && { level }), message: said + of + message, fault: message }];
  },
};

/** What is said of the value of a row, and what of all rows with the fault. */
type Fault = { readonly of?: string; readonly message: string; readonly level?: "hint" };

function faultOf(row: Indicator, measure: Measure | undefined, kinds: NameKinds): Fault | undefined {
  const { level2, value } = row;
  if (isQuantityRow(row) && kinds.satisfaction) return { message: "是满意度，应当放在满意度指标里，不是数量指标。" };
  if (isQuantityRow(row) && kinds.share && isShare(measure)) {
    return { level: "hint", of: `的指标值${quoted(value)}`, message: `是比率，一般放在质量指标里，数量指标写做多少。` };
  }
  if (isQuantityRow(row) && isFee(row.name.trim(), measure)) {
    return { of: `的指标值${quoted(value)}`, message: "是金额，应当放在成本指标里，数量指标写做多少。" };
  }
  if (level2.startsWith("质量")) return underQuality(row, measure, kinds);
  if (isSatisfactionRow(row) && !aboutPeople.test(row.name + value)) {
    return { level: "hint", message: "问的不是满意度，请写明谁对什么满意，或放到效益指标里。" };
  }
  if (isOutputRow(row) && !isQuantityRow(row) && kinds.satisfaction)
    return { message: `是满意度，应当放在满意度指标里，不是${level2}。` };
  if (
    level2.startsWith("生态") &&
    /就业|失业|裁员|岗位|成本|经费|安全|增收/.test(row.name) &&
    !/生态|环境|污染|排放|能耗|绿/.test(row.name)
  ) {
    return { level: "hint", message: "说的不是生态环境，请放到合适的类别里。" };
  }
  if (level2.startsWith("时效")) return underTimeliness(row, measure);
  return undefined;
}

const fee = /(?:经费|费用|单价|[^免缴交退收消]费)$/;
/** Where money is what is granted or collected, so much of it is done. */
const moneyAsWork = /减|免|发放|支付|拨付|兑付|缴|补助|补贴|奖补|资助|报销|收取|征收|退|代|投资|完成/;

function isFee(name: string, measure: Measure | undefined): boolean {
  return measure?.kind === "quantity" && isMoneyUnit(measure.unit.base) && fee.test(name) && !moneyAsWork.test(name);
}

const countName = /(?:数量|人数|面积|里程|册数|台数|套数)$/;

/** How often something is done says something of when; how many there are of it does not. */
function isOfThings({ unit: { base } }: Quantity): boolean {
  return /^(?:册|本|台|套|辆|亩|公里|平方米|米|户|间|座|栋|株|箱|把|部|人)$/.test(base);
}

const qualityRate = /(?:合格|优良|优秀|准确|完好|差错|达标|故障|损坏|正确)率$/;

/** A rate of how good or a count of how many says nothing of when; how often something is done may. */
function underTimeliness(row: Indicator, measure: Measure | undefined): Fault | undefined {
  const { name, value } = row;
  const of = `的指标值${quoted(value)}`;
  if (qualityRate.test(name.trim()) && isShare(measure)) {
    return { of, message: "说的是质量，应当放在质量指标里，时效指标写什么时候完成。" };
  }
  if (measure?.kind === "quantity" && isCount(measure) && (countName.test(name.trim()) || isOfThings(measure))) {
    return { of, message: "是个数，应当放在数量指标里，时效指标写什么时候完成。" };
  }
  if (measure === undefined && /化|发展|提升|改善/.test(name) && !/及时|按时|按期|时|期|进度|完成|速/.test(name + value)) {
    return { level: "hint", of, message: `与时间无关，时效指标写什么时候完成。` };
  }
  return undefined;
}

function underQuality(row: Indicator, measure: Measure | undefined, kinds: NameKinds): Fault | undefined {
  if (kinds.satisfaction) return { message: "是满意度，应当放在满意度指标里，不是质量指标。" };
  if (measure?.kind === "date" && kinds.time)
    return { of: `的指标值${quoted(row.value)}`, message: `是时间，应当放在时效指标里。` };
  if (measure?.kind !== "quantity" || measure.number.value === "0" || kinds.share || quality.test(row.name)) return undefined;
  const { base } = measure.unit;
  if (
    !isCount(measure) ||
    /^(?:分|级|等级|档|度|倍|折|成|分值)$|[a-zA-Z℃°]/.test(base) ||
    measure.operator === "≤" ||
    measure.operator === "<"
  )
    return undefined;
  return { of: `的指标值${quoted(row.value)}`, message: `是个数，应当放在数量指标里，质量指标写做得怎样。` };
}

/** So many of something that is neither a share nor money nor a time. */
function isCount({ unit: { base, per, known } }: Quantity): boolean {
  return known && base !== "" && per.length === 0 && !isShareUnit(base) && !isMoneyUnit(base) && !isTimeUnit(base);
}

function isShare(measure: Measure | undefined): boolean {
  return measure?.kind === "fraction" || (measure?.kind === "quantity" && isShareUnit(measure.unit.base));
}
