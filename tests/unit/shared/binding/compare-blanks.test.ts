/** Differences of two blanks, as a person would tell them: nothing more and nothing less. */
import { describe, expect, test } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { bareTitle, compareBlanks, type BlankDifference, type ComparedBlank } from "#shared/binding/compare-blanks.ts";
import { label, text, title, type Cell, type Table } from "../../../fixtures/import/drawing.ts";
import { blankRows, headRow, issued, official, sum } from "../../../fixtures/blanks/blank.ts";
import { table2026 } from "../../../fixtures/blanks/ningxia.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";

function bound(table: Table): ComparedBlank {
  const { sheet } = issued(table);
  const [binding] = bindSheet(sheet).bindings;
  if (!binding) throw new Error("no blank");
  return { sheet, binding };
}

const lastYear = table2026({});
/** The row of 一级指标. */
const header = 12;

function differences(change: (rows: Cell[][]) => void): BlankDifference[] {
  const rows = lastYear.rows.map((row) => [...row]);
  change(rows);
  return compareBlanks(bound(lastYear), bound({ ...lastYear, rows }));
}

describe("next year's blank", () => {
  test("that is the same but for its year differs in that alone", () => {
    const changed = differences((rows) => {
      rows[0] = [title("2027年自治区本级部门项目支出预算绩效目标表", 6)];
      rows[1] = [text("(2027年)", 6)];
    });
    expect(changed).toEqual([{ kind: "year", before: "2026", after: "2027" }]);
  });

  test("whose layout was drawn anew does not differ at all", () => {
    expect(compareBlanks(bound(lastYear), bound(table2026({ broken: true })))).toEqual([]);
  });

  test("has a label more, and the rows below it are not said to have moved", () => {
    const changed = differences((rows) => rows.splice(6, 0, headRow(["项目负责人", 2, 4])));
    expect(changed).toEqual([{ kind: "added", label: "项目负责人", cell: "A7" }]);
  });

  test("has a label less, where it stood last year", () => {
    const changed = differences((rows) => rows.splice(5, 1));
    expect(changed).toEqual([
      { kind: "gone", label: "项目属性", cell: "A6" },
      { kind: "gone", label: "项目期", cell: "D6" },
    ]);
  });

  test("calls a field by another name, and any other text too", () => {
    const changed = differences((rows) => {
      rows[4] = headRow(["主管部门", 2, 1], ["项目单位", 1, 2]);
      rows.splice(-1, 1, [text("编制人：", 2), ...(lastYear.rows.at(-1)?.slice(1) ?? [])]);
    });
    expect(changed).toEqual([
      { kind: "renamed", before: "实施单位", after: "项目单位", cell: "D5" },
      { kind: "renamed", before: "填报人：", after: "编制人：", cell: expect.stringMatching(/^A/) },
    ]);
  });

  test("has a label in another order, and only that one moved", () => {
    const changed = differences((rows) => {
      const [first = []] = rows.splice(3, 1);
      rows.splice(5, 0, first);
    });
    expect(changed).toEqual([{ kind: "moved", label: "项目名称", from: "A4", to: "A6" }]);
  });

  test("prints the year on a line, where it had a label: that label is gone, and no other text is it under a new name", () => {
    const rows = [lastYear.rows[0] ?? [], headRow(["预算年度", 2, 4]), ...lastYear.rows.slice(3)];
    expect(compareBlanks(bound({ ...lastYear, rows }), bound(lastYear)).filter(({ kind }) => kind !== "unit")).toEqual([
      { kind: "gone", label: "预算年度", cell: "A2" },
      { kind: "added", label: "单位：万元", cell: "A3" },
    ]);
  });

  test("is written in another unit, under another title, with a sum that is computed", () => {
    const changed = differences((rows) => {
      rows[0] = [title("2026年自治区本级项目支出绩效目标表", 6)];
      rows[2] = [text("单位：元", 6)];
      rows[6] = [label("项目总额", 2), sum("C8+F8"), ...(rows[6]?.slice(2) ?? [])];
    });
    expect(changed).toEqual([
      { kind: "title", before: "2026年自治区本级部门项目支出预算绩效目标表", after: "2026年自治区本级项目支出绩效目标表" },
      { kind: "unit", before: "万元", after: "元" },
      { kind: "formula", label: "项目总额", cell: "C7", has: true },
    ]);
  });

  test("has other groups of indicators, other rows in one and another column", () => {
    const levels = official.map(({ level1, level2 }) => ({
      level1,
      level2: level1 === "产出指标" ? level2.filter((name) => name !== "成本指标") : level2,
    }));
    const after = bound({
      ...lastYear,
      rows: [
        ...lastYear.rows.slice(0, header),
        [label("一级指标"), label("二级指标"), label("三级指标", 2), label("指标值"), label("备注")],
        ...blankRows(levels, 2, "merged", [text("", 2), text(""), text("")]),
        ...lastYear.rows.slice(-1),
      ],
    });
    const told = compareBlanks(bound(lastYear), after);
    expect(told).toContainEqual({ kind: "group-gone", group: "产出指标 / 成本指标", rows: 1 });
    expect(told).toContainEqual({ kind: "group-rows", group: "产出指标 / 数量指标", before: 1, after: 2 });
    expect(told).toContainEqual({ kind: "column-added", column: "remark", period: "annual" });
    expect(told.filter(({ kind }) => kind === "added")).toEqual([]);
  });

  test("calls a column by another name, and gives every group as many rows more", () => {
    const changed = differences((rows) => {
      rows[header] = [label("一级指标"), label("二级指标"), label("三级指标", 2), label("目标值", 2)];
      rows.splice(header + 1, rows.length - header - 2, ...blankRows(official, 3, "merged", [text("", 2), text("", 2)]));
    });
    expect(changed).toEqual([
      { kind: "renamed", before: "指标值", after: "目标值", cell: "E13" },
      { kind: "all-rows", before: 1, after: 3 },
    ]);
  });
});

test.for(allBlanks)("$name does not differ from itself", ({ sheet }) => {
  const one = bindSheet(sheet).bindings.map((binding) => ({ sheet, binding }));
  expect(one.flatMap((blank) => compareBlanks(blank, blank))).toEqual([]);
});

test("what is told one way is told the other way round", () => {
  const [a, b] = ["the table of 2026 with sums", "宁夏 2019"].map((name) => {
    const { sheet } = blankNamed(name);
    const [binding] = bindSheet(sheet).bindings;
    if (!binding) throw new Error("no blank");
    return { sheet, binding };
  });
  if (!a || !b) throw new Error("no blanks");
  const labels = (told: readonly BlankDifference[], kind: string) =>
    told.flatMap((one) => (one.kind === kind && "label" in one ? [one.label] : [])).toSorted();
  const [there, back] = [compareBlanks(a, b), compareBlanks(b, a)];
  expect(labels(there, "added")).toEqual(labels(back, "gone"));
  expect(labels(there, "gone")).toEqual(labels(back, "added"));
  expect(there.length).toBeGreaterThan(5);
});

test("a title without its year is the same every year", () => {
  expect(bareTitle("2026年 项目支出绩效目标表")).toBe(bareTitle("２０２７年项目支出绩效目标表"));
  expect(bareTitle("    年度项目支出绩效目标表")).toBe("年度项目支出绩效目标表");
});
