import { expect, it } from "vitest";
import { reviewStateOf } from "#shared/form/form-states.ts";
import { openWork, stateWords } from "#renderer/library/form-state.ts";
import { standingCounts } from "#renderer/desk/standing/standing.ts";
import type { FormSummary } from "#shared/api/contract.ts";

const counts = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };

it.each([
  ["draft", undefined],
  ["reviewed", { ...counts, hints: 2, unknown: 1, explained: 3 }],
  ["warnings", { ...counts, warnings: 1 }],
  ["errors", { ...counts, errors: 1, warnings: 1 }],
  ["draft", { ...counts, blank: 9, warnings: 1 }],
  ["errors", { ...counts, blank: 9, errors: 1 }],
] as const)("is %s", (state, review) => {
  expect(reviewStateOf({ ...(review && { review }) })).toBe(state);
});

it("having findings and being exported are two facts: both are told, and findings count in both", () => {
  const form = (warnings: number, exported: boolean) => ({ exported, review: { ...counts, warnings } }) as FormSummary;
  expect(stateWords(form(1, true))).toEqual(["有提醒", "已导出"]);
  expect(stateWords(form(0, true))).toEqual(["已审核", "已导出"]);
  expect(stateWords(form(1, false))).toEqual(["有提醒"]);
  expect(openWork([form(1, true), form(2, false), form(0, true)])).toEqual({ errors: 0, warnings: 2 });
});

it("tells counts that are not nought, the gravest first", () => {
  expect(standingCounts({ ...counts, unknown: 1, errors: 2 })).toEqual([
    ["error", 2],
    ["unknown", 1],
  ]);
});
