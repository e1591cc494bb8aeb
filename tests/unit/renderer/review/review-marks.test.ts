import { expect, it } from "vitest";
import { marksOf } from "#renderer/review/review-marks.ts";
import type { Finding } from "#shared/review/finding.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form = formWith([row("数量指标", "甲", "1项")]);
const said = (message: string, more: Partial<Finding> = {}): Finding => ({
  rule: "r01",
  level: "warning",
  state: "fails",
  subject: message,
  message,
  places: [{ field: "indicators.0.value" }],
  ...more,
});

it("marks the first place only, by the gravest, with every sentence", () => {
  const places = [{ field: "projectName" as const }, { field: "annualGoal" as const }];
  const { byPath } = marksOf({
    form,
    open: [said("一"), said("二", { level: "error" }), said("三", { state: "unknown", level: "error", places })],
    explained: [{ finding: said("四"), explanation: "因为" }],
  });
  expect(Object.fromEntries(byPath)).toEqual({
    "indicators.0.value": { level: "error", sentence: "提醒：一\n错误：二\n已说明：四\n说明：因为" },
    projectName: { level: "unknown", sentence: "无法判断：三" },
  });
});

it("marks every row that was gathered into one sentence", () => {
  const places = [{ field: "indicators.0.value" as const }, { field: "indicators.1.value" as const }];
  const { byPath } = marksOf({ form, open: [said("甲、乙只有文字", { places, inEach: true })], explained: [] });
  expect([...byPath.keys()]).toEqual(["indicators.0.value", "indicators.1.value"]);
});

it("leaves the blanks of a draft unmarked, and marks them once it is none", () => {
  const open = [
    said("没有填", { blank: true, level: "error" }),
    said("合计不对", { places: [{ field: "funds.projectTotal" }] }),
  ];
  expect([...marksOf({ form, open, explained: [], draft: true }).byPath.keys()]).toEqual(["funds.projectTotal"]);
  expect(marksOf({ form, open, explained: [], draft: false }).byPath.size).toBe(2);
});

it("marks an empty level 2 by its name", () => {
  const places = [{ level1: "效益指标", level2: "生态效益" }];
  const { byPath } = marksOf({ form, open: [said("没有", { places })], explained: [] });
  expect([...byPath.keys()]).toEqual(["效益指标›生态效益"]);
});
