/** A form under another template: what it says stays in it, and going back gives the form that was. */
import { describe, expect, test } from "vitest";
import { changeTemplate } from "#shared/editing/change-template.ts";
import { formSchema, type Form, type Indicator } from "#shared/form/form.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { readField, writeField } from "#shared/form/field.ts";
import { amountPaths } from "#shared/form/head-paths.ts";
import { parseAmount } from "#shared/value/amount.ts";
import { newForm } from "#shared/editing/new-form.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import type { Template } from "#shared/template/template.ts";
import { textsWithoutCell } from "#shared/template/texts-without-cell.ts";
import { newFormTemplate, templates } from "#shared/template/templates.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";
import { formWith, row } from "../../../helpers/forms.ts";

function boundBlank(name: string): [IssuedSheet, Binding] {
  const { sheet } = blankNamed(name);
  const [binding] = bindSheet(sheet).bindings;
  if (!binding) throw new Error("no form on the blank");
  return [sheet, binding];
}

const pairs = templates.flatMap((from) => templates.map((to) => ({ from, to, name: `${from.id} → ${to.id}` })));

/** Indicators as they read, whichever columns their values are in. */
const written = ({ indicators }: Form) =>
  indicators.map(({ operator = "", value, unit = "", ...rest }) => ({ ...rest, value: operator + value + unit }));

/** Amounts without the zeros behind them that say nothing. */
const even = (form: Form) =>
  amountPaths(form).reduce((one, path) => writeField(one, path, parseAmount(readField(one, path))?.toFixed() ?? ""), form);

describe.each(pairs)("$name", ({ from, to }) => {
  const form: Form = {
    ...newForm(from, { year: 2026, projectName: "培训费" }),
    ...(sampleForms[0] && { funds: sampleForms[0].funds, indicators: sampleForms[0].indicators }),
    moneyUnit: from.moneyUnit,
  };

  test("loses nothing: every indicator is printed, every text is in a cell or told", () => {
    const { form: changed } = changeTemplate(form, { template: to });
    expect(changed).toMatchObject({ template: to.id, projectName: "培训费" });
    expect(written(changed)).toEqual(written(form));
    const printed = printedRows(changed, to).flatMap(({ index }) => index ?? []);
    expect(printed.toSorted((a, b) => a - b)).toEqual([...form.indicators.keys()]);
    expect(textsWithoutCell(changed, to).every(({ text }) => text !== "")).toBe(true);
    expect(formSchema.parse(changed)).toEqual(changed);
  });

  test("and back is the form it was", () => {
    const there = changeTemplate(form, { template: to }).form;
    const back = changeTemplate(there, { template: from }).form;
    expect({ ...even(back), indicators: written(back) }).toEqual({ ...even(form), indicators: written(form) });
  });
});

test("an official title becomes the other's, one of a person's own stays", () => {
  const [, second] = templates;
  if (!second) throw new Error("no second template");
  const form = newForm(newFormTemplate, { year: 2027 });
  expect(changeTemplate(form, { template: second }).form.title).toBe("2027年项目支出绩效目标表");
  const own = { ...form, title: "我们的表" };
  expect(changeTemplate(own, { template: second }).form.title).toBe("我们的表");
});

test("amounts are converted exactly where the unit stands in the labels", () => {
  const national = templates.find(({ id }) => id === "national-2015");
  if (!national) throw new Error("no such template");
  const form: Form = { ...newForm(newFormTemplate, { year: 2026 }), moneyUnit: "元" };
  const changed = changeTemplate(
    { ...form, funds: { ...form.funds, annualTotal: "1234567.8", projectTotal: "约100" } },
    { template: national },
  );
  expect(changed).toMatchObject({
    converted: { from: "元", to: "万元" },
    form: { moneyUnit: "万元", funds: { annualTotal: "123.45678", projectTotal: "约100" } },
  });
});

describe("values", () => {
  const split = templates.find(({ id }) => id === "split-value") ?? newFormTemplate;
  const under = (indicator: Partial<Indicator>, template: Template) => {
    const form = formWith([{ ...row("数量指标", "人数"), ...indicator }]);
    const { operator, value, unit } = changeTemplate(form, { template }).form.indicators[0] ?? {};
    return [operator, value, unit];
  };

  test.each([
    ["≥360人次", ["≥", "360", "人次"]],
    ["-5%", [undefined, "-5", "%"]],
    ["12", [undefined, "12", undefined]],
    ["≥ 360 人次", [undefined, "≥ 360 人次", undefined]],
    ["2026年12月前", [undefined, "2026年12月前", undefined]],
    ["99%以上", [undefined, "99%以上", undefined]],
    ["长期", [undefined, "长期", undefined]],
  ])("%s is taken apart where there are columns for it and nothing is lost", (value, parts) => {
    expect(under({ value }, split)).toEqual(parts);
    expect(under({ value }, newFormTemplate)).toEqual([undefined, value, undefined]);
  });

  test("that are apart are put together where there are none, if they read the same again", () => {
    expect(under({ operator: "≥", value: "5", unit: "个" }, newFormTemplate)).toEqual([undefined, "≥5个", undefined]);
    expect(under({ operator: "定性", value: "显著" }, newFormTemplate)).toEqual(["定性", "显著", undefined]);
    expect(under({ operator: "≥", value: "5", unit: "个" }, split)).toEqual(["≥", "5", "个"]);
  });
});

test("a blank is remembered, and forgotten with the next choice of a template alone", () => {
  const form = newForm(newFormTemplate, { year: 2026 });
  const filled = changeTemplate(form, { template: newFormTemplate, issuedBlank: "ab12" }).form;
  expect(filled).toEqual({ ...form, issuedBlank: "ab12" });
  expect(changeTemplate(filled, { template: newFormTemplate }).form).toEqual(form);
});

describe("values, in a blank with columns for operator and unit", () => {
  const drawn = drawnTemplate(...boundBlank("Sichuan"));
  const values = (form: Form) => form.indicators.map(({ operator = "", value, unit = "" }) => [operator, value, unit]);
  const form = formWith(["≥95%", "12 个", "约2.5万人", "-"].map((value) => row("数量指标", "甲", value)));

  test("stand apart where putting them together gives the same to the letter", () => {
    const { form: changed } = changeTemplate(form, { template: drawn ?? newFormTemplate, issuedBlank: "ab12" });
    expect(values(changed)).toEqual([
      ["≥", "95", "%"],
      ["", "12 个", ""],
      ["", "约2.5万人", ""],
      ["", "-", ""],
    ]);
    expect(changeTemplate(changed, { template: newFormTemplate }).form).toEqual(form);
  });

  test("a kind of value is no part of one", () => {
    const kind = { ...form, indicators: [{ ...row("数量指标", "甲", "良好"), operator: "定性" }] };
    expect(changeTemplate(kind, { template: newFormTemplate }).form.indicators).toEqual(kind.indicators);
  });
});
