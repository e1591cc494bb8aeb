import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { byExplanation, explainEdits, explanationOf } from "#shared/review/explanations.ts";
import type { Finding } from "#shared/review/finding.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { findingsOf } from "../../../helpers/review-cases.ts";

const rows = [row("数量指标", "培训班", "3期"), row("质量指标", "2026年培训合格率", "良好")];
const form = formWith(rows, { annualGoal: "2026年举办培训班。" });
const [finding] = findingsOf("r18", form);

const edited = (of: Form, edits: readonly Edit[]) => applyEdits(of, edits).form;
const subjectIn = (of: Form) => findingsOf("r18", of)[0]?.subject;

function explained(of: Form): Form {
  return edited(of, explainEdits(of, finding as Finding, " 由主管部门评定 "));
}

describe("an explanation", () => {
  it("is kept with the form and found again by its finding", () => {
    expect(explained(form).explanations).toEqual([{ rule: "r18", subject: finding?.subject, text: "由主管部门评定" }]);
    expect(explanationOf(explained(form), finding as Finding)).toBe("由主管部门评定");
  });

  it("can be changed, taken back and undone", () => {
    const again = edited(explained(form), explainEdits(explained(form), finding as Finding, "另定"));
    expect(again.explanations).toHaveLength(1);
    expect(explanationOf(again, finding as Finding)).toBe("另定");
    const none = edited(again, explainEdits(again, finding as Finding, "  "));
    expect(none.explanations).toEqual([]);
    const { form: one, inverse } = applyEdits(form, explainEdits(form, finding as Finding, "说明"));
    expect(edited(one, inverse)).toStrictEqual(form);
  });

  it("changes nothing where it says what was said, or nothing", () => {
    expect(explainEdits(explained(form), finding as Finding, "由主管部门评定")).toEqual([]);
    expect(explainEdits(form, finding as Finding, "")).toEqual([]);
  });

  it("is not taken for an error", () => {
    const [error] = findingsOf("r01", form);
    expect(explainEdits(form, error as Finding, "不用填")).toEqual([]);
    expect(
      byExplanation({ ...form, explanations: [{ rule: "r01", subject: error?.subject ?? "", text: "不用填" }] }, [
        error as Finding,
      ]).open,
    ).toEqual([error]);
  });

  it("sets its finding apart from those that are open", () => {
    const findings = findingsOf("r18", form).concat(findingsOf("r01", form));
    const { open, explained: answered } = byExplanation(explained(form), findings);
    expect(answered).toEqual([{ finding, explanation: "由主管部门评定" }]);
    expect(open).toEqual(findings.slice(1));
  });
});

describe("what a finding is about", () => {
  it.each<[string, (of: Form) => Form]>([
    ["rows move", (of) => edited(of, [{ kind: "splice-indicators", at: 0, remove: 1, insert: [] }])],
    ["another cell changes", (of) => edited(of, [{ kind: "set-field", field: "annualGoal", text: "新目标" }])],
    [
      "the form and its texts go a year on",
      (of) => edited({ ...of, year: 2027 }, [{ kind: "set-field", field: "indicators.1.name", text: "2027年培训合格率" }]),
    ],
  ])("stays the same when %s", (_, change) => {
    expect(subjectIn(change(form))).toBe(finding?.subject);
  });

  it.each<[string, Edit]>([
    ["value", { kind: "set-field", field: "indicators.1.value", text: "优秀" }],
    ["name", { kind: "set-field", field: "indicators.1.name", text: "2025年培训合格率" }],
  ])("changes with the %s", (_, edit) => {
    const changed = subjectIn(edited(form, [edit]));
    expect(changed).toBeDefined();
    expect(changed).not.toBe(finding?.subject);
  });

  it("tells two things about one text apart, and does not hold a long text", () => {
    const goal = `${"为做好本项工作，".repeat(30)}主要为：1.甲；3.乙；5.丙。`;
    const [first, second] = findingsOf("r12", { ...form, annualGoal: goal });
    expect(first?.subject).not.toBe(second?.subject);
    expect(first?.subject.length).toBeLessThan(100);
    expect(findingsOf("r12", { ...form, annualGoal: goal.replace("丙", "丁") })[0]?.subject).not.toBe(first?.subject);
  });
});
