import { expect, it } from "vitest";
import { stateOf } from "#renderer/library/form-state.ts";
import { standingCounts } from "#renderer/desk/standing/standing.ts";

const counts = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };

it.each([
  ["draft", undefined, false],
  ["reviewed", { ...counts, hints: 2, unknown: 1, explained: 3 }, false],
  ["warnings", { ...counts, warnings: 1 }, false],
  ["errors", { ...counts, errors: 1, warnings: 1 }, false],
  ["errors", { ...counts, errors: 1 }, true],
  ["exported", { ...counts, warnings: 1 }, true],
  ["exported", undefined, true],
  ["draft", { ...counts, blank: 9, warnings: 1 }, false],
  ["errors", { ...counts, blank: 9, errors: 1 }, false],
] as const)("is %s", (state, review, exported) => {
  expect(stateOf({ ...(review && { review }), exported })).toBe(state);
});

it("tells counts that are not nought, the gravest first", () => {
  expect(standingCounts({ ...counts, unknown: 1, errors: 2 })).toEqual([
    ["error", 2],
    ["unknown", 1],
  ]);
});
