import { expect, it } from "vitest";
import { emptyForm, newForm } from "#shared/editing/new-form.ts";
import { coreAmountFields, readField, coreTextFields } from "#shared/form/field.ts";
import { formSchema } from "#shared/form/form.ts";
import { national2021 } from "#shared/template/packs/national-2021/template.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";

it("prints 0 for every amount of a new form, and its year in the title", () => {
  const form = newForm(ningxia2026, { year: 2026, implementingUnit: "示例单位" });
  expect(coreAmountFields.map((field) => readField(form, field))).toEqual(coreAmountFields.map(() => "0"));
  expect(form).toMatchObject({
    title: "2026年自治区本级部门项目支出预算绩效目标表",
    year: 2026,
    implementingUnit: "示例单位",
    projectName: "",
  });
  expect(formSchema.parse(form)).toStrictEqual(form);
});

it("is written in the money it is told, where the template does not print its own", () => {
  expect(newForm(ningxia2026, { year: 2026, moneyUnit: "元" }).moneyUnit).toBe("元");
  expect(newForm(ningxia2026, { year: 2026 }).moneyUnit).toBe("万元");
  expect(newForm(national2021, { year: 2026, moneyUnit: "元" }).moneyUnit).toBe("万元");
});

it("leaves every field of an empty form blank", () => {
  const form = emptyForm(ningxia2026);
  expect([...coreTextFields, ...coreAmountFields].map((field) => readField(form, field)).join("")).toBe("");
  expect(formSchema.parse(form)).toStrictEqual(form);
});
