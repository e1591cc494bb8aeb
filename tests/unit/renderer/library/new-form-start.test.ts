import { expect, it } from "vitest";
import { newFormStart } from "#renderer/library/new-form-start.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { usualSettings } from "#shared/api/settings.ts";

const saved = (savedAt: number, implementingUnit: string, year: number | null): FormSummary => ({
  id: savedAt,
  year,
  implementingUnit,
  supervisingDepartment: `${implementingUnit}的部门`,
  projectName: "",
  projectTotal: "",
  moneyUnit: "万元",
  indicatorCount: 0,
  savedAt,
  exported: false,
});
const forms = [saved(1, "早的单位", 2027), saved(3, "", 2026), saved(2, "后来的单位", null)];

it("begins as the settings say", () => {
  const settings = { ...usualSettings, implementingUnit: "厅本级", year: 2028, moneyUnit: "元" as const };
  expect(newFormStart(settings, forms, 2026)).toEqual({
    year: 2028,
    template: usualSettings.template,
    title: usualSettings.title,
    moneyUnit: "元",
    implementingUnit: "厅本级",
    supervisingDepartment: "",
  });
});

it("has a title of the template that is set", () => {
  const settings = { ...usualSettings, template: "national-2021" };
  expect(newFormStart(settings, forms, 2026)).toMatchObject({ template: "national-2021", title: "项目支出绩效目标表" });
});

it("takes unit and department from the form saved last that has one, where they were never set", () => {
  expect(newFormStart(usualSettings, forms, 2026)).toMatchObject({
    year: 2027,
    implementingUnit: "后来的单位",
    supervisingDepartment: "后来的单位的部门",
  });
});

it("leaves them to be asked for in a library that knows none", () => {
  const start = { year: 2026, implementingUnit: "", supervisingDepartment: "" };
  expect(newFormStart(usualSettings, [], 2026)).toMatchObject(start);
});
