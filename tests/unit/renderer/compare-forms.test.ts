import { expect, test } from "vitest";
import { compareForms } from "#renderer/paper/compare-forms.ts";
import { sameTarget } from "#renderer/paper/cell-target.ts";
import type { Form } from "#shared/form/form.ts";
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { layOut } from "#shared/layout/lay-out.ts";

const [old] = sampleForms as [Form, ...Form[]];

function differing(now: Form): string[] {
  const { isDifferent } = compareForms(old, now, ningxia2026);
  return layOut(old, ningxia2026)
    .cells.filter((cell) => isDifferent(cell.target))
    .map((cell) => cell.text);
}

test("a form does not differ from itself, nor from one with blank rows", () => {
  expect(differing(old)).toEqual([]);
  const blank = { level1: "产出指标", level2: "数量指标", name: "", value: "" };
  expect(compareForms(old, { ...old, indicators: [blank, ...old.indicators] }, ningxia2026).onlyNow).toBe(0);
});

test("a changed field and a changed value are marked, each in its own cell", () => {
  const now = writeField(writeField(old, "projectName", "别的名称"), "indicators.0.value", "5期");
  expect(differing(now)).toEqual([old.projectName, old.indicators[0]?.value]);
});

test("moving a row within its level is no difference, deleting one is", () => {
  const [first, second, ...rest] = old.indicators;
  if (!first || !second) throw new Error("the sample has two rows");
  expect(differing({ ...old, indicators: [second, first, ...rest] })).toEqual([]);
  expect(differing({ ...old, indicators: [second, ...rest] })).toEqual([first.name, first.value]);
});

test("rows that came later are counted", () => {
  const later = { level1: "产出指标", level2: "质量指标", name: "后来的指标", value: "1" };
  const { onlyNow, before } = compareForms(old, { ...old, indicators: [...old.indicators, later] }, ningxia2026);
  expect(onlyNow).toBe(1);
  // They stand below the last row of their level.
  const { name } = old.indicators.findLast(({ level2 }) => level2 === later.level2) ?? { name: "" };
  const cell = layOut(old, ningxia2026).cells.find(({ target }) => target && before && sameTarget(target, before));
  expect(cell?.text).toBe(name);
});
