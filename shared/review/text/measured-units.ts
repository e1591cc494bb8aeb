/** The units a value measures in. */
import type { IndicatorValue } from "../../value/grammar/indicator-value.ts";
import { measuresOf } from "../../value/grammar/indicator-value.ts";

/** Bases of all its units, also inside products; `""` for a number without one. */
export function measuredUnits(value: IndicatorValue): readonly string[] {
  return measuresOf(value).flatMap((measure) => {
    if (measure.kind === "quantity" || measure.kind === "range") return [measure.unit.base];
    return measure.kind === "product" ? measure.factors.map(({ unit }) => unit.base) : [];
  });
}
