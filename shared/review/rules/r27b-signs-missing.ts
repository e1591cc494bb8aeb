/** A share, a benefit or a time limit that is only a number does not say whether more or less would do. Said once, however many there are. */
import type { Indicator } from "../../form/form.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isShareUnit, isTimeUnit } from "../../value/grammar/units.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isBenefitRow, isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const signsMissing: RowTextRule = {
  id: "r27b",
  name: "指标值没有写“≥”或“≤”",
  source: "review-rules 27",
  level: "hint",
  checkTexts: (row, pack) => {
    const sign = missingSign(row, pack);
    if (sign === undefined) return [];
    const rewrite = sign + row.value.trim();
    const message = `${indicatorName(row)}的指标值${quoted(row.value)}${fault}，一般写作“${rewrite}”。`;
    return [{ state: "fails", column: "value", message, fault, rewrite }];
  },
};

const fault = "没有写“≥”或“≤”，看不出多了好还是少了好";

/** A value that all of it reaches (100 %) or none (0) needs no sign. */
function missingSign(row: Indicator, pack: RulePack): string | undefined {
  if (!/^\s*(?:\d|[百千万]分之)/.test(row.value) || isSatisfactionRow(row)) return undefined;
  const measure = onlyMeasure(parseValue(row.value));
  if (measure?.kind !== "quantity" || measure.operator || measure.approximate || measure.average) return undefined;
  if (measure.number.value === "0") return undefined;
  const { better, share, satisfaction, time, unitInName } = nameKinds(pack, row.name);
  if (satisfaction || unitInName) return undefined;
  const isShare = isShareUnit(measure.unit.base) && share;
  if (isShare && better && measure.number.value !== "100") return better === "more" ? "≥" : "≤";
  if (time && better && isTimeUnit(measure.unit.base)) return better === "more" ? "≥" : "≤";
  const grows = !isShareUnit(measure.unit.base) && isBenefitRow(row) && /增|产值|收入|收益|带动|受益|惠及/.test(row.name);
  return grows ? "≥" : undefined;
}
