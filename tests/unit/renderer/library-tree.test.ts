import { describe, expect, test } from "vitest";
import type { FormSummary } from "#shared/api/contract.ts";
import { filterForms, keyBeside, libraryTree, rowKey, visibleRows } from "#renderer/library/library-tree.ts";

let id = 0;
function summary(change: Partial<FormSummary>): FormSummary {
  id += 1;
  return {
    id,
    year: 2026,
    implementingUnit: "厅本级",
    supervisingDepartment: "示例厅",
    projectName: `项目${id}`,
    projectTotal: "0",
    moneyUnit: "万元",
    indicatorCount: 0,
    savedAt: 0,
    exported: false,
    ...change,
  };
}

describe("the tree", () => {
  test("has the latest year first and forms without a year last", () => {
    const tree = libraryTree([summary({ year: 2025 }), summary({ year: null }), summary({ year: 2027 })]);
    expect(tree.map(({ name }) => name)).toEqual(["2027", "2025", "年度不详"]);
  });

  test("adds up exactly, with the decimals of the most precise amount", () => {
    const [year] = libraryTree(["0.1", "0.2", "1000", "408.685"].map((projectTotal) => summary({ projectTotal })));
    expect(year?.sum).toBe("1,408.985 万元");
  });

  test("keeps money units apart, and leaves out what is no amount", () => {
    const [year] = libraryTree([
      summary({ projectTotal: "12" }),
      summary({ projectTotal: "待定" }),
      summary({ projectTotal: "30000", moneyUnit: "元" }),
    ]);
    expect(year?.sum).toBe("12.00 万元 + 30,000.00 元");
  });

  test("says the unit of an amount that is in another than most", () => {
    const tree = libraryTree([
      summary({ projectTotal: "12" }),
      summary({ projectTotal: "8" }),
      summary({ projectTotal: "30000", moneyUnit: "元" }),
      summary({ projectTotal: "待定", moneyUnit: "元" }),
    ]);
    const amounts = visibleRows(tree, new Set()).flatMap((row) => (row.kind === "form" ? row.amount : []));
    expect(amounts).toEqual(["12.00", "8.00", "30,000.00 元", "待定"]);
  });

  test("names units that are not filled in", () => {
    const [year] = libraryTree([summary({ implementingUnit: "" })]);
    expect(year?.units.map(({ name }) => name)).toEqual(["（未填实施单位）"]);
  });

  test("leaves who was at a row that goes at the form beside it", () => {
    const rows = (...ids: number[]) =>
      visibleRows(libraryTree(ids.map((one) => summary({ id: one, implementingUnit: one < 4 ? "甲" : "乙" }))), new Set());
    const before = rows(1, 2, 3, 4);
    expect(keyBeside(before, rows(1, 3, 4), "form:2")).toBe("form:3");
    expect(keyBeside(before, rows(1, 4), "form:2")).toBe("form:1");
    expect(keyBeside(before, rows(1, 2, 4), "form:3")).toBe("form:2");
    expect(keyBeside(before, rows(1, 2, 3), "form:4")).toBe("form:3");
    expect(keyBeside(before, rows(1, 2, 3), "group:2026/乙")).toBe("form:3");
    expect(keyBeside(before, rows(1, 2, 3), "form:2")).toBe("form:2");
  });

  test("hides what is below a closed year or unit", () => {
    const tree = libraryTree([summary({ id: 1, implementingUnit: "甲" }), summary({ id: 2, implementingUnit: "乙" })]);
    const keys = (closed: string[]) => visibleRows(tree, new Set(closed)).map(rowKey);
    expect(keys([])).toEqual(["group:2026", "group:2026/甲", "form:1", "group:2026/乙", "form:2"]);
    expect(keys(["2026/甲"])).toEqual(["group:2026", "group:2026/甲", "group:2026/乙", "form:2"]);
    expect(keys(["2026"])).toEqual(["group:2026"]);
  });
});

describe("the filter", () => {
  const forms = [summary({ projectName: "ＡＢＣ系统运维", year: 2025 }), summary({ projectName: "培训", year: 2026 })];

  test("wants every word, whatever its width and case", () => {
    expect(filterForms(forms, " abc 2025 ")).toEqual([forms[0]]);
    expect(filterForms(forms, "abc 2026")).toEqual([]);
  });

  test("shows everything when blank", () => {
    expect(filterForms(forms, "  ")).toBe(forms);
  });
});
