/** Every kind of indicator the form must have is there at least once. */
import type { Form } from "../../form/form.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";

/** 成本 depends on the guideline in force, so its lack is asked about and not called wrong. */
const asked: ReadonlySet<string> = new Set(["成本指标"]);
const eachLevel2: ReadonlySet<string> = new Set(["产出指标"]);

export const levelsCovered: FormRule = {
  id: "r03",
  name: "指标类别不全",
  source: "review-rules 3",
  level: "error",
  templates: ["ningxia-2026"],
  reads: (form) => [form.indicators],
  check: (form, { template }) => {
    const has = levelsWithIndicators(form);
    return template.tree.flatMap((level1): Report[] => {
      const missing = level1.level2.filter((level2) => !has.has(`${level1.name}›${level2.name}`));
      if (eachLevel2.has(level1.name)) {
        return missing.map(({ name }) => ({
          state: "fails",
          blank: true,
          message: `${level1.name}里没有${name}，至少要写一个。`,
          places: [{ level1: level1.name, level2: name }],
          ...(asked.has(name) && { level: "warning" as const }),
        }));
      }
      const [first] = level1.level2;
      if (missing.length < level1.level2.length || !first) return [];
      const places = [{ level1: level1.name, level2: first.name }];
      return [{ state: "fails", blank: true, message: `${level1.name}一个也没有，至少要写一个。`, places }];
    });
  },
};

function levelsWithIndicators(form: Form): Set<string> {
  const written = form.indicators.filter(({ name }) => name.trim() !== "" && !isNone(name));
  return new Set(written.map(({ level1, level2 }) => `${level1}›${level2}`));
}
