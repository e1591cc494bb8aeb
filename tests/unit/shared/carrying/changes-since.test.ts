/** Last year's form changed after a draft was made of it: what is told, taken over again and kept. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { baseKeeping, changesSince, takeOverAgain } from "#shared/carrying/changes-since.ts";
import { toldChange } from "#shared/comparing/told-change.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { writeField } from "#shared/form/field.ts";
import { templateOf } from "#shared/template/templates.ts";
import { correctForms } from "../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { mistakes } from "../../../helpers/mistakes.ts";

const last = formWith(
  [
    row("数量指标", "培训班期数", "4期"),
    row("数量指标", "参训人员数", "160人"),
    row("时效指标", "完成时间", "2026年12月底前"),
    row("质量指标", "培训合格率", "≥95%"),
  ],
  { year: 2026, projectName: "业务培训费", annualGoal: "2026年举办培训班4期。" },
);
const link = { base: last, year: 2027 };
const draft = carryOver(last, { from: 2026, to: 2027, sha256: "" });

function told(form: Form, now: Form): string[] {
  const { anew, changes } = changesSince(form, link, now);
  return changes.map((change) => {
    const { kind, left = "", right = "" } = toldChange(form, anew, change, templateOf(form.template));
    return `${kind} ${left}>${right}`;
  });
}

describe("what became of last year's form", () => {
  it("is told of texts that still are as they came, with years moved on", () => {
    const now = {
      ...last,
      annualGoal: "2026年举办培训班5期。",
      indicators: last.indicators.with(2, row("时效指标", "完成时间", "2026年11月底前")),
    };
    expect(told(draft, now)).toEqual([
      "changed 2027年举办培训班4期。>2027年举办培训班5期。",
      "changed 2027年12月底前>2027年11月底前",
    ]);
    // Written since, or an amount, which never came over.
    expect(told(writeField(draft, "annualGoal", "自己写的。"), { ...now, indicators: last.indicators })).toEqual([]);
    expect(told(draft, { ...last, funds: { ...last.funds, projectTotal: "99" } })).toEqual([]);
  });

  it("is told of rows, but for those the person took out, added or changed", () => {
    const added = row("数量指标", "编印教材册数", "200册");
    const now = { ...last, indicators: [...last.indicators.slice(0, 3), added] };
    expect(told(draft, now)).toEqual(["added >200册", "removed ≥95%>"]);
    const own = { ...draft, indicators: draft.indicators.with(3, row("质量指标", "培训合格率", "≥98%")) };
    expect(told(own, now)).toEqual(["added >200册"]);
    expect(told({ ...draft, indicators: draft.indicators.slice(1) }, last)).toEqual([]);
    expect(told({ ...draft, indicators: [...draft.indicators, row("数量指标", "调研次数", "2次")] }, last)).toEqual([]);
  });

  it("is marked again where it is taken over, and what is kept is told no more", () => {
    const now = {
      ...last,
      projectName: "业务轮训费",
      indicators: last.indicators.with(0, row("数量指标", "培训班期数", "6期")),
    };
    const own = writeField({ ...draft, carried: {} }, "supervisingDepartment", "自己写的厅");
    const since = changesSince(own, link, now);
    const { form } = applyEdits(own, takeOverAgain(own, since, since.changes));
    expect(form).toMatchObject({
      projectName: "业务轮训费",
      supervisingDepartment: "自己写的厅",
      carried: { projectName: "untouched", "indicators.0.value": "untouched" },
    });
    expect(changesSince(form, link, now).changes).toEqual([]);
    const base = baseKeeping(link, now, own, since.changes.slice(0, 1));
    expect(changesSince(own, { ...link, base }, now).changes.map(({ kind }) => kind)).toEqual(["changed"]);
    const kept = baseKeeping({ ...link, base }, now, own, since.changes);
    expect(changesSince(own, { ...link, base: kept }, now).changes).toEqual([]);
  });

  it("leaves nothing once all of it is taken over or kept; of any form, whatever happened to it", () => {
    fc.assert(
      fc.property(correctForms, fc.constantFrom(...mistakes), (form, mistake) => {
        const base = withoutBlankRows(form);
        const now = mistake.make(base);
        const year = (base.year ?? 2026) + 1;
        fc.pre(now !== undefined);
        const made = carryOver(base, { from: year - 1, to: year, sha256: "" });
        expect(changesSince(made, { base, year }, base).changes).toEqual([]);
        const since = changesSince(made, { base, year }, now);
        const taken = applyEdits(made, takeOverAgain(made, since, since.changes)).form;
        expect(changesSince(taken, { base, year }, now).changes).toEqual([]);
        const kept = baseKeeping({ base, year }, now, made, since.changes);
        expect(changesSince(made, { base: kept, year }, now).changes).toEqual([]);
      }),
    );
  });
});
