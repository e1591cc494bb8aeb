/** A project's term given as an indicator agrees with 项目期. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { unitNoun } from "../../value/grammar/units.ts";
import type { RowRule } from "../rule.ts";
import { openEndedYears, termYears } from "../text/project-term.ts";
import { indicatorName } from "../text/wording.ts";

const termName = /^(?:本)?项目(?:实施|建设|执行)?(?:周期|期|期限)$/;

export const termAsIndicator: RowRule = {
  id: "r15b",
  name: "项目周期指标与项目期不符",
  source: "review-rules 15",
  level: "warning",
  ofTheYear: true,
  reads: (form) => [form.projectTerm],
  checkRow: (row, form) => {
    if (!termName.test(row.name.trim())) return [];
    const measure = onlyMeasure(parseValue(row.value));
    const term = termYears(form);
    if (measure?.kind !== "quantity" || term === undefined) return [];
    const unit = unitNoun(measure.unit.base);
    const months = Number(measure.number.value) * (unit === "年" ? 12 : unit === "月" ? 1 : Number.NaN);
    if (Number.isNaN(months) || months === term * 12) return [];
    const openEnded = term === openEndedYears ? "（长期）" : "";
    const message = `${indicatorName(row)}写的是“${row.value}”，表头的项目期是“${form.projectTerm}”${openEnded}，两处不一致，请改成一致。`;
    return [{ state: "fails", column: "value", message }];
  },
};
