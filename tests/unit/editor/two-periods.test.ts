/** A form with two periods beside each other: what is typed, pasted or shown in one is never the other's. */
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/form/change.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { national2015 } from "#shared/template/packs/national-2015/template.ts";
import { deletedTexts } from "#renderer/editor/cells/row-commands.ts";
import { openDocument } from "#renderer/editor/session/form-document.ts";
import { editsToPutBack } from "#renderer/editor/session/rebase.ts";
import { typeInCells } from "#renderer/editor/cells/type-in-cells.ts";
import { placePaste } from "#renderer/editor/clipboard/place-paste.ts";
import { fieldOf, fieldPlace } from "#renderer/paper/cell-target.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { noHistory, step } from "../../helpers/take-step.ts";

const form: Form = {
  ...formWith([row("数量指标", "甲", "1项"), row("数量指标", "乙", "2项")]),
  template: "national-2015",
  midTermIndicators: [row("数量指标", "丙", "9项")],
};
const midTermValue = { kind: "indicator", list: "midTermIndicators", row: 1, column: "value" } as const;

const texts = (rows: Form["indicators"] = []) => rows.map(({ name, value }) => `${name}:${value}`);

describe("two periods in step", () => {
  it("type into the period the cell stands in, also where its list is shorter", () => {
    const { form: after } = applyEdits(form, typeInCells(form, national2015, [{ target: midTermValue, text: "8项" }]));
    expect(texts(after.midTermIndicators)).toEqual(["丙:9项", ":8项"]);
    expect(after.indicators).toEqual(form.indicators);
  });

  it("know every cell by its field, both ways", () => {
    const rows = printedRows(form, national2015);
    const cells = layOut(form, national2015).cells.filter(({ target }) => target && fieldOf(target, rows) !== undefined);
    for (const { target } of cells) {
      expect(target && fieldPlace(form, national2015, fieldOf(target, rows) ?? "")).toEqual(target);
    }
    expect(cells.filter(({ target }) => target?.kind === "indicator" && target.list === "midTermIndicators")).toHaveLength(2);
  });

  it("tell of both when a row is deleted, and leave no blank row when the form leaves the program", () => {
    const deleted = deletedTexts(form, national2015, { first: 0, last: 0 });
    expect(deleted.map(({ text }) => text).toSorted()).toEqual(["1项", "9项", "丙", "甲"].toSorted());
    const { midTermIndicators: _, ...without } = form;
    const blank = { level1: "产出指标", level2: "数量指标", name: "", value: "" };
    expect(withoutBlankRows({ ...form, midTermIndicators: [blank] })).toEqual(without);
  });

  it("offer what was typed in either of them where another window came first", () => {
    const start = openDocument({ form, history: noHistory });
    const mine = applyChange(
      start,
      step([
        { kind: "set-field", field: "midTermIndicators.0.value", text: "8项" },
        { kind: "set-field", field: "indicators.1.weight", text: "10" },
      ]),
    );
    const theirs = applyChange(start, step([{ kind: "set-field", field: "annualGoal", text: "另一个窗口写的" }]));
    const offered = applyEdits(theirs.form, editsToPutBack(mine, theirs, start)).form;
    expect(offered).toEqual({ ...mine.form, annualGoal: "另一个窗口写的" });
  });

  it("paste into the period that is selected", () => {
    const index = indexOf(layOut(form, national2015));
    const cell = index.cellOf({ ...midTermValue, row: 0, column: "name" });
    if (!cell) throw new Error("no such cell");
    const block = {
      rowCount: 3,
      columnCount: 1,
      cells: ["丁", "戊", "己"].map((text, at) => ({ row: at, column: 0, rowSpan: 1, columnSpan: 1, text })),
    };
    const placed = placePaste(form, national2015, block, areaOf(cell));
    const after = applyEdits(form, placed.edits).form;
    expect(texts(after.midTermIndicators)).toEqual(["丁:9项", "戊:", "己:"]);
    expect(texts(after.indicators.filter(({ name }) => name !== ""))).toEqual(["甲:1项", "乙:2项"]);
    expect(placed.leftOut).toEqual([]);
  });
});
