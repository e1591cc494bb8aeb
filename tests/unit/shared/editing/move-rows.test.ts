import { describe, expect, it } from "vitest";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { moveRows, shiftRows } from "#shared/editing/move-rows.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { national2015 } from "#shared/template/packs/national-2015/template.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { printed, printedAfter } from "./printed.ts";

const shift = (form: Form, at: number, step: -1 | 1) => shiftRows(form, ningxia2026, { first: at, last: at }, step);

describe("shiftRows", () => {
  const form = formWith([
    row("数量指标", "甲"),
    row("数量指标", "乙"),
    row("时效指标", "丙"),
    row("成本指标", "丁"),
    row("服务对象满意度", "戊"),
  ]);
  // 0 数量:甲  1 数量:乙  2 质量:-  3 时效:丙  4 成本:丁  5-8 效益:-  9 满意度:戊

  const cases: readonly [string, number, -1 | 1, readonly string[], number][] = [
    ["up within its level", 1, -1, ["数量指标:乙", "数量指标:甲", "质量指标:-"], 0],
    ["down within its level", 0, 1, ["数量指标:乙", "数量指标:甲", "质量指标:-"], 1],
    ["down into an empty level", 1, 1, ["数量指标:甲", "质量指标:乙", "时效指标:丙"], 1],
    [
      "up into an empty level, leaving its own empty",
      3,
      -1,
      ["数量指标:甲", "数量指标:乙", "质量指标:丙", "时效指标:-", "成本指标:丁"],
      2,
    ],
    [
      "down out of a level of one row, which stays as an empty row",
      3,
      1,
      ["数量指标:甲", "数量指标:乙", "质量指标:-", "时效指标:-", "成本指标:丙", "成本指标:丁"],
      4,
    ],
    [
      "up to the end of the level above",
      4,
      -1,
      ["数量指标:甲", "数量指标:乙", "质量指标:-", "时效指标:丙", "时效指标:丁", "成本指标:-"],
      4,
    ],
    [
      "down into the next level 1",
      4,
      1,
      ["数量指标:甲", "数量指标:乙", "质量指标:-", "时效指标:丙", "成本指标:-", "经济效益:丁"],
      5,
    ],
  ];
  it.each(cases)("%s", (_, at, step, expected, landing) => {
    const moved = shift(form, at, step);
    expect(printedAfter(form, moved.edits, expected.length)).toEqual(expected);
    expect(moved.rows).toEqual({ first: landing, last: landing });
  });

  it.each([
    ["the first row up", 0, -1],
    ["the last row down", 9, 1],
    ["an empty row", 2, 1],
    ["a row that is not there", 42, 1],
  ] as const)("does not move %s", (_, at, step) =>
    expect(shift(form, at, step)).toEqual({ edits: [], rows: { first: at, last: at } }),
  );

  it("moves past its neighbour even where other levels stand between them in the form", () => {
    const mixed = formWith([row("数量指标", "甲"), row("成本指标", "丙"), row("数量指标", "乙")]);
    const moved = shift(mixed, 1, -1);
    expect(printedAfter(mixed, moved.edits, 3)).toEqual(["数量指标:乙", "数量指标:甲", "质量指标:-"]);
    expect(moved.rows.first).toBe(0);
  });

  it("lands right where a level the template does not know loses its only row and vanishes", () => {
    const foreign = formWith([row("社会成本", "己"), row("生态成本", "庚")]);
    const moved = shift(foreign, 9, 1);
    const after = applyEdits(foreign, moved.edits).form;
    expect(printed(after).slice(9)).toEqual(["生态成本:己", "生态成本:庚"]);
    expect(moved.rows.first).toBe(9);
  });

  it("keeps prefix, value and unknown keys of the row it moves", () => {
    const rich = { ...row("数量指标", "甲", "1项"), prefix: "指标1：", weight: "10" };
    const after = applyEdits(formWith([rich]), shift(formWith([rich]), 0, 1).edits).form;
    expect(after.indicators).toStrictEqual([{ ...rich, level2: "质量指标" }]);
  });

  describe("of rows of several levels", () => {
    const spread = formWith([
      row("数量指标", "甲"),
      row("数量指标", "乙"),
      row("质量指标", "丙"),
      row("时效指标", "丁"),
      row("成本指标", "戊"),
    ]);

    it("brings them together in the level of the row in front, past nobody that was not selected", () => {
      const once = shiftRows(spread, ningxia2026, { first: 1, last: 2 }, 1);
      expect(printedAfter(spread, once.edits, 5)).toEqual([
        "数量指标:甲",
        "质量指标:-",
        "时效指标:乙",
        "时效指标:丙",
        "时效指标:丁",
      ]);
      expect(once.rows).toEqual({ first: 2, last: 3 });
      const after = applyEdits(spread, once.edits).form;
      const twice = shiftRows(after, ningxia2026, once.rows, 1);
      expect(printedAfter(after, twice.edits, 5)).toEqual([
        "数量指标:甲",
        "质量指标:-",
        "时效指标:丁",
        "时效指标:乙",
        "时效指标:丙",
      ]);
      expect(twice.rows).toEqual({ first: 3, last: 4 });
    });

    it("goes up as it goes down", () => {
      const up = shiftRows(spread, ningxia2026, { first: 2, last: 4 }, -1);
      expect(printedAfter(spread, up.edits, 7)).toEqual([
        "数量指标:甲",
        "数量指标:乙",
        "数量指标:丙",
        "数量指标:丁",
        "数量指标:戊",
        "质量指标:-",
        "时效指标:-",
      ]);
      expect(up.rows).toEqual({ first: 2, last: 4 });
    });
  });
});

describe("of two lists side by side", () => {
  const beside = (annual: readonly string[], midTerm: readonly string[]): Form => ({
    ...formWith(annual.map((name) => row("数量指标", name))),
    template: "national-2015",
    midTermIndicators: midTerm.map((name) => row("数量指标", name)),
  });
  const pairs = (form: Form) =>
    printedRows(form, national2015)
      .slice(0, 4)
      .map(({ index, midTermIndex }) => [
        form.indicators[index ?? -1]?.name,
        form.midTermIndicators?.[midTermIndex ?? -1]?.name,
      ]);

  it("a row goes whole, and the list that ends sooner gets blank rows to stay beside it", () => {
    const form = beside(["甲", "乙", "丙"], ["一"]);
    const moved = moveRows(form, national2015, { first: 0, last: 0 }, 2, "below");
    expect(pairs(applyEdits(form, moved.edits).form).slice(0, 3)).toEqual([
      ["乙", ""],
      ["丙", ""],
      ["甲", "一"],
    ]);
  });

  it("a row that only one list fills leaves a blank beside it", () => {
    const form = beside(["甲", "乙", "丙"], ["一", "二"]);
    const moved = moveRows(form, national2015, { first: 2, last: 2 }, 0, "above");
    expect(pairs(applyEdits(form, moved.edits).form).slice(0, 3)).toEqual([
      ["丙", ""],
      ["甲", "一"],
      ["乙", "二"],
    ]);
  });
});
