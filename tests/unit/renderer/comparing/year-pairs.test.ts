/** Two years as a list: sums by unit in one unit of money, and what only one year has. */
import { expect, test } from "vitest";
import type { FormSummary } from "#shared/api/contract.ts";
import { countPairs, differenceOf, pairRows, shownPairs } from "#renderer/comparing/year-pairs.ts";

function form(id: number, year: number, implementingUnit: string, projectTotal: string, moneyUnit = "万元"): FormSummary {
  const rest = { supervisingDepartment: "", projectName: `项目${id}`, indicatorCount: 0, savedAt: 0, exported: false };
  return { id, year, implementingUnit, projectTotal, moneyUnit, ...rest };
}

const forms = [
  form(1, 2025, "甲", "10"),
  form(2, 2026, "甲", "12.5"),
  form(3, 2025, "乙", "30000", "元"),
  form(4, 2026, "乙", "3"),
  form(5, 2026, "乙", "待定"),
];
const none = { all: 0, amounts: 0, rows: 0, goals: 0 };
const rows = pairRows(
  {
    pairs: [
      { left: 1, right: 2, counts: { ...none, all: 2, amounts: 1 } },
      { left: 3, right: 4, counts: none },
      { left: 7, right: 4, counts: none },
    ],
    onlyLeft: [],
    onlyRight: [5],
  },
  forms,
);

test("sums are of what is shown, by unit and of all, with their difference", () => {
  const shown = shownPairs(rows, "all");
  expect(
    shown.map((row) => (row.kind === "unit" ? `${row.unit ?? "合计"} ${row.left} ${row.right}` : (row.left?.id ?? "-"))),
  ).toEqual(["合计 13 15.5", "甲 10 12.5", 1, "乙 3 3", 3, "-"]);
  expect(shown.map((row) => differenceOf(row).difference)).toEqual(["+2.5", "+2.5", "+2.5", "0", "0", undefined]);
});

test("what changed and what only one year has can be shown alone", () => {
  expect(countPairs(rows)).toEqual({ all: 3, changed: 1, only: 1 });
  expect(shownPairs(rows, "only").filter(({ kind }) => kind === "pair")).toHaveLength(1);
});
