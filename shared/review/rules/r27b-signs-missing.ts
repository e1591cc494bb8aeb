/** A share or a benefit that is only a number does not say whether more or less would do. Said once, however many there are. */
import { indicatorField, type Field } from "../../form/field.ts";
import type { Indicator } from "../../form/form.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { FormRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isBenefitRow, isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const signsMissing: FormRule = {
  id: "r27b",
  name: "指标值没有写“≥”或“≤”",
  source: "review-rules 27",
  level: "hint",
  reads: (form) => [form.indicators],
  check: ({ indicators }, { pack }) => {
    const bare = indicators.flatMap((row, index): { row: Indicator; sign: string; field: Field }[] => {
      const sign = missingSign(row, pack);
      return sign === undefined ? [] : [{ row, sign, field: indicatorField(index, "value") }];
    });
    const [first] = bare;
    if (!first) return [];
    const others = bare.length > 1 ? `等 ${bare.length} 个指标` : "";
    const message =
      `${indicatorName(first.row)}的指标值${quoted(first.row.value)}${others}没有写“≥”或“≤”，` +
      `看不出多了好还是少了好，一般写作“${first.sign}${first.row.value.trim()}”。`;
    return [{ state: "fails", message, places: bare.map(({ field }) => ({ field })) }];
  },
};

/** A value that all of it reaches (100 %) or none (0) needs no sign. */
function missingSign(row: Indicator, pack: RulePack): string | undefined {
  if (isSatisfactionRow(row)) return undefined;
  const measure = onlyMeasure(parseValue(row.value));
  if (measure?.kind !== "quantity" || measure.operator || measure.approximate || measure.average) return undefined;
  if (!/^\d/.test(row.value.trim()) || measure.number.value === "0") return undefined;
  const { better, share, satisfaction, unitInName } = nameKinds(pack, row.name);
  if (satisfaction || unitInName) return undefined;
  const isShare = measure.unit.base === "%" && share;
  if (isShare && better && measure.number.value !== "100") return better === "more" ? "≥" : "≤";
  const grows = isBenefitRow(row) && /增|产值|收入|收益|带动|受益|惠及/.test(row.name) && measure.unit.base !== "%";
  return grows ? "≥" : undefined;
}
