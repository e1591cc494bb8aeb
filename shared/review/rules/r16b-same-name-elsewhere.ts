/**
 * The same indicator under two levels says the same. A quantity and its cost often share a name: only values in one unit are compared.
 */
import { indicatorField } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { rowReadings, type RowReading } from "../text/row-readings.ts";
import { quoted } from "../text/wording.ts";

export const sameNameElsewhere: FormRule = {
  id: "r16b",
  name: "同名指标的指标值不一致",
  source: "review-rules 16",
  level: "warning",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const names = foldedNames(indicators);
    const rows = rowReadings(indicators);
    const known = new Set<string>();
    return rows.flatMap((own): Report[] => {
      const { row, index } = own;
      const name = names[index] ?? "";
      if (name === "" || !known.has(name)) {
        known.add(name);
        return [];
      }
      const earlier = rows.find(
        (one) => one.index < index && names[one.index] === name && one.row.level2 !== row.level2 && differ(one, own),
      );
      if (!earlier) return [];
      const { row: one } = earlier;
      return [
        {
          state: "fails",
          message: `指标${quoted(row.name)}写了两次，指标值不一致：${one.level2}里是“${one.value}”，${row.level2}里是“${row.value}”，请改成一致。`,
          places: [{ field: indicatorField(index, "value") }, { field: indicatorField(earlier.index, "value") }],
        },
      ];
    });
  },
};

function differ({ quantity: one }: RowReading, { quantity: other }: RowReading): boolean {
  return one !== undefined && one.unit.text === other?.unit.text && one.number.value !== other.number.value;
}
