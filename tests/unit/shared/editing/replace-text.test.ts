import { describe, expect, it } from "vitest";
import { replacementEdits, replacementsIn } from "#shared/editing/replace-text.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { templateOf } from "#shared/template/templates.ts";

const [form] = sampleForms as [Form, ...Form[]];
const template = templateOf(form.template);
const replaced = (from: Form, wanted: string, by: string) => {
  const { cells } = replacementsIn(from, template, wanted, by);
  const edits = replacementEdits(from, template, cells);
  const { form: after, inverse } = applyEdits(from, edits);
  return { cells, after, back: applyEdits(after, inverse).form };
};

describe("replacing in a form", () => {
  it("tells each cell by its name with its text before and after, and one step takes it all back", () => {
    const { cells, after, back } = replaced(form, "培训班", "研修班");
    expect(cells.map(({ name }) => name)).toEqual(["年度总体绩效目标", "数量指标"]);
    expect(cells[1]).toMatchObject({ before: "培训班期数", after: "研修班期数" });
    expect(after.indicators[0]?.name).toBe("研修班期数");
    expect(after.annualGoal).not.toContain("培训班");
    expect(back).toEqual(form);
  });

  it("leaves sums to their parts, and tells of them", () => {
    const { cells, locked } = replacementsIn(form, template, "36.00", "40.00");
    expect(cells.map(({ field }) => field)).toEqual(["funds.ownLevel.fiscalAppropriation"]);
    expect(locked).toBeGreaterThan(0);
    expect(replaced(form, "36.00", "40.00").after.funds.projectTotal).toBe("40.00");
  });

  it("takes the year along with the title, and refuses what is no year", () => {
    expect(replaced(form, "2026", "2027").after).toMatchObject({ year: 2027 });
    const odd = replacementsIn(form, template, "2026", "今");
    expect(odd.cells.map(({ field }) => field)).not.toContain("year");
    expect(odd.locked).toBe(1);
  });

  it("replaces in the printed name of an indicator, its number included", () => {
    const numbered = writeField(form, "indicators.0.prefix", "指标1：");
    const { after } = replaced(numbered, "指标1：培训", "指标2：研修");
    expect(after.indicators[0]).toMatchObject({ prefix: "指标2：", name: "研修班期数" });
  });
});
