import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { everywhere } from "#shared/review/packs/everywhere.ts";
import { review, reviewBy } from "#shared/review/review.ts";
import type { FormRule, RowRule, RowTextRule, Rule } from "#shared/review/rule.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { only } from "../../../helpers/review-cases.ts";

const context = { template: ningxia2026 };
const head = { id: "r01", name: "测试", source: "test", level: "warning" } as const;

/** Says something about the goal, and counts how often it was asked. */
function goalRule(): FormRule & { asked: number } {
  return {
    ...head,
    asked: 0,
    reads: (form) => [form.annualGoal],
    check(form) {
      this.asked++;
      return [{ state: "fails", message: form.annualGoal, places: [{ field: "annualGoal" }] }];
    },
  };
}

/** Says something about rows that hold 错, and notes which rows it was asked about. */
function rowRule(): RowRule & { asked: string[] } {
  return {
    ...head,
    id: "r02",
    asked: [],
    reads: (form) => [form.projectTerm],
    checkRow(one) {
      this.asked.push(one.name);
      return one.name.includes("错") ? [{ state: "fails", column: "value", message: one.name, rewrite: "对" }] : [];
    },
  };
}

const form = formWith([row("数量指标", "甲错"), row("质量指标", "乙"), row("成本指标", "丙错")], { annualGoal: "目标" });
const after = (edits: Edit[]): Form => applyEdits(form, edits).form;

describe("a review that starts from another", () => {
  it("asks a rule again only when what it reads has changed", () => {
    const rule = goalRule();
    const first = reviewBy([rule], form, context);
    const second = reviewBy([rule], after([{ kind: "set-field", field: "projectName", text: "新" }]), context, first);
    expect(rule.asked).toBe(1);
    expect(second.findings).toEqual(first.findings);
    reviewBy([rule], after([{ kind: "set-field", field: "annualGoal", text: "新" }]), context, second);
    expect(rule.asked).toBe(2);
  });

  it("asks a rule of rows about the changed row only, and places what it said before where the rows stand now", () => {
    const rule = rowRule();
    const first = reviewBy([rule], form, context);
    rule.asked.length = 0;
    const changed = after([
      { kind: "splice-indicators", at: 0, remove: 0, insert: [row("数量指标", "丁错"), row("数量指标", "")] },
      { kind: "set-field", field: "indicators.3.name", text: "乙二" },
    ]);
    const second = reviewBy([rule], changed, context, first);
    expect(rule.asked).toEqual(["丁错", "乙二"]);
    expect(second.findings.map(({ message, places }) => [message, places])).toEqual([
      ["丁错", [{ field: "indicators.0.value" }]],
      ["甲错", [{ field: "indicators.2.value" }]],
      ["丙错", [{ field: "indicators.4.value" }]],
    ]);
    expect(second.findings[1]?.fix).toEqual({
      label: "改为“对”",
      edits: [{ kind: "set-field", field: "indicators.2.value", text: "对" }],
    });
  });

  it("asks about all rows again when something else the rule reads has changed", () => {
    const rule = rowRule();
    const first = reviewBy([rule], form, context);
    rule.asked.length = 0;
    reviewBy([rule], after([{ kind: "set-field", field: "projectTerm", text: "1年" }]), context, first);
    expect(rule.asked).toEqual(["甲错", "乙", "丙错"]);
  });

  it("asks a rule of a row's texts once for the same texts, in whatever form they stand", () => {
    const asked: string[] = [];
    const rule: RowTextRule = {
      ...head,
      id: "r03",
      checkTexts(one) {
        asked.push(one.name);
        return one.name.includes("错") ? [{ state: "fails", column: "name", message: one.name }] : [];
      },
    };
    const rules = [rule];
    reviewBy(rules, form, context);
    const moved = formWith([row("成本指标", "丙错"), row("数量指标", "甲错"), row("质量指标", "甲错")]);
    expect(reviewBy(rules, moved, context).findings.map(({ places }) => places)).toEqual([
      [{ field: "indicators.1.name" }],
      [{ field: "indicators.2.name" }],
      [{ field: "indicators.0.name" }],
    ]);
    expect(asked).toEqual(["甲错", "乙", "丙错", "甲错"]);
  });

  it("counts the year as read by every rule", () => {
    const rule = goalRule();
    const first = reviewBy([rule], form, context);
    reviewBy([rule], { ...form, year: 2027 }, context, first);
    expect(rule.asked).toBe(2);
  });
});

describe("findings", () => {
  it("stand in the order of their places on the printed form, whatever the order of rules and rows", () => {
    const reversed = formWith(
      [row("服务对象满意度", "丙错"), row("成本指标", "乙错"), row("数量指标", "甲错"), row("自创", "丁错")],
      {
        annualGoal: "目标",
      },
    );
    const rules: Rule[] = [
      rowRule(),
      goalRule(),
      {
        ...goalRule(),
        id: "r03",
        check: () => [{ state: "fails", message: "总额", places: [{ field: "funds.projectTotal" }] }],
      },
      {
        ...goalRule(),
        id: "r04",
        check: () => [{ state: "fails", message: "空行", places: [{ level1: "产出指标", level2: "时效指标" }] }],
      },
    ];
    expect(reviewBy(rules, reversed, context).findings.map(({ message }) => message)).toEqual([
      "总额",
      "目标",
      "甲错",
      "空行",
      "乙错",
      "丙错",
      "丁错",
    ]);
  });

  it("come from the rules of the template's pack only", () => {
    const off = { ...everywhere, rules: { r01: { off: true as const } } };
    expect(reviewBy([goalRule()], form, { ...context, pack: off }).findings).toEqual([]);
    expect(reviewBy([goalRule()], form, { ...context, pack: everywhere }).findings).toHaveLength(1);
  });

  it("have the level, the sentence, the clause and the ways to mend that the pack says", () => {
    const said = { level: "hint" as const, clause: "某办法第三条", alternatives: ["写明数量"] };
    const rules = { r01: { ...said, sentence: "按本厅要求：{原句}" } };
    const [finding] = reviewBy([goalRule()], form, { ...context, pack: { ...everywhere, rules } }).findings;
    expect(finding).toMatchObject({ ...said, message: "按本厅要求：目标" });
  });

  it("read a value that is split over columns as one, and mend the number in its cell", () => {
    const split = { ...row("质量指标", "合格率", "９５"), operator: "≥", unit: "%" };
    const { findings } = review({ ...form, template: "split-value", indicators: [split] });
    const finding = findings.find(({ rule }) => rule === "r13e");
    expect(finding?.message).toContain("一般写作“≥95%”");
    expect(finding?.fix?.edits).toEqual([{ kind: "set-field", field: "indicators.0.value", text: "95" }]);
  });

  it("speak of the medium term as of the year where a rule makes sense there", () => {
    const midTermIndicators = [row("质量指标", "合格率", "≥105%"), row("时效指标", "完成时间", "2019年12月")];
    const places = review({ ...form, template: "national-2015", midTermIndicators }).findings.flatMap(
      ({ rule, places: [place] }) =>
        place && "field" in place && place.field.startsWith("midTerm") ? [`${rule} ${place.field}`] : [],
    );
    expect(places).toEqual(["r19 midTermIndicators.0.value"]);
  });
});

describe("hostile texts", () => {
  it.each(["(", "《", "1元其中", "2025年底前", "{", "；3《", "<关于", "1,", "目标", "色带3套", "&#", "约1万-"])(
    "%s again and again",
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const hostile = only("数量指标", text, text, { annualGoal: text, projectName: text });
      for (const { message } of review(hostile).findings) expect(message.length).toBeLessThan(20_500);
    },
  );
});
