/** The packs this program brings, one for each of its templates. What their forms print is read from the template, not said twice. */
import { isAmountField, type Field } from "../../form/field.ts";
import { headFields } from "../../template/head-fields.ts";
import { national2015 } from "../../template/packs/national-2015/template.ts";
import { national2021 } from "../../template/packs/national-2021/template.ts";
import { ningxia2019 } from "../../template/packs/ningxia-2019/template.ts";
import { ningxia2026 } from "../../template/packs/ningxia-2026/template.ts";
import { ningxiaCounty } from "../../template/packs/ningxia-county/template.ts";
import { splitValue } from "../../template/packs/split-value/template.ts";
import type { Template } from "../../template/template.ts";
import { printedWholeAmounts } from "../../template/whole-amount.ts";
import { everywhere } from "./everywhere.ts";
import type { RequiredLevel, RulePack, Thresholds } from "./rule-pack.ts";

/** Every level 2 of the outputs, and one benefit and one satisfaction at least. Costs depend on the guideline in force: asked about. */
function levelsOf({ tree }: Template): RequiredLevel[] {
  return tree.flatMap(({ name, level2 }): RequiredLevel[] => {
    if (name.startsWith("成本")) return [{ level1: name, level: "warning" }];
    if (!name.startsWith("产出")) return [{ level1: name, level: "error" }];
    return level2.map((one) => ({
      level1: name,
      level2: one.name,
      level: one.name.startsWith("成本") ? "warning" : "error",
    }));
  });
}

function packFor(template: Template, own: Partial<RulePack> = {}, thresholds: Partial<Thresholds> = {}): RulePack {
  const { all } = headFields(template);
  return {
    ...everywhere,
    id: template.id,
    name: template.name,
    source: template.source,
    required: all.filter((field) => !isAmountField(field) && isOfTheYear(field)).concat("funds.annualTotal"),
    identities: template.computedAmounts,
    totals: printedWholeAmounts(template),
    levels: levelsOf(template),
    // Goals of other regions are often words alone, and no reviewer there was seen to object.
    rules: { r06c: { off: true }, r30: { off: true } },
    ...own,
    thresholds: { ...everywhere.thresholds, fewestIndicators: 3, ...thresholds },
  };
}

/** A title says nothing that the rest of the form does not say; the medium term is blank where a project ends with its year. */
function isOfTheYear(field: Field): boolean {
  return field !== "title" && field !== "midTermGoal";
}

export const packs: readonly RulePack[] = [
  packFor(
    ningxia2026,
    // Every amount is printed, 0 where there is none of it.
    { required: headFields(ningxia2026).all.filter((field) => field !== "title"), totals: ["funds.projectTotal"], rules: {} },
    { longestName: 40 },
  ),
  packFor(ningxia2019),
  packFor(ningxiaCounty),
  packFor(national2015),
  packFor(national2021, { weightTotals: [90, 100] }),
  packFor(splitValue),
];

const byId = new Map(packs.map((pack) => [pack.id, pack]));

/** The pack of a template's id; forms of a template without one are reviewed by what holds everywhere. */
export function packOf(id: string): RulePack {
  return byId.get(id) ?? everywhere;
}
