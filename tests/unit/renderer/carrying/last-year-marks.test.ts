/** Cells whose text came over and reads otherwise in last year's form by now: marked beside what the review says of them. */
import { expect, test } from "vitest";
import { lastYearMarks } from "#renderer/carrying/last-year-marks.ts";
import { cellFaces } from "#renderer/editor/session/cell-faces.ts";
import type { FormMarks } from "#renderer/editor/session/form-marks.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { templateOf } from "#shared/template/templates.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form = formWith([row("数量指标", "培训期数", "3期"), row("数量指标", "培训人数", "90人")], {
  annualGoal: "办三期培训。",
});
const template = templateOf(form.template);
const layout = layOut(form, template);
const since = lastYearMarks(
  [
    {
      changes: [
        { kind: "changed", place: "annualGoal", was: "annualGoal", left: "办三期培训。", right: "办四期培训。" },
        { kind: "removed", list: "indicators", from: 1 },
        { kind: "added", list: "indicators", to: 2 },
      ],
    },
  ],
  form,
);

function marked(review?: FormMarks) {
  const faces = cellFaces(form, template, layout, { "last-year": since, ...(review && { review }) });
  return new Map([...faces].flatMap(([cell, { mark }]) => (mark ? [[cell.text.trim(), mark] as const] : [])));
}

test("say in the cell what stands there now, and that a row went; a row that came has no cell", () => {
  const marks = marked();
  expect([...marks.keys()].map((text) => text.replace(/^指标\d：/, ""))).toEqual(["办三期培训。", "培训人数", "90人"]);
  expect(marks.get("办三期培训。")?.sentence).toContain("办四期培训。");
  expect(new Set([...marks.values()].map(({ level }) => level))).toEqual(new Set(["last-year"]));
});

test("the review's sign is seen before it, and both are told", () => {
  const review: FormMarks = { form, byPath: new Map([["annualGoal", { level: "error", sentence: "目标与表不符。" }]]) };
  const mark = marked(review).get("办三期培训。");
  expect(mark?.level).toBe("error");
  expect(mark?.sentence).toMatch(/^目标与表不符。\n上年的表后来改成“办四期培训。”/);
});
