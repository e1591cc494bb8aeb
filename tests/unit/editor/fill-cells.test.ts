import { describe, expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { blankBelow, fillBeside, fillDown, filled, fillRight, type FillPair } from "#renderer/editor/cells/fill-cells.ts";
import { typeInCells } from "#renderer/editor/cells/type-in-cells.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { formWith, row } from "../../helpers/forms.ts";

const form = formWith(
  [row("数量指标", "甲", "1项"), row("数量指标", "乙"), row("数量指标", "丙"), row("质量指标", "丁", "≥90%")],
  { supervisingDepartment: "主管", implementingUnit: "单位", projectAttribute: "经常性项目" },
);
const index = indexOf(layOut(form, ningxia2026));

function cell(field: string): LaidOutCell {
  const found = index.layout.cells.find(({ target }) => target?.kind === "field" && target.field === field);
  if (!found) throw new Error(`no ${field}`);
  return found;
}
const value = (at: number) => {
  const found = index.cellOf({ kind: "indicator", row: at, column: "value" });
  if (!found) throw new Error(`no row ${at}`);
  return found;
};
const area = (from: LaidOutCell, to = from) => ({ from: areaOf(from).from, to: areaOf(to).to });

function fill(pairs: readonly FillPair[], choices?: readonly string[]) {
  const { typed, skipped } = filled(form, ningxia2026, pairs, () => choices);
  return { form: applyEdits(form, typeInCells(form, ningxia2026, typed)).form, skipped };
}
const values = (of: Form) => of.indicators.map((one) => one.value);

describe("filling", () => {
  it("goes down from the first selected cell of each column, or from the cell above a single row", () => {
    expect(values(fill(fillDown(index, area(value(0), value(3)))).form)).toEqual(["1项", "1项", "1项", "1项"]);
    expect(values(fill(fillDown(index, area(value(1)))).form)).toEqual(["1项", "1项", "", "≥90%"]);
  });

  it("goes to the right over the labels between", () => {
    expect(fill(fillRight(index, area(cell("implementingUnit")))).form.implementingUnit).toBe("主管");
  });

  it("puts nothing from a header, nothing into a computed amount and no text into an amount", () => {
    expect(fill(fillDown(index, area(value(0))))).toEqual({ form, skipped: 1 });
    const amounts = area(cell("funds.ownLevel.fiscalAppropriation"), cell("funds.ownLevel.carryOver"));
    const typed = formWith([], { funds: { ...form.funds } });
    expect(fill(fillDown(index, amounts)).form.funds).toEqual(typed.funds);
    const total = fill(fillDown(index, area(cell("projectAttribute"), cell("funds.ownLevel.fiscalAppropriation"))));
    // The three amounts below a text: two are computed, one takes amounts only.
    expect(total).toEqual({ form, skipped: 3 });
  });

  it("takes an amount as it is written, and nothing from a sum that cannot be worked out", () => {
    const funds = {
      ...form.funds,
      ownLevel: { ...form.funds.ownLevel, fiscalAppropriation: "60", otherFunds: "6.55", total: "" },
    };
    const of = { ...form, funds: { ...funds, ownLevel: { ...funds.ownLevel, carryOver: "约5" } } };
    const cells = indexOf(layOut(of, ningxia2026));
    const at = (field: string) => cells.layout.cells.find(({ target }) => target?.kind === "field" && target.field === field);
    const [sum, written, to] = ["total", "fiscalAppropriation", "carryOver"].map((key) => at(`funds.ownLevel.${key}`));
    if (!to) throw new Error("no cell");
    expect(filled(of, ningxia2026, [{ from: sum, to }], () => undefined)).toEqual({ typed: [], skipped: 1 });
    expect(filled(of, ningxia2026, [{ from: written, to }], () => undefined).typed).toEqual([
      { target: to.target, text: "60" },
    ]);
  });

  it("gives a cell with choices one of them only", () => {
    const pairs = [{ from: cell("supervisingDepartment"), to: cell("projectAttribute") }];
    expect(fill(pairs, ningxia2026.choices["projectAttribute"])).toEqual({ form, skipped: 1 });
    expect(fill([{ from: cell("projectAttribute"), to: cell("projectTerm") }], ["经常性项目"]).form.projectTerm).toBe(
      "经常性项目",
    );
  });

  it("repeats several cells in their order, downwards and upwards", () => {
    const from = area(value(0), value(1));
    expect(values(fill(fillBeside(index, from, area(value(2), value(3)))).form)).toEqual(["1项", "", "1项", ""]);
    const up = fillBeside(index, area(value(2), value(3)), area(value(0), value(1)));
    expect(values(fill(up).form)).toEqual(["", "≥90%", "", "≥90%"]);
  });

  it("goes on below through the blank rest of the group, and no further", () => {
    expect(blankBelow(ningxia2026, index, area(value(0)))).toEqual(area(value(1), value(2)));
    expect(blankBelow(ningxia2026, index, area(value(2)))).toBeUndefined();
    expect(blankBelow(ningxia2026, index, area(cell("supervisingDepartment")))).toBeUndefined();
  });
});
