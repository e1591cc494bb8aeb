import { expect, it } from "vitest";
import { countListed, filterFindings, listFindings, noFilter, ruleName } from "#renderer/review/finding-groups.ts";
import type { Finding } from "#shared/review/finding.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form = formWith([row("数量指标", "甲", "1项")]);
const said = (message: string, more: Partial<Finding> = {}): Finding => ({
  rule: "r06",
  level: "error",
  state: "fails",
  subject: message,
  message,
  places: [{ field: "funds.projectTotal" }],
  ...more,
});
const listed = listFindings({
  open: [
    said("合计不对"),
    said("看不出", { state: "unknown" }),
    said("没有单位", { level: "hint", places: [{ field: "indicators.0.value" }] }),
  ],
  explained: [
    { finding: said("目标没写", { level: "warning", places: [{ field: "annualGoal" }] }), explanation: "本年不考核" },
  ],
});
const messages = (filter: Partial<typeof noFilter>) =>
  filterFindings(listed, { ...noFilter, ...filter }, form).map(({ finding }) => finding.message);

it("counts each finding once: what cannot be told is no error, what is explained no warning", () => {
  expect(countListed(listed)).toEqual({ error: 1, warning: 0, blank: 0, hint: 1, unknown: 1, explained: 1 });
});

it("filters by level, by part of the form, and by any text of the finding or its explanation", () => {
  expect(messages({})).toHaveLength(4);
  expect(messages({ standings: new Set(["error", "explained"]) })).toEqual(["合计不对", "目标没写"]);
  expect(messages({ part: "funds" })).toEqual(["合计不对", "看不出"]);
  expect(messages({ part: `level:${form.indicators[0]?.level1}` })).toEqual(["没有单位"]);
  expect(messages({ part: "goal", text: "不考核" })).toEqual(["目标没写"]);
  expect(messages({ text: ruleName(said("")) })).toHaveLength(4);
  expect(messages({ part: "head" })).toEqual([]);
});
