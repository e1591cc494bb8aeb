/** What a person says about a blank: it settles what was asked, moves fields between cells, and nothing else changes. */
import { describe, expect, test } from "vitest";
import { answered, bindingMark, mayHold, withAnswer, type Answer } from "#shared/binding/answers.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { boxesOf } from "#shared/binding/boxes.ts";
import { cellName, slotOf } from "#shared/sheet/cell-name.ts";
import type { Field } from "#shared/form/field.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { label, text } from "../../../fixtures/import/drawing.ts";
import { blankRows, headRow, issued, withWord } from "../../../fixtures/blanks/blank.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";

function bind(sheet: IssuedSheet): Binding {
  const [binding] = bindSheet(sheet).bindings;
  if (!binding) throw new Error("no blank");
  return binding;
}

function cell(name: string, field: Field | null): Answer {
  const { row, column } = slotOf(name) ?? { row: 0, column: 0 };
  return { kind: "cell", row, column, field };
}

function cells({ fields }: Binding): Record<string, string> {
  return Object.fromEntries([...fields].map(([field, at]) => [field, cellName(at)]));
}

const { sheet, expected } = blankNamed("Inner Mongolia");
const binding = bind(sheet);

describe("a blank with two doubts", () => {
  test("each answer settles the one it is about, and gives the field its cell", () => {
    const half = answered(binding, [cell("A6", "funds.annualTotal")], sheet);
    expect(half.unsure.map(({ label: asked }) => asked)).toEqual(["项目类别"]);
    expect(cells(half)).toEqual({ ...expected.fields, "funds.annualTotal": "A6" });
    expect(half.fields.get("funds.annualTotal")).toMatchObject({ isAnswered: true, columnSpan: 2 });
    const whole = answered(binding, [cell("A6", "funds.annualTotal"), cell("B4", null)], sheet);
    expect(whole.unsure).toEqual([]);
    expect(cells(whole)).toEqual(cells(half));
    expect(whole.missing).toEqual(expect.arrayContaining(["projectAttribute"]));
    expect(whole.missing).not.toContain("funds.annualTotal");
  });

  test("a field goes where it is put, and the cell is no other's any more", () => {
    const moved = answered(binding, [cell("F2", "implementingUnit")], sheet);
    const { projectName: _, ...others } = expected.fields;
    expect(cells(moved)).toEqual({ ...others, implementingUnit: "F2" });
  });

  test("the last answer about a cell counts, and without answers nothing changes", () => {
    const twice = withAnswer(withAnswer([], cell("A6", "funds.annualTotal")), cell("A6", null));
    expect(twice).toEqual([cell("A6", null)]);
    expect(cells(answered(binding, twice, sheet))).toEqual(expected.fields);
    expect(answered(binding, [], sheet)).toBe(binding);
  });

  test("another place for anything has another mark", () => {
    const marks = [binding, answered(binding, [cell("A6", "funds.annualTotal")], sheet)].map((one) => bindingMark(one));
    expect(new Set(marks).size).toBe(2);
    expect(bindingMark(answered(binding, [cell("A6", null)], sheet))).toBe(marks[0]);
  });

  test("only cells that wait for something may hold a field", () => {
    const boxes = boxesOf(sheet);
    const may = (name: string) => {
      const box = boxes.at(slotOf(name)?.row ?? -1, slotOf(name)?.column ?? -1);
      return box && mayHold(box, binding);
    };
    expect([may("F2"), may("A6"), may("E2"), may("C9"), may("A8")]).toEqual([true, true, false, false, false]);
  });
});

test("whether a column is for operators is answered by itself", () => {
  const hunan = blankNamed("Hunan");
  const asked = bind(hunan.sheet);
  const answer = (is: boolean): Answer => ({ kind: "operator", row: 8, column: 4, is });
  const [yes, no] = [true, false].map((is) => answered(asked, [answer(is)], hunan.sheet));
  expect([yes?.unsure, no?.unsure]).toEqual([[], []]);
  expect(yes?.indicators.blocks[0]?.columns).toEqual({ ...asked.indicators.blocks[0]?.columns, operator: 4 });
  expect(no?.indicators).toEqual(asked.indicators);
});

test("whose indicators a second block holds is answered, the first then holds the other's", () => {
  const drawn = issued({
    columns: 6,
    rows: [
      [label("项目支出绩效目标表（万元）", 6)],
      headRow(["项目名称", 1, 5]),
      headRow(["主管部门", 1, 2], ["实施单位", 1, 2]),
      headRow(["年度绩效目标", 1, 5]),
      ["一级指标", "二级指标", "三级指标", "指标值", "三级指标", "指标值"].map((printed) => label(printed)),
      ...blankRows(withWord, 1, "repeated", [text(""), text(""), text(""), text("")]),
    ],
  });
  const asked = bind(drawn.sheet);
  expect(asked.unsure).toMatchObject([{ asks: "period", at: { row: 4, column: 5 } }]);
  const settled = (second: "annual" | "midTerm" | null) =>
    answered(asked, [{ kind: "period", row: 4, column: 5, second }], drawn.sheet);
  const blocks = (second: "annual" | "midTerm" | null) =>
    settled(second).indicators.blocks.map(({ period, columns }) => [period, columns.name, columns.value]);
  expect(blocks("midTerm")).toEqual([
    ["annual", 2, 3],
    ["midTerm", 4, 5],
  ]);
  expect(blocks("annual")).toEqual([
    ["midTerm", 2, 3],
    ["annual", 4, 5],
  ]);
  expect(blocks(null)).toEqual([["annual", 2, 3]]);
  expect(settled(null).unsure).toEqual([]);
});

test("a unit of money that nobody printed is the one that was answered, for all amounts", () => {
  const drawn = issued({
    columns: 4,
    rows: [
      [label("项目支出绩效目标表", 4)],
      headRow(["项目名称", 1, 3]),
      headRow(["主管部门", 1, 1], ["实施单位", 1, 1]),
      headRow(["年度资金总额", 1, 3]),
      headRow(["年度绩效目标", 1, 3]),
      ["一级指标", "二级指标", "三级指标", "指标值"].map((printed) => label(printed)),
      ...blankRows(withWord, 1, "repeated", [text(""), text("")]),
    ],
  });
  const asked = bind(drawn.sheet);
  expect(asked.unsure).toMatchObject([{ asks: "unit" }]);
  const settled = answered(asked, [{ kind: "unit", unit: "元" }], drawn.sheet);
  expect(settled).toMatchObject({ moneyUnit: "元", unsure: [] });
  expect(settled.fields.get("funds.annualTotal")).toMatchObject({ isAnswered: true });
  expect(settled.fields.get("projectName")).not.toHaveProperty("isAnswered");
});

test("a field whose label leaves no cell is settled by the cell it is given", () => {
  const drawn = issued({
    columns: 5,
    rows: [
      [label("项目支出绩效目标表", 5)],
      [text("项目名称：________", 4), text("")],
      headRow(["主管部门", 1, 1], ["实施单位", 1, 2]),
      headRow(["年度资金总额（万元）", 1, 4]),
      headRow(["年度绩效目标", 1, 4]),
      ["一级指标", "二级指标", "三级指标", "指标值", "备注"].map((printed) => label(printed)),
      ...blankRows(withWord, 1, "repeated", [text(""), text(""), text("")]),
    ],
  });
  const asked = bind(drawn.sheet);
  expect(asked.unsure).toMatchObject([{ asks: "place", fields: ["projectName"] }]);
  const settled = answered(asked, [cell("E2", "projectName")], drawn.sheet);
  expect(settled.unsure).toEqual([]);
  expect(cells(settled)).toEqual({ ...cells(asked), projectName: "E2" });
});
