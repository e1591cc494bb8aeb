import { expect, test } from "vitest";
import { coreAmountFields, coreTextFields } from "#shared/form/field.ts";
import { fieldName } from "#shared/template/field-name.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";

test.each([
  ["projectName", "项目名称"],
  ["funds.annualTotal", "年度资金总额"],
  ["funds.ownLevel.total", "本级资金的资金总额"],
  ["funds.transfer.region", "转移市县(区)资金的自治区资金"],
  ["indicators.3.name", "三级指标"],
  ["indicators.3.value", "指标值"],
] as const)("%s is called %s", (field, name) => {
  expect(fieldName(ningxia2026, field)).toBe(name);
});

test("every field has a name of its own", () => {
  const names = [...coreTextFields, ...coreAmountFields, "year" as const].map((field) => fieldName(ningxia2026, field));
  expect(new Set(names).size).toBe(names.length);
  expect(names.join("")).not.toMatch(/[a-z]/i);
});
