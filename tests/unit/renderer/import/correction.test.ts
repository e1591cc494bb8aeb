import { expect, test } from "vitest";
import { deleteRows, insertRows, moveRow, printedRows } from "#shared/editing/indicator-rows.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/ningxia-2026.ts";
import { openCorrection, redoStep, take, undoStep, type Content } from "#renderer/import/correction/correction.ts";
import { originsAfter } from "#renderer/import/correction/edited-origins.ts";
import {
  fieldTargets,
  heldText,
  newRowTargets,
  placePiece,
  type PieceTarget,
} from "#renderer/import/correction/place-piece.ts";

const [form] = sampleForms as [Form, ...Form[]];
const origins = Object.fromEntries([
  ["projectName", [{ row: 1, column: 2 }]],
  ...form.indicators.map((_, i) => [`indicators.${i}.value`, [{ row: 10 + i, column: 5 }]] as const),
]);
const target = (name: string): PieceTarget => {
  const found = [...fieldTargets(ningxia2026), ...newRowTargets(ningxia2026)].find((one) => one.name === name);
  if (!found) throw new Error(`no target ${name}`);
  return found.target;
};
/** Line of the source each indicator's value came from. */
const lines = (after: Content["origins"], edited: Form) =>
  edited.indicators.map((_, i) => after[`indicators.${i}.value`]?.[0]?.row);

test("origins go along when rows are inserted, deleted and moved", () => {
  const count = form.indicators.length;
  const first = printedRows(form, ningxia2026).findIndex(({ index }) => index === 0);
  const whole = Array.from({ length: count }, (_, i) => 10 + i);
  for (const edits of [
    insertRows(form, ningxia2026, first, "above"),
    deleteRows(form, ningxia2026, first, first),
    moveRow(form, ningxia2026, first, 1).edits,
  ]) {
    const edited = applyEdits(form, edits).form;
    const after = originsAfter(origins, form, edits);
    expect(after["projectName"]).toEqual(origins["projectName"]);
    for (const [i, line] of lines(after, edited).entries()) {
      const now = edited.indicators[i];
      const from = form.indicators.findIndex((row) => row.name === now?.name && row.value === now.value);
      expect(line).toBe(from < 0 ? undefined : whole[from]);
    }
  }
});

test("undo takes back form, origins and placed piece together, and redo brings them again", () => {
  const opened = openCorrection({ form, origins, placed: [] });
  const placed = placePiece(form, ningxia2026, "（二期）", target("项目名称"), "append");
  if (!placed) throw new Error("a project name takes text");
  const origin = { row: 3, column: 1 };
  const { correction } = take(opened, "放到表里", placed.edits, {
    piece: 4,
    placeOf: () => ({ field: placed.field, origin }),
  });
  expect(correction.form.projectName).toBe(`${form.projectName}（二期）`);
  expect(correction).toMatchObject({ placed: [4], origins: { projectName: [{ row: 1, column: 2 }, origin] } });
  const undone = undoStep(correction);
  expect(undone?.correction).toMatchObject({ form, origins, placed: [] });
  expect(applyEdits(correction.form, undone?.edits ?? []).form).toEqual(form);
  expect(undone && redoStep(undone.correction)?.correction).toMatchObject({ form: correction.form, placed: [4] });
  expect(undoStep(opened)).toBeUndefined();
});

test("a piece replaces, follows, and after a finished sentence of the goal begins a paragraph", () => {
  const put = (name: string, text: string, joining: "append" | "replace", of = form) => {
    const placed = placePiece(of, ningxia2026, text, target(name), joining);
    return placed && applyEdits(of, placed.edits).form;
  };
  expect(put("项目名称", "新名称", "replace")?.projectName).toBe("新名称");
  const goal = { ...form, annualGoal: "完成培训。" };
  expect(put("年度总体绩效目标", "二是考核。", "append", goal)?.annualGoal).toBe("完成培训。\n二是考核。");
  expect(put("年度总体绩效目标", "二期。", "append", { ...form, annualGoal: "完成培训" })?.annualGoal).toBe("完成培训二期。");
  expect(heldText(form, ningxia2026, target("项目名称"))).toBe(form.projectName);
});

test("a piece becomes a new indicator at the end of its level 2, also of one that had none", () => {
  for (const base of [form, { ...form, indicators: [] }]) {
    const placed = placePiece(base, ningxia2026, "指标1：参训人数", target("质量指标"), "replace");
    if (!placed) throw new Error("every level takes rows");
    const edited = applyEdits(base, placed.edits).form;
    expect(edited.indicators).toHaveLength(base.indicators.length + 1);
    const ofLevel = edited.indicators.filter(({ level2 }) => level2 === "质量指标");
    expect(ofLevel.at(-1)).toMatchObject({ prefix: "指标1：", name: "参训人数", value: "" });
    const at = edited.indicators.findIndex(({ name }) => name === "参训人数");
    expect(placed.field).toBe(`indicators.${at}.name`);
  }
});
