/** Everything a form is read into has a Chinese name. */
import { expect, test } from "vitest";
import { coreAmountFields, coreTextFields } from "#shared/form/field.ts";
import { pathName } from "#shared/template/field-name.ts";
import { relatives } from "#shared/template/relatives.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";

test.each([
  ["projectName", "项目名称"],
  ["funds.midTerm.carryOver", "中期资金的上年结转资金"],
  ["indicators.12.level2", "二级指标"],
  ["midTermIndicators.0.value", "中期指标值"],
  ["indicators.0.weight", "权重"],
  ["moneyUnit", "金额单位"],
])("%s is called %s", (path, name) => expect(pathName(ningxia2026, path)).toBe(name));

test("every path has a name of its own", () => {
  const columns = ["level1", "level2", "prefix", "name", "value", "weight", "explanation", "scoring", "remark"];
  const rows = ["indicators", "midTermIndicators"].flatMap((list) => columns.map((column) => `${list}.0.${column}`));
  const { fieldLabels, headedGroups } = relatives;
  const ofRelatives = [...fieldLabels, ...headedGroups.flatMap(({ amounts }) => amounts)].map(({ field }) => field);
  const paths = [...coreTextFields, ...coreAmountFields, "midTermGoal", ...ofRelatives, "year", "moneyUnit", ...rows];
  const names = [...new Set(paths)].map((path) => pathName(ningxia2026, path));
  expect(new Set(names).size).toBe(names.length);
  expect(names.join("")).not.toMatch(/[a-z]/i);
});
