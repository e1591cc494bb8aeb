/**
 * What is put out is measured: words alone (提高, 加强, 长期) are asked about under 产出, and pointed out under 效益.
 *
 * Words that can be checked as they stand (已…, 合格, 按时完成) are only pointed out, and fit a benefit; a name that asks for a percentage
 * is the business of the rule for such names.
 */
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";
import { impossibleDate } from "../text/dates-in-text.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isBenefitRow, isCostRow, isOutputRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

const checkable =
  /^(?:已|按时|按期|[按每][年季月周日]|全部|全覆盖|完成|合格|通过(?!本|项目|实施)|达标|达到|符合|验收)|合格$|达标$|完成$/;

/** A strength, a grade, a capacity: C30, Ⅲ类, 20T. */
const designation =
  /^[≥≤><=]?\s*(?:[A-Z]{1,3}\d{1,4}|\d+(?:\.\d+)?\s?[A-Za-z]{1,4}(?:\/[a-z]{1,3})?)$|^(?:达到|不低于|[≥=])?\s*[ⅠⅡⅢⅣⅤⅥ甲乙丙一二三四五][类级等](?:以上|及以上|标准)?$/;

const faults = {
  cost: "只有文字，没有数，算不出成本，请写明金额。",
  output: "只有文字，没有数，没法考核，请写成能衡量的数。",
  benefit: "只有文字，没有数，能量化的请量化。",
};

export const measurableOutput: RowTextRule = {
  id: "r17",
  name: "指标值只有文字",
  source: "review-rules 17",
  level: "warning",
  checkTexts: (row, pack) => {
    const output = isOutputRow(row);
    if (!output && !isBenefitRow(row)) return [];
    if (parseValue(row.value).class !== "words" || isNone(row.value) || isNone(row.name)) return [];
    // Its date has a rule of its own.
    if (nameKinds(pack, row.name).share || designation.test(row.value.trim()) || impossibleDate(row.value) !== undefined)
      return [];
    const checked = checkable.test(row.value.trim());
    if (checked && !output) return [];
    const said = `${indicatorName(row)}的指标值${quoted(row.value)}`;
    const fault = isCostRow(row) ? faults.cost : output && !checked ? faults.output : faults.benefit;
    const level = fault === faults.benefit ? { level: "hint" as const } : {};
    return [{ state: "fails", ...level, column: "value", message: said + fault, fault }];
  },
};
