import { describe, expect, it } from "vitest";
import { deleteRows, fillRow, insertRows } from "#shared/editing/indicator-rows.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Indicator } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { printed, printedAfter } from "./printed.ts";

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
