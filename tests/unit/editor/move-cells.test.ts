import { describe, expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { moveCells } from "#renderer/editor/clipboard/move-cells.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { formWith, row } from "../../helpers/forms.ts";

const weighted = Object.assign(row("数量指标", "乙", "2项"), { prefix: "指标2：", weight: "10" });
const form = formWith([row("数量指标", "甲", "1项"), weighted, row("质量指标", "丙", "≥90%")], {
  projectName: "项目",
  implementingUnit: "单位",
});

/** From the cell with one text to the cell with another, and pasted on a third. */
function move(from: string, to: string, on: string) {
  const { layout } = indexOf(layOut(form, ningxia2026));
  const area = (text: string) => {
    const cell = layout.cells.find((one) => one.text === text);
    if (!cell) throw new Error(`no cell ${text}`);
    return areaOf(cell);
  };
  const moved = moveCells(form, ningxia2026, { from: area(from).from, to: area(to).to }, area(on));
  return moved && { ...moved, form: applyEdits(form, moved.edits).form };
}

const names = (of: Form | undefined) => of?.indicators.map(({ level2, name, value }) => `${level2}/${name}/${value}`);

describe("moving what was cut", () => {
  it("takes whole rows along as they are, above the row they are pasted on", () => {
    const moved = move("指标2：乙", "2项", "丙");
    expect(names(moved?.form)).toEqual(["数量指标/甲/1项", "质量指标/乙/2项", "质量指标/丙/≥90%"]);
    expect(moved?.form.indicators[1]).toEqual({ ...weighted, level2: "质量指标" });
    expect(moved?.rows).toEqual({ first: 1, last: 1 });
  });

  it("puts rows into an empty level without leaving a blank one", () => {
    const moved = move("甲", "2项", "时效指标");
    expect(names(moved?.form)).toEqual(["质量指标/丙/≥90%", "时效指标/甲/1项", "时效指标/乙/2项"]);
  });

  it("changes places within a level, and does nothing where it is pasted on itself", () => {
    expect(names(move("指标2：乙", "2项", "甲")?.form)).toEqual(["数量指标/乙/2项", "数量指标/甲/1项", "质量指标/丙/≥90%"]);
    expect(move("甲", "2项", "2项")?.edits).toEqual([]);
  });

  it("moves single cells and names what they replace", () => {
    const moved = move("项目", "项目", "单位");
    expect(moved?.form).toMatchObject({ projectName: "", implementingUnit: "项目" });
    expect(moved?.taken.map(({ text }) => text)).toEqual(["单位"]);
  });

  it("lands in one cell, however tall the row is that it leaves", () => {
    const tall = formWith([row("成本指标", "甲", "很长的说明".repeat(400))]);
    const { layout } = indexOf(layOut(tall, ningxia2026));
    const [name, value] = ["name", "value"].map((role) => layout.cells.find((cell) => cell.role === role && cell.text !== ""));
    if (!name || !value) throw new Error("no row");
    const moved = moveCells(tall, ningxia2026, areaOf(value), areaOf(name));
    expect(names(applyEdits(tall, moved?.edits ?? []).form)).toEqual([`成本指标/${"很长的说明".repeat(400)}/`]);
  });

  it("moves amounts as they were written", () => {
    const funds = { ...form.funds, ownLevel: { ...form.funds.ownLevel, fiscalAppropriation: "60", otherFunds: "6.55" } };
    const { layout } = indexOf(layOut({ ...form, funds }, ningxia2026));
    const at = (field: string) => layout.cells.find(({ target }) => target?.kind === "field" && target.field === field);
    const [from, to] = [at("funds.ownLevel.fiscalAppropriation"), at("funds.transfer.central")];
    if (!from || !to) throw new Error("no cell");
    const moved = moveCells({ ...form, funds }, ningxia2026, areaOf(from), areaOf(to));
    expect(applyEdits({ ...form, funds }, moved?.edits ?? []).form.funds.transfer.central).toBe("60");
  });

  it("leaves everything where it is if something would find no place", () => {
    expect(move("1项", "≥90%", "项目名称")).toBeUndefined();
  });
});
