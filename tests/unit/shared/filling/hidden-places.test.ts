/** What is written where an issued blank shows nothing. */
import { expect, it } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import { shownRows, tellHidden } from "#shared/filling/hidden-places.ts";
import type { Form } from "#shared/form/form.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const quantities = (count: number) => Array.from({ length: count }, (_, i) => row("数量指标", `第${i + 1}项`, `${i + 1}个`));

/** The blank with three rows a group, from row 14 on, with something hidden. */
function filled(form: Form, hidden: Partial<IssuedSheet>) {
  const blank = allBlanks.find(({ name }) => name.startsWith("its other title, three rows"));
  if (!blank) throw new Error("no blank");
  const sheet = { ...blank.sheet, ...hidden };
  const [binding] = bindSheet(sheet).bindings;
  if (!binding) throw new Error("not bound");
  const plan = fillPlan(form, binding);
  return { shown: shownRows(plan, sheet, binding), told: tellHidden(plan, sheet, binding).map(({ message }) => message) };
}

it("spare rows that get an indicator are shown, those that stay blank are not", () => {
  const spare = { hiddenRows: [14, 15, 17, 18] };
  expect(filled(formWith(quantities(2)), spare).shown).toEqual([14]);
  // Rows that come behind a hidden one are never hidden, and may be in the list.
  const { shown } = filled(formWith([...quantities(5), row("质量指标", "甲"), row("质量指标", "乙")]), spare);
  expect(shown).toEqual([14, 15, 16, 17, 19]);
  expect(filled(formWith(quantities(2)), {}).shown).toEqual([]);
});

it("fields and columns that are hidden stay so, and are told where something is written there", () => {
  const form = formWith(quantities(1), { projectName: "甲项目" });
  const hidden = { hiddenRows: [3], columnWidths: new Map([4, 5].map((column) => [column, 0])) };
  const { shown, told } = filled(form, hidden);
  expect(shown).toEqual([]);
  expect(told[0]).toBe("表样把“项目名称”所在的行或列（C4）隐藏了，写进去的内容看不见。");
  expect(told.at(-1)).toBe("表样把“指标值”所在的行或列（E14）隐藏了，写进去的内容看不见。");
  expect(filled(formWith([]), { hiddenRows: [3] }).told).toEqual([]);
});
