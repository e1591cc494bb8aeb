import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const lay = (form: Form) => layOut(form, ningxia2026);

function cellWith(layout: FormLayout, text: string): LaidOutCell {
  const found = layout.cells.find((cell) => cell.text === text);
  if (!found) throw new Error(`no cell ${text}`);
  return found;
}

function heightOf(layout: FormLayout, cell: LaidOutCell): number {
  return layout.rowHeights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0);
}

/** Line count by the plainest rule there is: every character as wide as 宋体 has it, filled to the width. */
function roughLines(text: string, width: number, fontSize: number): number {
  const em = Array.from(text).reduce((sum, character) => sum + (character < "\u0080" ? 0.5 : 1), 0);
  return Math.ceil((em * fontSize) / width);
}

const form = formWith(
  [
    row("数量指标", "培训班次", "≥10次"),
    { ...row("数量指标", "培训人次", "≥500人次"), prefix: "指标2：" },
    row("成本指标", "讲课费", "1000元"),
  ],
  { projectName: "业务培训费", annualGoal: "提高能力。" },
);

describe("layOut", () => {
  const layout = lay(form);

  it("prints what the official form prints, in its places", () => {
    expect(cellWith(layout, form.title)).toMatchObject({ row: 0, column: 0, columnSpan: 6, role: "title" });
    expect(cellWith(layout, "(2026年)")).toMatchObject({ row: 1, columnSpan: 6, target: { kind: "field", field: "year" } });
    expect(cellWith(layout, "单位：万元")).toMatchObject({ row: 2, columnSpan: 6, role: "unit-line" });
    expect(cellWith(layout, "业务培训费")).toMatchObject({ row: 3, column: 2, columnSpan: 4, role: "text" });
    expect(cellWith(layout, "其中：本级资金")).toMatchObject({ row: 7, column: 0, rowSpan: 4, role: "label" });
    expect(cellWith(layout, "提高能力。")).toMatchObject({ row: 11, column: 1, columnSpan: 5, role: "goal" });
    expect(cellWith(layout, "三级指标")).toMatchObject({ row: layout.headerRow, column: 2, columnSpan: 2 });
  });

  it("merges level labels over their rows, and prints empty levels", () => {
    expect(cellWith(layout, "产出指标")).toMatchObject({ row: 13, rowSpan: 5, role: "level1" });
    expect(cellWith(layout, "数量指标")).toMatchObject({ row: 13, column: 1, rowSpan: 2, role: "level2" });
    expect(cellWith(layout, "生态效益")).toMatchObject({ rowSpan: 1 });
    expect(layout.indicatorRows).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
  });

  it("prints the prefix before the name and knows what each cell stands for", () => {
    expect(cellWith(layout, "指标2：培训人次").target).toEqual({ kind: "indicator", row: 1, column: "name" });
    expect(cellWith(layout, "1000元").target).toEqual({ kind: "indicator", row: 4, column: "value" });
    expect(cellWith(layout, "数量指标").target).toBeUndefined();
  });

  it("prints the form's own money unit", () => {
    expect(cellWith(lay({ ...form, moneyUnit: "元" }), "单位：元").role).toBe("unit-line");
  });

  it("lists cells in reading order", () => {
    const places = layout.cells.map(({ row, column }) => row * 10 + column);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("row heights", () => {
  it("show all of a goal of 800 characters", () => {
    const annualGoal = "为提高履职能力，2026年计划举办培训班（含线上）10期。".repeat(30).slice(0, 800);
    const layout = lay({ ...form, annualGoal });
    const goal = cellWith(layout, annualGoal);
    const width = layout.columnWidths.slice(1).reduce((sum, width) => sum + width, 0);
    expect(heightOf(layout, goal)).toBeGreaterThanOrEqual(roughLines(annualGoal, width, 10.5) * 10.5 * 1.2);
  });

  it("show all of a level label that is taller than its only row", () => {
    const level2 = "一个很长很长很长很长很长很长很长很长很长的二级指标名称";
    const layout = lay(formWith([{ level1: "产出指标", level2, name: "甲", value: "1" }]));
    const label = cellWith(layout, level2);
    expect(heightOf(layout, label)).toBeGreaterThanOrEqual(roughLines(level2, layout.columnWidths[1] ?? 0, 10.5) * 10.5 * 1.2);
  });

  it("spread what a merged label lacks over its rows", () => {
    const level1 = "极其冗长的一级指标名称".repeat(4);
    const two = ["甲", "乙"].map((name) => ({ level1, level2: name, name, value: "" }));
    const layout = lay(formWith(two));
    const label = cellWith(layout, level1);
    const [first, second] = layout.rowHeights.slice(label.row);
    expect(label.rowSpan).toBe(2);
    expect(first).toBe(second);
    expect(heightOf(layout, label)).toBeGreaterThanOrEqual(roughLines(level1, layout.columnWidths[0] ?? 0, 10.5) * 10.5 * 1.2);
  });

  it("lay a cell over several sheet rows where one would be taller than a workbook allows", () => {
    const annualGoal = "目标".repeat(2000);
    const layout = lay({ ...form, annualGoal });
    const goal = cellWith(layout, annualGoal);
    expect(goal.rowSpan).toBeGreaterThan(2);
    expect(cellWith(layout, "年度总体绩效目标")).toMatchObject({ row: goal.row, rowSpan: goal.rowSpan });
    expect(Math.max(...layout.rowHeights)).toBeLessThanOrEqual(409.5);
    expect(layout.headerRow).toBe(goal.row + goal.rowSpan);
    expect(layout.indicatorRows[0]).toBe(layout.headerRow + 1);
  });

  it("are whole pixels", () => {
    const heights = lay({ ...form, annualGoal: "目标".repeat(1234) }).rowHeights;
    expect(heights.filter((height) => height % 0.75 !== 0)).toEqual([]);
  });
});

describe("toSheet", () => {
  it("has every text once, and merges that fit together", () => {
    const layout = lay(form);
    const sheet = toSheet(layout);
    expect(slotMap(sheet.rowCount, sheet.columnCount, sheet.merges).faults).toEqual([]);
    expect(sheet.cells.map(({ text }) => text)).toEqual(layout.cells.map(({ text }) => text).filter((text) => text !== ""));
    expect(sheet).toMatchObject({ columnCount: 6, rowCount: layout.rowHeights.length, origin: "grid" });
  });
});
