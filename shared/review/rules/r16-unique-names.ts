/** No name of an indicator stands twice in one level 2. */
import { indicatorField } from "../../form/field.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";
import { memoized } from "../text/memoize.ts";
import { indicatorName } from "../text/wording.ts";

const folded = memoized(foldLabel);

export const uniqueNames: FormRule = {
  id: "r16",
  name: "同一类里指标重名",
  source: "review-rules 16",
  level: "error",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const first = new Map<string, number>();
    return indicators.flatMap((row, index): Report[] => {
      if (row.name.trim() === "" || isNone(row.name)) return [];
      const key = `${row.level1}›${row.level2}›${folded(row.name)}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, index);
        return [];
      }
      const [one, other] = [indicators[earlier]?.value, row.value];
      const values = one === other ? `指标值都是“${other}”` : `指标值一处是“${one}”，一处是“${other}”`;
      const places = [{ field: indicatorField(index, "name") }, { field: indicatorField(earlier, "name") }];
      return [{ state: "fails", message: `${indicatorName(row)}在同一类里出现了两次，${values}。`, places }];
    });
  },
};
