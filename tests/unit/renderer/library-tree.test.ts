import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormSummary } from "#shared/api/contract.ts";
import { filterForms, filterMaker, noFilter, type LibraryFilter } from "#renderer/library/library-filter.ts";
import { libraryTree, treeMaker, type YearGroup } from "#renderer/library/library-tree.ts";
import { keyBeside, rowKey, TreeRows } from "#renderer/library/tree-rows.ts";

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

function visibleRows(tree: readonly YearGroup[], closed: ReadonlySet<string>) {
  const rows = new TreeRows(tree, closed);
  return rows.between(0, rows.length);
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
      new TreeRows(libraryTree(ids.map((one) => summary({ id: one, implementingUnit: one < 4 ? "甲" : "乙" }))), new Set());
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

  test("made from the one before is the one made anew, and every row is where it says", () => {
    const forms = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 30 }),
        year: fc.constantFrom(2025, 2026, null),
        implementingUnit: fc.constantFrom("", "甲", "乙", "宁夏回族自治区档案馆", "宁夏回族自治区档案局"),
        projectTotal: fc.constantFrom("1", "2.50", "0.125", "待定"),
        moneyUnit: fc.constantFrom("万元", "元"),
        errors: fc.integer({ min: 0, max: 1 }),
      }),
      { selector: ({ id: one }) => one },
    );
    const review = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };
    fc.assert(
      fc.property(
        fc.array(forms, { minLength: 1, maxLength: 4 }),
        fc.subarray(["2026", "2026/甲", "2025"]),
        (lists, closed) => {
          const make = treeMaker();
          let before: FormSummary[] = [];
          for (const list of lists) {
            // Of some the very same summary goes on, as when another form changed.
            const now = list.map(({ errors, ...change }) => {
              const made = summary({ ...change, review: { ...review, errors } });
              return before.find((one) => JSON.stringify(one) === JSON.stringify(made)) ?? made;
            });
            before = now;
            const tree = make(now);
            expect(tree).toEqual(libraryTree(now));
            const rows = new TreeRows(tree, new Set(closed));
            const keys = rows.between(0, rows.length).map(rowKey);
            expect(keys.map((key) => rows.indexOf(key))).toEqual(keys.map((_, index) => index));
            expect(rows.indexOf("form:99")).toBe(-1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("takes groups over in which nothing has changed", () => {
    const make = treeMaker();
    const second = summary({ implementingUnit: "乙" });
    const forms = [summary({ implementingUnit: "甲" }), second, summary({ implementingUnit: "丙" })];
    const [before] = make(forms);
    const [after] = make(forms.with(1, { ...second, projectTotal: "7" }));
    const same = after?.units.map((unit) => before?.units.includes(unit));
    expect(after?.units.map(({ unit }) => unit)).toEqual(before?.units.map(({ unit }) => unit));
    expect(same?.filter((one) => one === true)).toHaveLength(2);
    expect(after?.sum).toBe("7.00 万元");
  });
});

describe("the filter", () => {
  const of = (change: Partial<LibraryFilter>): LibraryFilter => ({ ...noFilter, ...change });
  const forms = [
    summary({ projectName: "ＡＢＣ系统运维", year: 2025, implementingUnit: "甲", projectTotal: "9.5", exported: true }),
    summary({ projectName: "培训", year: 2026, implementingUnit: "乙", projectTotal: "1200" }),
    summary({ projectName: "维修", year: null, implementingUnit: "乙", projectTotal: "待定", openRemarks: 2 }),
  ];
  const found = (change: Partial<LibraryFilter>) => filterForms(forms, of(change)).map(({ projectName }) => projectName);

  test("wants every word, whatever its width and case", () => {
    expect(found({ text: " abc 2025 " })).toEqual(["ＡＢＣ系统运维"]);
    expect(found({ text: "abc 2026" })).toEqual([]);
  });

  test("wants the year, the unit, the state and the amount, all of them", () => {
    expect(found({ year: null })).toEqual(["维修"]);
    expect(found({ unit: "乙" })).toEqual(["培训", "维修"]);
    expect(found({ unit: "乙", year: 2026 })).toEqual(["培训"]);
    expect(found({ state: "exported" })).toEqual(["ＡＢＣ系统运维"]);
    expect(found({ state: "remarked" })).toEqual(["维修"]);
    expect(found({ least: "9.50", most: "1199.99" })).toEqual(["ＡＢＣ系统运维"]);
    expect(found({ least: "10" })).toEqual(["培训"]);
    expect(found({ most: "1" })).toEqual([]);
  });

  test("typed on and taken back finds what it finds at once", () => {
    const find = filterMaker();
    for (const text of ["", "2", "20", "202", "2026", "2026 培", "20", "abc", "abc x", "", "维"]) {
      expect(find(forms, of({ text }))).toEqual(filterForms(forms, of({ text })));
    }
    expect(find(forms, of({ text: "维", unit: "甲" }))).toEqual([forms[0]]);
    expect(find(forms.slice(2), of({ text: "维" }))).toEqual([forms[2]]);
    expect(find(forms, of({ text: "维" }))).toEqual([forms[0], forms[2]]);
  });

  test("shows everything when blank, and while an amount is not written yet", () => {
    expect(filterForms(forms, of({ text: "  " }))).toBe(forms);
    expect(filterForms(forms, of({ least: "-" }))).toBe(forms);
  });
});
