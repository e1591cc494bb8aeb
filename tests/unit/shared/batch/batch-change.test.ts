/** What one change for many forms does to each of them: an ordinary step, that loses nothing and can be undone. */
import { expect, test } from "vitest";
import { batchEdits, losesCell, toldChanges } from "#shared/batch/batch-change.ts";
import { officialTitle } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form = formWith([row("数量指标", "培训期数", "≥3期")], {
  projectName: "培训费",
  implementingUnit: "示例厅 本级",
  supervisingDepartment: "示例厅",
  moneyUnit: "万元",
});

function after(change: Parameters<typeof batchEdits>[2], choice?: Parameters<typeof batchEdits>[3], of: Form = form): Form {
  return applyEdits(of, batchEdits(of, templateOf(of.template), change, choice)).form;
}

test("a year takes the official title along, and what is not given stays", () => {
  const changed = after({ year: 2027 });
  expect(changed).toEqual({ ...form, year: 2027, title: officialTitle(templateOf(form.template).titles[0] ?? "", 2027) });
  expect(toldChanges(form, changed)).toEqual([{ of: "year", before: "2026", after: "2027" }]);
});

test("a form that is so already has no edits", () => {
  const choice = { template: templateOf(form.template) };
  expect(batchEdits(form, templateOf(form.template), { year: 2026, supervisingDepartment: "示例厅" }, choice)).toEqual([]);
});

test("spellings become one in the field they are of, and only there", () => {
  const respellings = [{ field: "implementingUnit", from: ["示例厅 本级", "示例厅"], to: "示例厅本级" }] as const;
  expect(after({ respellings })).toEqual({ ...form, implementingUnit: "示例厅本级" });
});

test("another template is one step with the rest; what it has no cell for stays in the form and is told by its name", () => {
  const [from, to] = [templateOf("national-2021"), templateOf(form.template)];
  const weighed = { ...row("数量指标", "培训期数", "≥3期"), weight: "10" };
  const before = { ...after({}, { template: from }), indicators: [weighed] };
  const edits = batchEdits(before, from, { implementingUnit: "示例中心" }, { template: to });
  const { form: changed, inverse } = applyEdits(before, edits);
  expect(edits).toHaveLength(1);
  expect(changed).toMatchObject({ template: to.id, implementingUnit: "示例中心", indicators: [weighed] });
  expect(toldChanges(before, changed).map(({ of }) => of)).toEqual(["implementingUnit", "template"]);
  expect(losesCell(before, changed)).toEqual([{ name: "权重", text: "10" }]);
  expect(applyEdits(changed, inverse).form).toEqual(before);
});
