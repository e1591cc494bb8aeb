import { expect, test } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import {
  fieldTargets,
  heldText,
  mayFollow,
  newRowTargets,
  placePiece,
  type PieceTarget,
} from "#renderer/import/correction/place-piece.ts";

const [form] = sampleForms as [Form, ...Form[]];
const target = (name: string): PieceTarget => {
  const found = [...fieldTargets(ningxia2026), ...newRowTargets(ningxia2026)].find((one) => one.name === name);
  if (!found) throw new Error(`no target ${name}`);
  return found.target;
};

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

test("an amount fills its own cell and no other, and nothing follows it", () => {
  const blank = { ...form, funds: { ...form.funds, projectTotal: "", annualTotal: "" } };
  const placed = placePiece(blank, ningxia2026, "75", target("项目总额"), "replace");
  expect(applyEdits(blank, placed?.edits ?? []).form.funds).toEqual({ ...blank.funds, projectTotal: "75" });
  expect(["项目总额", "项目名称"].map((name) => mayFollow(target(name)))).toEqual([false, true]);
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
