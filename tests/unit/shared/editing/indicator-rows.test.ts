import { describe, expect, it } from "vitest";
import { deleteRows, fillRow, insertRows, moveRow, printedRows } from "#shared/editing/indicator-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";

/** The printed indicator rows as `二级指标:三级指标`; a row without an indicator ends in `-`. */
function printed(form: Form): string[] {
  return printedRows(form, ningxia2026).map(({ level2, index }) => {
    return `${level2}:${index === undefined ? "-" : (form.indicators[index]?.name ?? "missing")}`;
  });
}

/** The printed rows of the first levels, as far as a test is about them. */
function printedAfter(form: Form, edits: readonly Edit[], count: number): string[] {
  return printed(applyEdits(form, edits).form).slice(0, count);
}

const empty = formWith([]);

describe("printedRows", () => {
  it("prints every level 2 of the template, in its order, as an empty row", () => {
    expect(printed(empty)).toEqual([
      "数量指标:-",
      "质量指标:-",
      "时效指标:-",
      "成本指标:-",
      "经济效益:-",
      "社会效益:-",
      "生态效益:-",
      "可持续影响:-",
      "服务对象满意度:-",
    ]);
  });

  it("groups rows under their levels whatever their order in the form, and keeps the order within a level", () => {
    const form = formWith([row("成本指标", "丙"), row("数量指标", "甲"), row("成本指标", "丁"), row("数量指标", "乙")]);
    expect(printed(form).slice(0, 6)).toEqual([
      "数量指标:甲",
      "数量指标:乙",
      "质量指标:-",
      "时效指标:-",
      "成本指标:丙",
      "成本指标:丁",
    ]);
  });

  it("prints levels the template does not know after those it knows, leaving nothing out", () => {
    const inKnown: Indicator = { level1: "产出指标", level2: "安全指标", name: "乙", value: "" };
    const form = formWith([row("社会成本", "丙"), inKnown, row("数量指标", "甲")]);
    expect(printed(form).slice(0, 6)).toEqual([
      "数量指标:甲",
      "质量指标:-",
      "时效指标:-",
      "成本指标:-",
      "安全指标:乙",
      "经济效益:-",
    ]);
    expect(printed(form).at(-1)).toBe("社会成本:丙");
  });
});

describe("insertRows", () => {
  const form = formWith([row("数量指标", "甲"), row("数量指标", "乙"), row("时效指标", "丙")]);

  it("inserts above and below, in the row's own level 2", () => {
    expect(printedAfter(form, insertRows(form, ningxia2026, 1, "above"), 4)).toEqual([
      "数量指标:甲",
      "数量指标:",
      "数量指标:乙",
      "质量指标:-",
    ]);
    expect(printedAfter(form, insertRows(form, ningxia2026, 1, "below"), 4)).toEqual([
      "数量指标:甲",
      "数量指标:乙",
      "数量指标:",
      "质量指标:-",
    ]);
  });

  it("inserts several rows at once", () => {
    expect(printedAfter(form, insertRows(form, ningxia2026, 0, "above", 3), 4)).toEqual([
      "数量指标:",
      "数量指标:",
      "数量指标:",
      "数量指标:甲",
    ]);
  });

  it("makes two rows of the empty row of a level 2", () => {
    expect(printedAfter(form, insertRows(form, ningxia2026, 2, "below"), 5)).toEqual([
      "数量指标:甲",
      "数量指标:乙",
      "质量指标:",
      "质量指标:",
      "时效指标:丙",
    ]);
  });

  it("does nothing beside a row that is not there", () => expect(insertRows(form, ningxia2026, 99, "above")).toEqual([]));
});

describe("fillRow", () => {
  it("gives an empty row an indicator where it is printed", () => {
    const form = formWith([row("数量指标", "甲"), row("时效指标", "丙")]);
    const filled = fillRow(form, ningxia2026, 1);
    expect(filled?.index).toBe(1);
    expect(applyEdits(form, filled?.edits ?? []).form.indicators[1]).toStrictEqual(row("质量指标", ""));
  });

  it("has nothing to do where there is one", () => {
    expect(fillRow(formWith([row("质量指标", "甲")]), ningxia2026, 1)).toEqual({ edits: [], index: 0 });
  });

  it("knows no row past the end", () => expect(fillRow(empty, ningxia2026, 9)).toBeUndefined());
});

describe("deleteRows", () => {
  const form = formWith([row("数量指标", "甲"), row("数量指标", "乙"), row("时效指标", "丙"), row("成本指标", "丁")]);

  it("deletes a range over levels; a level 2 left without rows is printed empty", () => {
    expect(printedAfter(form, deleteRows(form, ningxia2026, 1, 3), 4)).toEqual([
      "数量指标:甲",
      "质量指标:-",
      "时效指标:-",
      "成本指标:丁",
    ]);
  });

  it("leaves the template's empty rows", () => expect(deleteRows(form, ningxia2026, 2, 2)).toEqual([]));
});

describe("moveRow", () => {
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
    const moved = moveRow(form, ningxia2026, at, step);
    expect(printedAfter(form, moved.edits, expected.length)).toEqual(expected);
    expect(moved.at).toBe(landing);
  });

  it.each([
    ["the first row up", 0, -1],
    ["the last row down", 9, 1],
    ["an empty row", 2, 1],
    ["a row that is not there", 42, 1],
  ] as const)("does not move %s", (_, at, step) => expect(moveRow(form, ningxia2026, at, step)).toEqual({ edits: [], at }));

  it("moves past its neighbour even where other levels stand between them in the form", () => {
    const mixed = formWith([row("数量指标", "甲"), row("成本指标", "丙"), row("数量指标", "乙")]);
    const moved = moveRow(mixed, ningxia2026, 1, -1);
    expect(printedAfter(mixed, moved.edits, 3)).toEqual(["数量指标:乙", "数量指标:甲", "质量指标:-"]);
    expect(moved.at).toBe(0);
  });

  it("lands right where a level the template does not know loses its only row and vanishes", () => {
    const foreign = formWith([row("社会成本", "己"), row("生态成本", "庚")]);
    const moved = moveRow(foreign, ningxia2026, 9, 1);
    const after = applyEdits(foreign, moved.edits).form;
    expect(printed(after).slice(9)).toEqual(["生态成本:己", "生态成本:庚"]);
    expect(moved.at).toBe(9);
  });

  it("keeps prefix, value and unknown keys of the row it moves", () => {
    const rich = { ...row("数量指标", "甲", "1项"), prefix: "指标1：", weight: "10" };
    const after = applyEdits(formWith([rich]), moveRow(formWith([rich]), ningxia2026, 0, 1).edits).form;
    expect(after.indicators).toStrictEqual([{ ...rich, level2: "质量指标" }]);
  });
});
