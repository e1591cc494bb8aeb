/** Going through what came over from last year, from wherever one is, round the ends. */
import { expect, test } from "vitest";
import { carriedSteps, countCarried, nextCarried } from "#renderer/carrying/carried-steps.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const form = formWith([row("数量指标", "甲", "1项"), row("数量指标", "乙", "2项")], {
  carried: {
    "indicators.1.value": "untouched",
    projectName: "untouched",
    "funds.annualTotal": "asked",
    "indicators.7.name": "untouched",
  },
});
const orders: Readonly<Record<string, number>> = { projectName: 3, "funds.annualTotal": 9, "indicators.1.value": 40 };
const steps = carriedSteps(form, (field) => orders[field]);

test("what has a cell stands in the order of the form, and is counted by what is to be done with it", () => {
  expect(steps.map(({ field }) => field)).toEqual(["projectName", "funds.annualTotal", "indicators.1.value"]);
  expect(countCarried(form)).toEqual({ untouched: 3, asked: 1 });
  expect(countCarried(formWith([]))).toEqual({ untouched: 0, asked: 0 });
});

test("the next one is ahead of the selected cell, or the first again", () => {
  expect(nextCarried(steps, undefined, 1)).toEqual({ index: 0, wrapped: false });
  expect(nextCarried(steps, 3, 1)).toEqual({ index: 1, wrapped: false });
  expect(nextCarried(steps, 40, 1)).toEqual({ index: 0, wrapped: true });
  expect(nextCarried(steps, 9, -1)).toEqual({ index: 0, wrapped: false });
  expect(nextCarried(steps, 2, -1)).toEqual({ index: 2, wrapped: true });
  expect(nextCarried([], 2, 1)).toBeUndefined();
});
