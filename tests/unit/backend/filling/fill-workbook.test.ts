/**
 * Every blank of our own as a real workbook: bound as it is drawn, filled with more and with fewer indicators than it has rows, proven,
 * and read back as the form.
 */
import { describe, expect, it } from "vitest";
import { fillWorkbooks, openBlank } from "#backend/filling/fill-workbook.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import type { Binding } from "#shared/binding/binding.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";
import type { BlankCase } from "../../../fixtures/blanks/blank.ts";
import { writeXlsx } from "../../../fixtures/import/write/write-xlsx.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";
import { formWith, row } from "../../../helpers/forms.ts";

async function workbook({ cells, choices }: BlankCase): Promise<Uint8Array> {
  return writeXlsx([{ name: "绩效目标表", cells, choices }]);
}

/** A form with so many indicators in every group, those of the medium term with half as many. */
function formFor({ indicators: { groups, blocks } }: Binding, each: number): Form {
  const list = (count: number, values: string): Indicator[] =>
    groups.flatMap(({ level1, level2 }, g) =>
      Array.from({ length: count }, (_, i) => ({
        level1,
        level2,
        name: `第${g + 1}组第${i + 1}项`,
        value: `${values}${i + 1}0个`,
      })),
    );
  const form = formWith(list(each, "≥"), {
    projectName: "样表项目",
    supervisingDepartment: "某某厅",
    implementingUnit: "某某中心",
    projectAttribute: "经常性项目",
    projectTerm: "99年",
    annualGoal: `${"完成年度各项任务，保障运行。".repeat(40)}\n第二行`,
    funds: {
      projectTotal: "328.5",
      annualTotal: "300.5",
      ownLevel: { total: "328.5", fiscalAppropriation: "300", otherFunds: "0.5", carryOver: "28" },
      transfer: { total: "0", central: "0", region: "0" },
    },
  });
  const hasMidTerm = blocks.some(({ period }) => period === "midTerm");
  return hasMidTerm ? { ...form, midTermGoal: "三年目标", midTermIndicators: list(Math.ceil(each / 2), "") } : form;
}

describe.each(allBlanks)("$name", (blank) => {
  it.each([1, 4])("is filled with %i indicators a group, and the workbook is read as the form", async (each) => {
    const opened = openBlank("下发.xlsx", await workbook(blank));
    const binding = opened.blanks[0]?.binding;
    if (!binding) throw new Error("no blank");
    expect(Object.fromEntries([...binding.fields].map(([field, cell]) => [field, cellName(cell)]))).toEqual(
      blank.expected.fields,
    );
    const form = formFor(binding, each);
    const [filled] = fillWorkbooks(opened, [form]);
    const { forms } = await readForms({ name: "填好.xlsx", bytes: filled?.bytes ?? new Uint8Array() });
    const back = forms[0]?.recognized.form;
    expect(back?.projectName).toBe(form.projectName);
    expect(back?.annualGoal).toBe(form.annualGoal);
    expect(back?.year).toBe(binding.fields.has("year") ? form.year : back?.year);
    // A form that follows a template with columns for operator and unit keeps them apart.
    expect(back?.indicators.map(({ name, value, operator = "", unit = "" }) => [name, operator + value + unit])).toEqual(
      form.indicators.map(({ name, value }) => [name, value]),
    );
  });
});

it("under one name for two periods a name without a value, and names in another order, hinder nothing", async () => {
  const opened = openBlank("下发.xlsx", await workbook(blankNamed("Guangdong")));
  const list = (...names: string[]) => names.map((name) => row("数量指标", name, name === "空" ? "" : "1个"));
  const form = { ...formWith(list("甲", "空", "乙"), { projectName: "项目" }), midTermIndicators: list("乙", "空", "甲") };
  const [filled] = fillWorkbooks(opened, [form]);
  const { forms } = await readForms({ name: "填好.xlsx", bytes: filled?.bytes ?? new Uint8Array() });
  expect(forms[0]?.recognized.form.indicators.map(({ name }) => name)).toEqual(["甲", "空", "乙"]);
});
