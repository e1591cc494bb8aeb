/** What is counted, how places are called, and which forms are compared: what window, report and command line have in common. */
import { describe, expect, test } from "vitest";
import { projectKey } from "#shared/form/project-identity.ts";
import type { Form } from "#shared/form/form.ts";
import { placeName, placeText } from "#shared/review/place-name.ts";
import { reportForm } from "#shared/review/report-form.ts";
import { countReview } from "#shared/review/review-counts.ts";
import type { Finding, FindingLevel, FindingState } from "#shared/review/finding.ts";
import { mostSiblings, siblingLists } from "#shared/review/siblings.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";

function finding(level: FindingLevel, state: FindingState, subject = `${level} ${state}`): Finding {
  return { rule: "r00", level, state, subject, message: "", places: [{ field: "annualGoal" }] };
}

describe("counts", () => {
  test("what cannot be told is counted by itself, whatever its level", () => {
    const findings = [
      finding("error", "fails"),
      finding("error", "unknown"),
      finding("warning", "fails"),
      finding("warning", "unknown"),
      finding("hint", "fails"),
    ];
    const counts = { errors: 1, warnings: 1, hints: 1, unknown: 2, explained: 0 };
    expect(countReview(formWith([]), findings)).toEqual(counts);
  });

  test("what is explained is counted as that only, and an error is never explained", () => {
    const subjects = ["error fails", "warning fails", "hint unknown"];
    const form = formWith([], { explanations: subjects.map((subject) => ({ rule: "r00", subject, text: "已核实" })) });
    const findings = [finding("error", "fails"), finding("warning", "fails"), finding("hint", "unknown")];
    expect(countReview(form, findings)).toEqual({ errors: 1, warnings: 0, hints: 0, unknown: 0, explained: 2 });
  });
});

describe("places", () => {
  const rows = [row("数量指标", "培训期数", "4期"), row("质量指标", "", "≥95%")];
  const form = formWith([...rows, row("质量指标", "合格率", "≥95%"), row("质量指标", "合格率", "≥90%")], {
    projectName: "培训费",
  });
  test.for([
    [{ field: "projectName" }, "项目名称", "培训费"],
    [{ field: "funds.ownLevel.total" }, "本级资金的资金总额", "0"],
    [{ field: "annualGoal" }, "年度总体绩效目标", ""],
    [{ field: "indicators.0.value" }, "数量指标“培训期数”的指标值", "4期"],
    [{ field: "indicators.0.name" }, "数量指标“培训期数”", "培训期数"],
    [{ field: "indicators.1.value" }, "质量指标第1行的指标值", "≥95%"],
    [{ field: "indicators.1.name" }, "质量指标第1行的三级指标", ""],
    [{ field: "indicators.3.value" }, "质量指标“合格率”（第3行）的指标值", "≥90%"],
    [{ level1: "效益指标", level2: "生态效益" }, "生态效益", ""],
  ] as const)("%j", ([place, name, text]) => {
    expect([placeName(form, ningxia2026, place), placeText(form, place)]).toEqual([name, text]);
  });

  test("a report quotes no more of a goal than its beginning", () => {
    const long = { ...form, annualGoal: "目标".repeat(500) };
    const [reported] = reportForm(long, { template: ningxia2026 }, [finding("hint", "fails")]).findings;
    expect(reported?.text).toBe(`${"目标".repeat(30)}…`);
  });
});

describe("forms that belong together", () => {
  test.for([
    ["2026年培训费", "2025年 培训费", true],
    ["培训费（2026年度）", "培训费(2025年度)", true],
    ["培训费", "2025年培训费", true],
    ["培训费一期", "培训费二期", false],
    ["2026", "2025", false],
  ] as const)("%s and %s: %s", ([one, other, same]) => {
    const keys = [one, other].map((projectName) => projectKey({ implementingUnit: "厅本级", projectName }));
    expect(keys[0] === keys[1]).toBe(same);
  });

  test("a form without a name is like no other", () => {
    expect(projectKey({ implementingUnit: "厅本级", projectName: " " })).toBe("");
  });

  test("forms are compared within year and department, all with the same list", () => {
    const of = (year: number | null, supervisingDepartment: string): Form => formWith([], { year, supervisingDepartment });
    const [a, b, c, d, e] = [of(2026, "厅"), of(2026, "厅"), of(2025, "厅"), of(2026, "局"), of(null, "厅")];
    const lists = siblingLists([a, b, c, d, e]);
    expect(lists.get(a)).toEqual([a, b]);
    expect(lists.get(b)).toBe(lists.get(a));
    expect(lists.get(c)).toEqual([c]);
    expect(lists.get(d)).toEqual([d]);
    expect(lists.has(e)).toBe(false);
  });

  test("a very large department is compared unit by unit, and no list is longer than the limit", () => {
    const forms = Array.from({ length: 3 * mostSiblings }, (_, i) =>
      formWith([], { supervisingDepartment: "厅", implementingUnit: i % 3 === 0 ? "甲" : "乙" }),
    );
    const lists = siblingLists(forms);
    expect(new Set(lists.values()).size).toBe(2);
    for (const [form, list] of lists) {
      expect(list.length).toBeLessThanOrEqual(mostSiblings);
      expect(list.every(({ implementingUnit }) => implementingUnit === form.implementingUnit)).toBe(true);
    }
  });
});
