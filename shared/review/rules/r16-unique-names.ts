/** No name of an indicator stands twice in one level 2. */
import { indicatorField, type IndicatorList } from "../../form/field.ts";
import type { Indicator } from "../../form/form.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { isNone } from "../text/is-none.ts";
import { periodsOf } from "../text/periods.ts";
import { indicatorName } from "../text/wording.ts";

export const uniqueNames: FormRule = {
  id: "r16",
  name: "同一类里指标重名",
  source: "review-rules 16",
  level: "error",
  reads: (form) => [form.indicators, form.midTermIndicators],
  check: (form) => periodsOf(form).flatMap(({ rows, list }) => twiceIn(rows, list)),
};

function twiceIn(rows: readonly Indicator[], list: IndicatorList): Report[] {
  const names = foldedNames(rows);
  const known = new Set<string>();
  return rows.flatMap((row, index): Report[] => {
    const name = names[index] ?? "";
    if (name === "" || isNone(name)) return [];
    if (!known.has(name)) {
      known.add(name);
      return [];
    }
    const earlier = rows.findIndex((one, i) => names[i] === name && one.level2 === row.level2 && one.level1 === row.level1);
    if (earlier === index) return [];
    const [one, other] = [rows[earlier]?.value, row.value];
    const values = one === other ? `指标值都是“${other}”` : `指标值一处是“${one}”，一处是“${other}”`;
    const places = [{ field: indicatorField(index, "name", list) }, { field: indicatorField(earlier, "name", list) }];
    return [
      { state: "fails", message: `${indicatorName(row)}在同一类里出现了两次，${values}，请删去一处或分清名称。`, places },
    ];
  });
}
