/** What two years come to: exactly, whatever unit of money a form is in, and the same in every table that is shown. */
import { describe, expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { isInStates } from "#shared/form/form-states.ts";
import { summarizing, summaryEntry } from "#shared/handing-in/summary.ts";
import { overviewing } from "#shared/overview/overview.ts";
import { sectionsOf } from "#shared/overview/sections.ts";
import type { OverviewEntry } from "#shared/overview/tallies.ts";
import { YearTotals } from "#shared/overview/year-totals.ts";
import { sampleForms } from "#shared/samples/samples.ts";

function lastOf<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const [sample] = sampleForms as [Form];
const none = { total: "", fiscalAppropriation: "", otherFunds: "", carryOver: "" };
const transfer = { total: "", central: "", region: "" };
let id = 0;

function form(unit: string, fiscal: string, changes: Partial<Form> = {}, states: Partial<OverviewEntry> = {}): OverviewEntry {
  const ownLevel = { ...none, total: fiscal, fiscalAppropriation: fiscal };
  const funds = { projectTotal: fiscal, annualTotal: fiscal, ownLevel, transfer };
  const entry = summaryEntry({ ...sample, supervisingDepartment: "甲厅", implementingUnit: unit, funds, ...changes });
  return { ...entry, id: (id += 1), review: "draft", handing: "not-handed", ...states };
}

function overview(now: readonly OverviewEntry[], before: readonly OverviewEntry[] = []) {
  const summary = lastOf(summarizing(now));
  const parts = { year: 2027, now: summary, before: { year: 2026, summary: lastOf(summarizing(before, summary.moneyUnit)) } };
  return lastOf(overviewing({ ...parts, years: [], damaged: 0 }));
}

test("sums are exact, in one unit of money, and units are found again by their names", () => {
  const now = [form("甲一", "0.1"), form("甲一", "0.2"), form("甲 二", "123456789012.345")];
  const before = [form("甲一", "2000", { moneyUnit: "元" }), form("甲二", "5"), form("甲三", "7")];
  const { all, units, moneyUnit, decimals } = overview(now, before);
  expect(moneyUnit).toBe("万元");
  expect(decimals).toBe(3);
  expect(all).toEqual({ forms: 3, now: "123456789012.645", formsBefore: 3, before: "12.2" });
  expect(units.map(({ unit, now: is, before: was, forms }) => [unit, forms, is, was])).toEqual([
    ["甲一", 2, "0.3", "0.2"],
    ["甲 二", 1, "123456789012.345", "5"],
    ["甲三", 0, "0", "7"],
  ]);
});

test("a project counts with its 年度资金总额 where 项目总额 is blank, and what is no number is told", () => {
  const annualOnly = form("甲一", "8", {
    funds: { ...sample.funds, projectTotal: "", annualTotal: "8", ownLevel: { ...sample.funds.ownLevel, total: "约三万" } },
  });
  const { all, told } = overview([annualOnly, form("甲一", "1")]);
  expect(all.now).toBe("9");
  expect(told.some((sentence) => sentence.includes("约三万"))).toBe(true);
});

test("sources of money are told from sums of them, and states from each other", () => {
  const carried = { untouched: 3, texts: 12 };
  const now = [
    form("甲一", "4", {}, { review: "errors", carried }),
    form("甲一", "6", {}, { review: "reviewed", handing: "changed", carried: { untouched: 1, texts: 4 } }),
  ];
  const { sources, states, units, carried: all, told } = overview(now);
  const parts = sources.filter(({ isPart }) => isPart).map(({ title, now: amount }) => [title, amount]);
  expect(parts).toEqual([
    ["财政拨款", "10"],
    ["其他资金", "0"],
    ["结余结转资金", "0"],
    ["中央资金", "0"],
    ["自治区资金", "0"],
  ]);
  const inState = states.filter(({ forms }) => forms > 0).map(({ state, forms, amount }) => [state, forms, amount]);
  expect(inState).toEqual([
    ["errors", 1, "4"],
    ["reviewed", 1, "6"],
    ["not-handed", 1, "4"],
    ["changed", 1, "6"],
  ]);
  expect(all).toEqual({ forms: 2, untouched: 4, texts: 16 });
  expect(told).toEqual([]);
  expect(units[0]?.carried).toEqual(all);
});

test("sources that do not come to the whole are told", () => {
  const { told } = overview([
    form("甲一", "4"),
    form("甲一", "6", { funds: { ...sample.funds, projectTotal: "6", ownLevel: none, transfer } }),
  ]);
  expect(told).toEqual(["各项来源相加是 4 万元，各表的总额是 10 万元：有的表里两者不一致，或者没有填各项来源。"]);
});

test("a chart says the amounts of its table: exact, with thousands apart, the greatest of many units", () => {
  const now = Array.from({ length: 30 }, (_, i) => form(`单位${i}`, `${1000 + i}.5`));
  const sections = sectionsOf(overview(now, now));
  const units = sections.find(({ name }) => name === "units");
  expect(units?.rows).toHaveLength(31);
  expect(units?.chart?.bars).toHaveLength(12);
  expect(units?.chart?.bars[0]).toEqual({
    name: "单位29",
    parts: [
      { value: 1029.5, label: "1,029.50" },
      { value: 1029.5, label: "1,029.50" },
    ],
  });
  expect(units?.chart?.more).toBe("图中是最大的 12 个，其余 18 个见表。");
  for (const { rows, chart } of sections) {
    const cells = new Set(rows.flatMap((row) => row.cells));
    for (const { name, parts } of chart?.bars ?? []) {
      expect(cells).toContain(name);
      for (const { label } of parts) expect(cells).toContain(label.replace(/ 张$/, ""));
    }
  }
});

test("totals of years are converted at the end", () => {
  const years = new YearTotals();
  years.add({ year: 2026, projectTotal: "1.5", moneyUnit: "万元" });
  years.add({ year: 2026, projectTotal: "10000", moneyUnit: "元" });
  years.add({ year: null, projectTotal: "未定", moneyUnit: "万元" });
  expect(years.in("万元")).toEqual([
    { year: null, forms: 1, amount: "0" },
    { year: 2026, forms: 2, amount: "2.5" },
  ]);
});

describe("states to choose by", () => {
  const reviewed = { review: { errors: 0, warnings: 0 }, handedIn: { changedAt: 1 } };

  test.each([
    [[], true],
    [["reviewed"], true],
    [["draft", "reviewed"], true],
    [["errors"], false],
    [["changed"], true],
    [["reviewed", "handed"], false],
  ] as const)("%j: %s", (states, isIn) => {
    expect(isInStates(reviewed, states)).toBe(isIn);
  });
});
