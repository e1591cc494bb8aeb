/** What came over from last year stays marked until it is written, wherever its row goes. */
import { expect, test } from "vitest";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const rows = ["甲", "乙", "丙"].map((name) => row("数量指标", name, "1项"));
const carried = {
  projectName: "untouched",
  "indicators.0.value": "asked",
  "indicators.1.value": "untouched",
  "indicators.2.name": "untouched",
} as const;
const form = formWith(rows, { carried });

function marksAfter(...edits: readonly Edit[]) {
  const { form: edited, inverse } = applyEdits(form, edits);
  expect(applyEdits(edited, inverse).form).toEqual(form);
  return edited.carried;
}

function splice(at: number, remove: number, ...insert: (typeof rows)[number][]): Edit {
  return { kind: "splice-indicators", at, remove, insert };
}

test("a text that is written, even as it was, is the form's own; taking that back brings the mark back", () => {
  expect(marksAfter({ kind: "set-field", field: "indicators.1.value", text: "1项" })).toEqual({
    projectName: "untouched",
    "indicators.0.value": "asked",
    "indicators.2.name": "untouched",
  });
});

test("marks go along with rows that move, make room and close up", () => {
  const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  const moved = {
    projectName: "untouched",
    "indicators.0.value": "untouched",
    "indicators.1.value": "asked",
    "indicators.2.name": "untouched",
  };
  expect(marksAfter(splice(0, 2, second, first))).toEqual(moved);
  expect(marksAfter(splice(1, 0, row("数量指标", "新")))).toMatchObject({
    "indicators.2.value": "untouched",
    "indicators.3.name": "untouched",
  });
  expect(marksAfter(splice(0, 1))).toEqual({
    projectName: "untouched",
    "indicators.0.value": "untouched",
    "indicators.1.name": "untouched",
  });
  expect(marksAfter(splice(0, 3, row("数量指标", "另外的")))).toEqual({ projectName: "untouched" });
  expect(marksAfter(splice(0, 3, third, first))).toMatchObject({
    "indicators.0.name": "untouched",
    "indicators.1.value": "asked",
  });
});

test("nothing is left where nothing came over any more", () => {
  const { form: edited } = applyEdits(formWith(rows, { carried: { annualGoal: "asked" } }), [
    { kind: "set-field", field: "annualGoal", text: "" },
  ]);
  expect("carried" in edited).toBe(false);
});
