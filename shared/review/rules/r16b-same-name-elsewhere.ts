/**
 * The same indicator under two levels says the same. A quantity and its cost often share a name: only values in one unit are compared.
 */
import { indicatorField } from "../../form/field.ts";
import type { Indicator } from "../../form/form.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { quoted } from "../text/wording.ts";

export const sameNameElsewhere: FormRule = {
  id: "r16b",
  name: "同名指标的指标值不一致",
  source: "review-rules 16",
  level: "warning",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const names = foldedNames(indicators);
    const known = new Set<string>();
    return indicators.flatMap((row, index): Report[] => {
      const name = names[index] ?? "";
      if (name === "" || !known.has(name)) {
        known.add(name);
        return [];
      }
      const earlier = indicators.findIndex(
        (one, i) => i < index && names[i] === name && one.level2 !== row.level2 && differ(one, row),
      );
      const one = indicators[earlier];
      if (!one) return [];
      return [
        {
          state: "fails",
          message: `指标${quoted(row.name)}写了两次，指标值不一致：${one.level2}里是“${one.value}”，${row.level2}里是“${row.value}”，请改成一致。`,
          places: [{ field: indicatorField(index, "value") }, { field: indicatorField(earlier, "value") }],
        },
      ];
    });
  },
};

function differ(a: Indicator, b: Indicator): boolean {
  const [one, other] = [onlyMeasure(parseValue(a.value)), onlyMeasure(parseValue(b.value))];
  if (one?.kind !== "quantity" || other?.kind !== "quantity") return false;
  return one.unit.text === other.unit.text && one.number.value !== other.number.value;
}
