/** Blanks that were left over, and forms that somebody began. */
import { expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { isUnfilled } from "#shared/form/unfilled.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const nothing = { total: "", fiscalAppropriation: "", otherFunds: "", carryOver: "" };
const blank: Form = {
  ...formWith([], { title: "2026年项目支出预算绩效目标表", year: 2026, moneyUnit: "万元", projectName: "", annualGoal: "" }),
  supervisingDepartment: "",
  implementingUnit: "",
  projectAttribute: "",
  projectTerm: "",
  funds: { projectTotal: "", annualTotal: "0.00", ownLevel: nothing, transfer: { total: "0", central: "", region: "" } },
};

it("is a form with nothing but what is printed, sums of nothing, and rows without a word", () => {
  expect(isUnfilled(blank)).toBe(true);
  expect(isUnfilled({ ...blank, indicators: [row("数量指标", "", "")] })).toBe(true);
});

it.each<Partial<Form>>([
  { projectName: "培训" },
  { supervisingDepartment: "厅" },
  { annualGoal: "无" },
  { funds: { ...blank.funds, projectTotal: "3" } },
  { funds: { ...blank.funds, projectTotal: "待定" } },
  { indicators: [row("数量指标", "", "1项")] },
  { midTermIndicators: [row("数量指标", "人数", "")] },
])("is none where somebody wrote: %o", (written) => {
  expect(isUnfilled({ ...blank, ...written })).toBe(false);
});
