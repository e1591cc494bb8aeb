/** A name that asks for a share (率, 比例, 满意度) has a percentage. */
import { measuresOf, type IndicatorValue } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isShareUnit } from "../../value/grammar/units.ts";
import type { RowTextRule } from "../rule.ts";
import { placeholderIn } from "../text/placeholder.ts";
import { isNone } from "../text/is-none.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const sharesInPercent: RowTextRule = {
  id: "r18",
  name: "比率类指标没有百分数",
  source: "review-rules 18",
  level: "warning",
  checkTexts: (row, pack) => {
    const kinds = nameKinds(pack, row.name);
    const satisfaction = isSatisfactionRow(row);
    if ((!kinds.share && !satisfaction) || kinds.unitInName || isNone(row.name)) return [];
    const value = parseValue(row.value);
    if (value.class === "blank" || isNone(row.value) || hasShare(value)) return [];
    // 1:20, and so many cases per ten thousand people, are rates too.
    if (/\d[:：]\d|\d[^/／]{0,4}[/／]/.test(row.value)) return [];
    // That something is still to be written there, or a sign twice, is said already.
    if (placeholderIn(row.value) !== undefined || /[%％]\s?[%％]$/.test(row.value.trim())) return [];
    const said = `${indicatorName(row)}的指标值是${quoted(row.value)}`;
    if (value.class === "words" || value.class === "yes-no") {
      const fault = `，${satisfaction ? "满意度" : "比率"}应当写百分数。`;
      return [{ state: "fails", column: "value", message: said + fault, fault }];
    }
    // Complaints counted in 次 or a score in 分 measure satisfaction too.
    if (!kinds.share || (satisfaction && unitsOf(value).has("分"))) return [];
    // None of it is none in any unit.
    if (/^[≤=]?0+(?:\.0+)?$/.test(row.value.trim())) return [];
    const bare = /^[≥≤><]?\d+(?:\.\d+)?$/.exec(row.value.trim());
    const fault = bare ? "，后面少了“%”，请补上。" : "，比率应当写百分数。";
    return [
      { state: "fails", column: "value", message: said + fault, fault, ...(bare && { rewrite: `${row.value.trim()}%` }) },
    ];
  },
};

function hasShare(value: IndicatorValue): boolean {
  return (
    measuresOf(value).some((measure) => measure.kind === "fraction") || [...unitsOf(value)].some((unit) => isShareUnit(unit))
  );
}

function unitsOf(value: IndicatorValue): ReadonlySet<string> {
  return new Set(measuresOf(value).flatMap((measure) => ("unit" in measure ? [measure.unit.base] : [])));
}
