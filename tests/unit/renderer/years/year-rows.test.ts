/** The plan as the page lists it: what is ticked, what is asked, and what will be made. */
import { expect, test } from "vitest";
import type { FormSummary } from "#shared/api/contract.ts";
import type { PlannedForm } from "#shared/api/years.ts";
import { choicesOf, countPlan, countUndecided, decided, nextDecision, planRows, shownRows } from "#renderer/years/year-rows.ts";

const forms = [1, 2, 3, 4, 5].map((id): FormSummary => ({
  id,
  year: 2026,
  implementingUnit: id < 4 ? "乙单位" : "甲单位",
  supervisingDepartment: "示例厅",
  projectName: `项目${id}`,
  projectTotal: "",
  moneyUnit: "万元",
  indicatorCount: 0,
  savedAt: 0,
  exported: false,
}));
const plan: readonly PlannedForm[] = [
  { last: 1, proposal: { state: "proposed" } },
  { last: 2, proposal: { state: "one-year" } },
  { last: 3, proposal: { state: "alike", now: [9], how: "renamed" } },
  { last: 4, proposal: { state: "carried", now: [8] } },
  { last: 5, proposal: { state: "damaged" } },
  { last: 99, proposal: { state: "proposed" } },
];
const rows = planRows(plan, new Map(), forms);

test("what is proposed is ticked, and nothing else; a form that has left the library is not listed", () => {
  expect(countPlan(rows)).toEqual({ all: 5, proposed: 1, alike: 1, carried: 1, left: 2 });
  expect(choicesOf(rows)).toEqual([{ last: 1 }]);
  expect(countUndecided(rows)).toBe(1);
  expect(shownRows(rows, "all").map((row) => (row.kind === "unit" ? row.unit : row.form.id))).toEqual([
    "甲单位",
    4,
    5,
    "乙单位",
    1,
    2,
    3,
  ]);
  expect(shownRows(rows, "alike")).toHaveLength(2);
});

test("a form that is asked about is undecided, the same project, or made; a damaged one never", () => {
  const [, , alike, , damaged] = rows;
  if (!alike || !damaged) throw new Error("they are planned");
  const same = planRows(plan, decided(new Map(), [alike], nextDecision(alike)), forms);
  expect(choicesOf(same)).toEqual([{ last: 1 }, { last: 3, same: [9] }]);
  expect(countUndecided(same)).toBe(0);
  const all = decided(new Map(), rows, "new");
  expect(choicesOf(planRows(plan, all, forms)).map(({ last }) => last)).toEqual([1, 2, 3, 4]);
  expect(nextDecision(damaged)).toBe("none");
});
