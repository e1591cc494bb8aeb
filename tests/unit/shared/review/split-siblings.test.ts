/** A form whose values are split over columns is no other form than itself, and is compared by what its values say. */
import { expect, test } from "vitest";
import { changeTemplate } from "#shared/editing/change-template.ts";
import type { Form } from "#shared/form/form.ts";
import { review } from "#shared/review/review.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { splitValue } from "#shared/template/packs/split-value/template.ts";

const forms = sampleForms.map((form) => changeTemplate(form, { template: splitValue }).form);
const acrossForms = (form: Form, siblings: readonly Form[]) =>
  review(form, { template: splitValue, siblings }).findings.filter(({ rule }) => rule.startsWith("r25") || rule === "r26");

test("a form that is among its siblings is not told to be copied from itself", () => {
  expect(forms.some(({ indicators }) => indicators.some(({ unit }) => unit !== undefined))).toBe(true);
  for (const form of forms) expect(acrossForms(form, forms)).toEqual([]);
});

test("units in a column of their own are compared", () => {
  const [form] = forms;
  if (!form) throw new Error("no sample");
  const at = form.indicators.findIndex(({ unit, level2 }) => unit !== undefined && level2 === "数量指标");
  const indicators = form.indicators.map((row, i) => (i === at ? { ...row, unit: "公里" } : row));
  const other = { ...form, projectName: "另一个项目", annualGoal: "", indicators };
  expect(acrossForms(form, [form, other]).map(({ rule }) => rule)).toEqual(["r25"]);
});
