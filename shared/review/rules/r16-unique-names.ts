/** No name of an indicator stands twice in one level 2. */
import { indicatorField } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { foldedNames } from "../text/folded-name.ts";
import { isNone } from "../text/is-none.ts";
import { indicatorName } from "../text/wording.ts";

export const uniqueNames: FormRule = {
  id: "r16",
  name: "同一类里指标重名",
  source: "review-rules 16",
  level: "error",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const names = foldedNames(indicators);
    const known = new Set<string>();
    return indicators.flatMap((row, index): Report[] => {
      const name = names[index] ?? "";
      if (name === "" || isNone(name)) return [];
      if (!known.has(name)) {
        known.add(name);
        return [];
      }
      const earlier = indicators.findIndex(
        (one, i) => names[i] === name && one.level2 === row.level2 && one.level1 === row.level1,
      );
      if (earlier === index) return [];
      const [one, other] = [indicators[earlier]?.value, row.value];
      const values = one === other ? `指标值都是“${other}”` : `指标值一处是“${one}”，一处是“${other}”`;
      const places = [{ field: indicatorField(index, "name") }, { field: indicatorField(earlier, "name") }];
      return [{ state: "fails", message: `${indicatorName(row)}在同一类里出现了两次，${values}。`, places }];
    });
  },
};
