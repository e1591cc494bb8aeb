/** A form has as many indicators as its pack asks for. */
import type { FormRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";

export const enoughIndicators: FormRule = {
  id: "r04",
  name: "指标太少",
  source: "review-rules 4",
  level: "warning",
  reads: (form) => [form.indicators],
  check: (form, { template, pack }) => {
    const fewest = pack.thresholds.fewestIndicators;
    const count = form.indicators.filter(({ name }) => name.trim() !== "" && !isNone(name)).length;
    const [level1] = template.tree;
    const level2 = level1?.level2[0];
    if (count >= fewest || !level1 || !level2) return [];
    const message = `全表只有 ${count} 个指标，少于 ${fewest} 个。`;
    return [{ state: "fails", blank: true, message, places: [{ level1: level1.name, level2: level2.name }] }];
  },
};
