import { describe, expect, it } from "vitest";
import { findingSteps, nextStep } from "#renderer/review/finding-steps.ts";
import type { Finding, FindingLevel, FindingPlace } from "#shared/review/finding.ts";

const finding = (message: string, level: FindingLevel, state: Finding["state"] = "fails"): Finding => ({
  rule: "r01",
  subject: message,
  message,
  level,
  state,
  places: [{ level1: message, level2: "" }],
});

const hint = finding("hint", "hint");
const late = finding("late error", "error");
const early = finding("early error", "error");
const other = finding("other error of one cell", "error");
const warning = finding("warning", "warning");
const unknown = finding("cannot be told", "error", "unknown");
const nowhere = finding("of the whole form", "error");
const orders = new Map<FindingPlace | undefined, number>([
  [hint.places[0], 1],
  [unknown.places[0], 2],
  [late.places[0], 9],
  [early.places[0], 5],
  [other.places[0], 5],
  [warning.places[0], 3],
]);
const orderOf = (place: FindingPlace) => orders.get(place);
const steps = findingSteps([hint, unknown, late, nowhere, early, other, warning], false, orderOf);
const next = (order: number | undefined, lookedAt: Finding | undefined, direction: -1 | 1) => {
  const found = nextStep(steps, { order, lookedAt }, direction);
  return found && { message: steps[found.index]?.finding.message, wrapped: found.wrapped };
};

describe("stepping through findings", () => {
  it("goes through errors, warnings, hints and what cannot be told, each as the form is printed", () => {
    expect(steps.map(({ finding: { message } }) => message)).toEqual([
      "early error",
      "other error of one cell",
      "late error",
      "warning",
      "hint",
      "cannot be told",
    ]);
  });

  it("begins with the first error wherever the person is, and backwards with the last", () => {
    expect(next(7, undefined, 1)).toEqual({ message: "early error", wrapped: false });
    expect(next(undefined, undefined, -1)).toEqual({ message: "cannot be told", wrapped: false });
  });

  it("visits each finding of a cell, and goes round the ends", () => {
    expect(next(5, early, 1)?.message).toBe("other error of one cell");
    expect(next(5, other, -1)?.message).toBe("early error");
    expect(next(2, unknown, 1)).toEqual({ message: "early error", wrapped: true });
    expect(next(5, early, -1)).toEqual({ message: "cannot be told", wrapped: true });
  });

  it("goes on in the group from where the person is when what they looked at is settled or left", () => {
    const settled = finding("settled", "error");
    expect(next(6, settled, 1)?.message).toBe("late error");
    expect(next(6, settled, -1)?.message).toBe("other error of one cell");
    expect(next(12, settled, 1)?.message).toBe("warning");
    expect(next(6, early, 1)?.message).toBe("late error");
    expect(next(6, warning, 1)?.message).toBe("hint");
    expect(next(12, finding("settled", "error", "unknown"), 1)).toEqual({ message: "early error", wrapped: true });
    expect(next(0, settled, -1)).toEqual({ message: "cannot be told", wrapped: true });
  });

  it("visits each cell the fault is in, and only the first where the others are what it is told by", () => {
    const places = [...early.places, ...late.places];
    const cells = (one: Finding) => findingSteps([one], false, orderOf).map(({ order }) => order);
    expect(cells({ ...hint, places, inEach: true })).toEqual([5, 9]);
    expect(cells({ ...hint, places })).toEqual([5]);
    const both = findingSteps([{ ...hint, places, inEach: true }, unknown], false, orderOf);
    expect(nextStep(both, { order: 5, lookedAt: both[0]?.finding }, 1)?.index).toBe(1);
    expect(nextStep(both, { order: 9, lookedAt: both[0]?.finding }, 1)?.index).toBe(2);
  });

  it("has nowhere to go where nothing was found", () => {
    expect(nextStep([], { order: 1, lookedAt: undefined }, 1)).toBeUndefined();
  });
});
