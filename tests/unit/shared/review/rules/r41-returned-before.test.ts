import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { review } from "#shared/review/review.ts";
import { templateOf } from "#shared/template/templates.ts";
import { formWith, row } from "../../../../helpers/forms.ts";

function remark(changes: Partial<FormRemark> = {}): FormRemark {
  const text = { value: "≥90%", remark: "目标值偏低，请核实。", wanted: "≥95%", reply: "≥95%" };
  return {
    id: "1",
    place: "indicators.0.value",
    ...text,
    answer: "corrected",
    from: "return",
    source: "",
    at: 0,
    done: true,
    ...changes,
  };
}

function form(value: string, remarks?: FormRemark[]): Form {
  return formWith([row("质量指标", "合格率", value)], remarks && { remarks });
}

function said(one: Form, lastYear?: Form): string[] {
  const { findings } = review(one, { template: templateOf(one.template), ...(lastYear && { lastYear }) });
  return findings.filter(({ rule }) => rule === "r41").map(({ message }) => message);
}

describe("what was returned once", () => {
  it("is told where it stands again", () => {
    expect(said(form("≥90%", [remark()]))).toEqual([
      "质量指标“合格率”的指标值又是“≥90%”，这是退回过的（退回意见：目标值偏低，请核实），当时答复已改为“≥95%”，请核对。",
    ]);
  });

  it.each([
    ["it was mended", form("≥95%", [remark()])],
    ["it waits for its answer", form("≥90%", [remark({ answer: undefined, done: false })])],
    ["it was rejected", form("≥90%", [remark({ answer: "rejected" })])],
    ["its row is gone", form("≥90%", [remark({ place: "" })])],
    ["nothing was returned", form("≥90%")],
  ])("is not where %s", (_, one) => expect(said(one)).toEqual([]));

  it("is told next year too, in the row of that name, years aside", () => {
    const last = formWith([row("质量指标", "2026年合格率", "≥95%")], { remarks: [remark()], year: 2026 });
    const now = formWith([row("数量指标", "人数", "3人"), row("质量指标", "2027年合格率", "≥90%")], { year: 2027 });
    expect(said(now, last)).toEqual([
      "质量指标“2027年合格率”的指标值是“≥90%”，与 2026 年被退回的一样（退回意见：目标值偏低，请核实），请改正或说明。",
    ]);
    expect(said(formWith([row("质量指标", "2027年合格率", "≥95%")], { year: 2027 }), last)).toEqual([]);
  });

  it("speaks of no amount of last year, and of nothing the unit rejected then", () => {
    const amount = remark({ place: "funds.projectTotal", value: "100", answer: "accept" });
    const funds = { ...formWith([]).funds, projectTotal: "100" };
    expect(said({ ...formWith([], { year: 2027 }), funds }, { ...formWith([], { remarks: [amount] }), funds })).toEqual([]);
    const rejected = formWith([row("质量指标", "合格率", "≥90%")], { remarks: [remark({ answer: "rejected" })] });
    expect(said(form("≥90%"), rejected)).toEqual([]);
  });
});
