import { describe, expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { copyCells } from "#renderer/editor/clipboard/copy-cells.ts";
import { parseTsv } from "#renderer/editor/clipboard/parse-tsv.ts";
import { placePaste } from "#renderer/editor/clipboard/place-paste.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { formWith, row } from "../../helpers/forms.ts";

const form = formWith([row("数量指标", "甲", "1项"), row("数量指标", "乙", "2项"), row("质量指标", "丙", "≥90%")]);

function cellWith(of: Form, isWanted: (cell: LaidOutCell) => boolean) {
  const cell = layOut(of, ningxia2026).cells.find((one) => isWanted(one));
  if (!cell) throw new Error("no such cell");
  return areaOf(cell);
}

function paste(text: string, isWanted: (cell: LaidOutCell) => boolean) {
  const placed = placePaste(form, ningxia2026, parseTsv(text), cellWith(form, isWanted));
  return { ...placed, form: applyEdits(form, placed.edits).form };
}

const names = ({ indicators }: Form) => indicators.map(({ level2, name, value }) => `${level2}/${name}/${value}`);
const withText = (text: string) => (cell: LaidOutCell) => cell.text === text;

const withTextArea = (text: string) => cellWith(form, (cell) => cell.text === text);

describe("pasting", () => {
  it("fills the level from the selected row and adds what is missing", () => {
    const pasted = paste("一\t10\n二\t20\n三\t30", withText("乙"));
    expect(names(pasted.form)).toEqual([
      "数量指标/甲/1项",
      "数量指标/一/10",
      "数量指标/二/20",
      "数量指标/三/30",
      "质量指标/丙/≥90%",
    ]);
    expect([pasted.filled, pasted.addedRows, pasted.leftOut]).toEqual([6, 2, []]);
  });

  it("lets a group grow for values too, and touches no value of another group", () => {
    const level2s = ["数量指标", "质量指标", "时效指标"];
    const full = formWith([row("数量指标", "甲"), ...level2s.map((level2) => row(level2, "乙", "旧"))]);
    const start = cellWith(full, ({ target }) => target?.kind === "indicator" && target.column === "value");
    const placed = placePaste(full, ningxia2026, parseTsv("1\n2\n\n4"), start);
    expect(names(applyEdits(full, placed.edits).form)).toEqual([
      "数量指标/甲/1",
      "数量指标/乙/2",
      "数量指标//",
      "数量指标//4",
      "质量指标/乙/旧",
      "时效指标/乙/旧",
    ]);
    expect([placed.filled, placed.addedRows, placed.leftOut]).toEqual([3, 2, []]);
    expect(placed.taken.map(({ text }) => text)).toEqual(["旧"]);
  });

  it("goes row by row where as many rows are selected as are pasted, over groups too", () => {
    const area = { from: withTextArea("1项").from, to: withTextArea("≥90%").to };
    const placed = placePaste(form, ningxia2026, parseTsv("一\n二\n三"), area);
    expect(names(applyEdits(form, placed.edits).form)).toEqual(["数量指标/甲/一", "数量指标/乙/二", "质量指标/丙/三"]);
    expect([placed.asSelected, placed.taken.length]).toEqual([true, 3]);
    const repeated = placePaste(form, ningxia2026, parseTsv("行\t值"), { ...area, from: withTextArea("甲").from });
    expect(names(applyEdits(form, repeated.edits).form)).toEqual(["数量指标/行/值", "数量指标/行/值", "质量指标/行/值"]);
  });

  it("leaves blank rows at the end alone, and empties cells where all of it is blank", () => {
    const pasted = paste("一\t10\n\t\n \t\n", withText("甲"));
    expect(names(pasted.form)).toEqual(["数量指标/一/10", "数量指标/乙/2项", "质量指标/丙/≥90%"]);
    const emptied = paste("\t\t\n\t\t\n\t\t\n", withText("乙"));
    expect(names(emptied.form)).toEqual(["数量指标/甲/1项", "数量指标//", "质量指标/丙/≥90%"]);
    expect(emptied.taken.map(({ text }) => text)).toEqual(["乙", "2项"]);
  });

  it("takes a merged cell of several rows as one, and ragged rows as they are", () => {
    const cells = [
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "一" },
      { row: 0, column: 1, rowSpan: 2, columnSpan: 1, text: "10" },
      { row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: "二" },
    ];
    const placed = placePaste(form, ningxia2026, { rowCount: 3, columnCount: 2, cells }, withTextArea("甲"));
    expect(names(applyEdits(form, placed.edits).form)).toEqual(["数量指标/一/10", "数量指标/二/2项", "质量指标/丙/≥90%"]);
  });

  it("adds rows for names without values too", () => {
    const pasted = paste("一\n二\n三", withText("乙"));
    expect(names(pasted.form).slice(1)).toEqual(["数量指标/一/2项", "数量指标/二/", "数量指标/三/", "质量指标/丙/≥90%"]);
  });

  it("takes a block that has our own columns as it stands", () => {
    const pasted = paste("一\t\t10\t", withText("甲"));
    expect(names(pasted.form)[0]).toBe("数量指标/一/10");
  });

  it("brings rows with levels to their levels, wherever it is pasted", () => {
    const pasted = paste(
      "产出指标\t质量指标\t合格率\t100%\n\t\t差错率\t≤1%\n效益指标\t社会效益\t受益人数\t9人",
      withText("甲"),
    );
    expect(names(pasted.form)).toEqual([
      "数量指标/甲/1项",
      "数量指标/乙/2项",
      "质量指标/合格率/100%",
      "质量指标/差错率/≤1%",
      "社会效益/受益人数/9人",
    ]);
    expect(pasted.addedRows).toBe(1);
  });

  it("never writes into labels and sums, and says what was left out", () => {
    const pasted = paste("项目总额\t\t999\t其中：年度资金总额\t0\t\n别的\t资金总额\t0", withText("项目总额"));
    expect(pasted.form.funds).toEqual(form.funds);
    expect(pasted.leftOut).toEqual(["999", "别的"]);
  });

  it("says of a text that is no year that the year did not take it", () => {
    const pasted = paste("2027年甲表\n20270", (cell) => cell.role === "title");
    expect([pasted.refused, pasted.filled, pasted.form.title, pasted.form.year]).toEqual([["20270"], 1, "2027年甲表", 2027]);
    expect(paste("下一年", withText("(2026年)"))).toMatchObject({ refused: ["下一年"], filled: 0, edits: [] });
  });

  it("puts one text into every selected cell that can be filled", () => {
    const area = { from: { row: 8, column: 2 }, to: { row: 10, column: 2 } };
    const placed = placePaste(form, ningxia2026, parseTsv("１,０００.５０"), area);
    const { ownLevel } = applyEdits(form, placed.edits).form.funds;
    expect(ownLevel).toEqual({ total: "3001.50", fiscalAppropriation: "1000.50", otherFunds: "1000.50", carryOver: "1000.50" });
  });

  it("keeps the lines of a text together in the goal", () => {
    const pasted = paste("第一段\n第二段", (cell) => cell.role === "goal");
    expect(pasted.form.annualGoal).toBe("第一段\n第二段");
  });

  it("gives a form back that was copied whole", () => {
    const full: Form = {
      ...form,
      projectName: "甲项目",
      annualGoal: '有\t制表符\n和“引号”"的目标',
      projectAttribute: "经常性项目",
    };
    const index = indexOf(layOut(full, ningxia2026));
    const all = { from: { row: 0, column: 0 }, to: { row: index.layout.rowHeights.length - 1, column: 5 } };
    const empty = formWith([]);
    const placed = placePaste(
      empty,
      ningxia2026,
      parseTsv(copyCells(index, all).text),
      cellWith(empty, ({ role }) => role === "title"),
    );
    expect(placed.leftOut).toEqual([]);
    expect(applyEdits(empty, placed.edits).form).toEqual({ ...full, projectTerm: "99年" });
  });
});
