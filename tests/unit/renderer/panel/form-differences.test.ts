import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { extraTexts } from "#renderer/paper/extra-content.ts";
import { formDifferences } from "#renderer/paper/form-differences.ts";
import { originsNow } from "#renderer/paper/origins-now.ts";

const [form] = sampleForms as [Form, ...Form[]];
const [first, second, ...rest] = form.indicators;
if (!first || !second) throw new Error("the sample has two rows");

test("equal forms, moved rows and amounts written otherwise are no difference", () => {
  const moved = { ...form, indicators: [second, first, ...rest] };
  const amount = writeField(moved, "funds.projectTotal", `${form.funds.projectTotal}0`);
  expect(formDifferences(form, amount, ningxia2026)).toEqual([]);
});

test("each difference is told by the name of its cell, with both texts", () => {
  const file = { ...writeField(form, "projectTerm", "3年"), indicators: [{ ...first, value: "改过" }, ...rest] };
  expect(formDifferences(form, file, ningxia2026)).toEqual([
    { name: "项目期", inLibrary: form.projectTerm, inFile: "3年" },
    { name: `${first.level2} ${first.name}`, inLibrary: first.value, inFile: "改过" },
    { name: `${second.level2} ${second.name}`, inLibrary: second.value, inFile: undefined },
  ]);
});

test("what the template has no cell for is listed by name, and differs too", () => {
  const more: Form = {
    ...form,
    midTermGoal: "三年建成。",
    funds: { ...form.funds, midTerm: { total: "300" } },
    indicators: [{ ...first, weight: "10" }, second, ...rest],
    midTermIndicators: [{ level1: "产出指标", level2: "数量指标", name: "培训班", value: "9期" }],
  };
  expect(extraTexts(more, ningxia2026).map(({ name, text }) => `${name}=${text}`)).toEqual([
    "中期资金总额=300",
    "中期目标=三年建成。",
    `${first.name}：权重=10`,
    "中期指标 数量指标 培训班=9期",
  ]);
  expect(extraTexts(form, ningxia2026)).toEqual([]);
  expect(formDifferences(form, more, ningxia2026)).toHaveLength(4);
});

test("rows are found again where they were moved or changed since they came in; new ones come from nowhere", () => {
  const places = (row: number) => [{ row, column: 1 }];
  const origins = { projectName: places(1), "indicators.0.value": places(10), "indicators.1.value": places(11) };
  const fresh = { ...first, name: "后来加的", value: "后来加的值" };
  const now = { ...form, indicators: [fresh, { ...second, value: "改过" }, first, ...rest] };
  expect(originsNow({ origins, imported: form }, now)).toEqual({
    projectName: places(1),
    "indicators.2.value": places(10),
    "indicators.1.value": places(11),
  });
});
