/** Every kind of indicator the form's pack asks for is there at least once. */
import type { Indicator } from "../../form/form.ts";
import { levelNames } from "../../template/level-names.ts";
import type { Template } from "../../template/template.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";

export const levelsCovered: FormRule = {
  id: "r03",
  name: "指标类别不全",
  source: "review-rules 3",
  level: "error",
  reads: (form) => [form.indicators],
  check: ({ indicators }, { template, pack }) => {
    if (pack.levels.length === 0) return [];
    const has = levelsWithIndicators(indicators, template);
    return pack.levels.flatMap(({ level1, level2, level }): Report[] => {
      if (has.has(level2 === undefined ? level1 : `${level1}›${level2}`)) return [];
      const first = level2 ?? template.tree.find(({ name }) => name === level1)?.level2[0]?.name ?? level1;
      const message = level2 === undefined ? `${level1}一个也没有，至少要写一个。` : `${level1}里没有${level2}，至少要写一个。`;
      return [{ state: "fails", level, blank: true, message, places: [{ level1, level2: first }] }];
    });
  },
};

function levelsWithIndicators(rows: readonly Indicator[], template: Template): Set<string> {
  const nameOf = levelNames(template);
  const has = new Set<string>();
  let last: Indicator | undefined;
  for (const row of rows) {
    // Rows of one level stand together.
    if (row.level2 === last?.level2 && row.level1 === last.level1) continue;
    if (row.name.trim() === "" || isNone(row.name)) continue;
    const { level1, level2 } = nameOf(row);
    has.add(level1).add(`${level1}›${level2}`);
    last = row;
  }
  return has;
}
