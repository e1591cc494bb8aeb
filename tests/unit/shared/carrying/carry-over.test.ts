/** A draft of the next year: what came along, what is blank, and what the person is asked. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { isAskedAnew } from "#shared/carrying/asked-anew.ts";
import { isOneYearProject } from "#shared/carrying/one-year-project.ts";
import { isAmountField, readField } from "#shared/form/field.ts";
import { formSchema, withoutBlankRows, type Form } from "#shared/form/form.ts";
import { headPaths } from "#shared/form/head-paths.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { canonicalForm } from "../../../helpers/arbitrary-forms.ts";

const sha256 = "0".repeat(64);
const last: Form = {
  ...formWith(
    [
      row("数量指标", "培训班期数", "4期"),
      row("时效指标", "完成时间", "2026年12月底前"),
      row("经济成本指标", "培训费", "≤20万元"),
      row("质量指标", "执行标准", "宁财发〔2024〕15号"),
    ],
    {
      title: "2026年项目支出绩效目标表",
      projectName: "2026年业务培训费",
      implementingUnit: "示例厅",
      projectAttribute: "经常性项目",
      annualGoal: "提高业务能力。",
      costPairs: [{ cost: "培训费", quantities: [], notCounted: false }],
      explanations: [{ rule: "r04", subject: "x", text: "按实际开展" }],
      checklist: [{ id: "q1", holds: true }],
    },
  ),
  funds: {
    projectTotal: "20",
    annualTotal: "20",
    ownLevel: { total: "20", fiscalAppropriation: "15", otherFunds: "0", carryOver: "5" },
    transfer: { total: "0", central: "0", region: "0" },
  },
};
const draft = carryOver(last, { from: 2026, to: 2027, sha256 });

describe("carrying over", () => {
  it("keeps names, units, rows, pairings and explanations, moves the year on and empties amounts", () => {
    expect(draft).toMatchObject({
      year: 2027,
      title: "2027年项目支出绩效目标表",
      projectName: "2027年业务培训费",
      implementingUnit: "示例厅",
      costPairs: last.costPairs,
      explanations: last.explanations,
      carriedFrom: { year: 2026, projectName: "2026年业务培训费", sha256 },
    });
    expect(draft.indicators.map(({ value }) => value)).toEqual(["4期", "2027年12月底前", "≤20万元", "宁财发〔2024〕15号"]);
    expect(draft.funds.ownLevel).toEqual({ total: "", fiscalAppropriation: "", otherFunds: "", carryOver: "" });
    expect(draft.checklist).toBeUndefined();
  });

  it("asks for amounts, deadlines and document numbers, and for nothing else", () => {
    expect(draft.carried).toMatchObject({
      projectName: "untouched",
      implementingUnit: "untouched",
      annualGoal: "untouched",
      "funds.ownLevel.carryOver": "asked",
      "indicators.0.value": "untouched",
      "indicators.1.name": "untouched",
      "indicators.1.value": "asked",
      "indicators.2.value": "asked",
      "indicators.3.value": "asked",
    });
  });

  it("names every text that came along, and no amount has one; of any form", () => {
    fc.assert(
      fc.property(canonicalForm, fc.integer({ min: 1990, max: 2090 }), (form, from) => {
        const next = carryOver(form, { from, to: from + 1, sha256 });
        expect(formSchema.parse(structuredClone(next))).toEqual(next);
        for (const field of headPaths(next).filter(isAmountField)) expect(readField(next, field)).toBe("");
        const carried = Object.entries(next.carried ?? {});
        const [amounts, texts] = [
          carried.filter(([field]) => isAmountField(field)),
          carried.filter(([field]) => !isAmountField(field)),
        ];
        expect(amounts.map(([, state]) => state)).toEqual(amounts.map(() => "asked"));
        expect(texts.map(([field]) => readField(next, field))).not.toContain("");
        expect(next.indicators).toHaveLength(withoutBlankRows(form).indicators.length);
        for (const [i, { name, value }] of next.indicators.entries()) {
          expect(`indicators.${i}.name` in (next.carried ?? {})).toBe(name !== "");
          expect(`indicators.${i}.value` in (next.carried ?? {})).toBe(value !== "");
        }
      }),
    );
  });
});

describe("what is asked anew", () => {
  it.each([
    "2027年12月",
    "12月",
    "2026年内",
    "年底前",
    "第三季度",
    "2026-12-31",
    "二〇二六年十二月",
    "二零二六年",
    "宁财发〔2024〕15号",
    "财政部2026年第5号令",
    "3.5万元/人",
    "2026年",
  ])("%s", (text) => {
    expect(isAskedAnew(text, false)).toBe(true);
  });
  it.each(["12个月", "每月2次", "2026年培训人数", "99年", "≥95%", "3年", "全年"])("not %s", (text) => {
    expect(isAskedAnew(text, false)).toBe(false);
  });
  it("not of what a thing is called", () => {
    expect(["年末城镇调查失业率", "12月份补贴", "万元产值能耗"].map((name) => isAskedAnew(name, true))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isAskedAnew("2026年12月完成的项目", true)).toBe(true);
  });
});

describe("a project of one year", () => {
  it.each<[Partial<Form>, boolean]>([
    [{ projectAttribute: "一年期项目", projectTerm: "1年" }, true],
    [{ projectAttribute: "一次性项目", projectTerm: "" }, true],
    [{ projectAttribute: "", projectTerm: "2026年" }, true],
    [{ projectAttribute: "", projectTerm: "2026年1月-2026年12月" }, true],
    [{ projectAttribute: "经常性项目", projectTerm: "1年" }, false],
    [{ projectAttribute: "", projectTerm: "2026-2028年" }, false],
    [{ projectAttribute: "", projectTerm: "3年" }, false],
    [{ projectAttribute: "", projectTerm: "" }, false],
  ])("%o: %s", (texts, expected) => expect(isOneYearProject({ ...last, ...texts })).toBe(expected));
});
