/** An explanation whose cell has changed comes back for that cell, and for no other. */
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { earlierExplanations, takeUpEdits } from "#shared/review/earlier-explanation.ts";
import { explainEdits } from "#shared/review/explanations.ts";
import type { Finding } from "#shared/review/finding.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { findingsOf } from "../../../helpers/review-cases.ts";

const words = formWith([row("质量指标", "服务水平", "显著提高"), row("社会效益", "服务态度", "明显改善")]);

/** The form with its first finding of a rule explained. */
function explained(form: Form, rule: string, text: string): Form {
  const [finding] = findingsOf(rule, form);
  return finding ? applyEdits(form, explainEdits(form, finding, text)).form : form;
}

const changed = (form: Form, ...edits: Edit[]) => applyEdits(form, edits).form;
const set = (field: string, text: string): Edit => ({ kind: "set-field", field, text });
const earlierTexts = (rule: string, form: Form) => {
  const findings = findingsOf(rule, form);
  const earlier = earlierExplanations(form, ningxia2026, findings);
  return findings.map((finding) => earlier.get(finding)?.text);
};

describe("what was written before", () => {
  const form = explained(words, "r17", "服务水平由第三方评估");

  it("is not offered while it holds", () => expect(earlierTexts("r17", form)).toEqual([undefined, undefined]));

  it.each<[string, Edit, (string | undefined)[]]>([
    ["a value that changed", set("indicators.0.value", "大幅提高"), ["服务水平由第三方评估", undefined]],
    ["a name that changed", set("indicators.0.name", "窗口服务水平"), ["服务水平由第三方评估", undefined]],
    ["another row that changed", set("indicators.1.value", "持续改善"), [undefined, undefined]],
    ["a fault that is mended", set("indicators.0.value", "≥3项"), [undefined]],
  ])("comes back for %s", (_, edit, expected) => expect(earlierTexts("r17", changed(form, edit))).toEqual(expected));

  it("comes back for a goal that changed", () => {
    const goal = explained(formWith([], { annualGoal: "用于宣传、印刷等有关经费。" }), "r29", "按上级文件的写法");
    expect(earlierTexts("r29", changed(goal, set("annualGoal", "用于宣传、印刷、购置等有关经费。")))).toEqual([
      "按上级文件的写法",
    ]);
  });

  it("is none where two of it could be meant", () => {
    const two = explained(changed(form, set("indicators.0.value", "大幅提高")), "r17", "又写一次");
    expect(earlierTexts("r17", changed(two, set("indicators.0.value", "逐步提高")))).toEqual([undefined, undefined]);
  });

  it("goes as it is taken up", () => {
    const now = changed(form, set("indicators.0.value", "大幅提高"));
    const [finding] = findingsOf("r17", now) as [Finding];
    const earlier = earlierExplanations(now, ningxia2026, [finding]).get(finding);
    const taken = earlier ? changed(now, ...takeUpEdits(now, finding, earlier.text, earlier)) : now;
    expect(taken.explanations).toEqual([{ rule: "r17", subject: finding.subject, text: "服务水平由第三方评估" }]);
  });
});
