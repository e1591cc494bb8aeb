import { describe, expect, it } from "vitest";
import { formSchema, withoutBlankRows } from "#shared/form/form.ts";
import { formWith, row } from "../../../helpers/forms.ts";

describe("formSchema", () => {
  it("keeps keys this program does not know, wherever they stand", () => {
    const document = {
      ...formWith([{ ...row("数量指标", "甲", "1项"), unit: "项" }]),
      midTermGoal: "中期目标",
    };
    expect(formSchema.parse(structuredClone(document))).toStrictEqual(document);
  });

  it.each([
    { year: 26 },
    { year: 2026.5 },
    { year: "2026" },
    { version: 2 },
    { format: "other" },
    { funds: {} },
    { annualGoal: null },
  ])("refuses %j", (fault) => expect(formSchema.safeParse({ ...formWith([]), ...fault }).success).toBe(false));
});

describe("withoutBlankRows", () => {
  it("drops rows that have neither name nor value, and only those", () => {
    const kept = [row("数量指标", "甲"), row("质量指标", "", "≥85%")];
    expect(withoutBlankRows(formWith([row("数量指标", ""), ...kept, row("成本指标", "")])).indicators).toEqual(kept);
  });
});
