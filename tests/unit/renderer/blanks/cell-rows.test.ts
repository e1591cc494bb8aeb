/** The list beside a blank: each cell once, each doubt until it is answered and after, with the answer that was given. */
import { describe, expect, test } from "vitest";
import { answered, withAnswer, type Answer } from "#shared/binding/answers.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { cellMarks } from "#renderer/blanks/cell-marks.ts";
import { cellRows, type CellRow } from "#renderer/blanks/cell-rows.ts";
import type { BoundForm } from "#renderer/paper/issued/bound-forms.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";
import type { BlankCase } from "../../../fixtures/blanks/blank.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";

function formOf({ sheet }: BlankCase, answers: readonly Answer[] = []): BoundForm {
  const [bound] = bindSheet(sheet).bindings;
  if (!bound) throw new Error("no blank");
  return { sheet, bound, answers, settled: answered(bound, answers, sheet) };
}

/** As the person chooses in a row. */
function choose(row: CellRow | undefined, label: string): Answer {
  const choice = row?.groups.flatMap(({ choices }) => choices).find((one) => one.label === label);
  if (!choice) throw new Error(`no choice ${label}`);
  return choice.answer;
}

test.each(allBlanks)("$name: each cell stands in the list once, and what holds is among its choices", (blank) => {
  const form = formOf(blank);
  const { asked, bound, free } = cellRows(form);
  const slots = [...asked, ...bound, ...free].map(({ slot }) => slot);
  expect(new Set(slots).size).toBe(slots.length);
  expect(bound).toHaveLength(form.bound.fields.size);
  for (const { groups, value } of [...bound, ...free]) {
    expect(groups.flatMap(({ choices }) => choices.map((one) => one.value))).toContain(value);
  }
  expect(asked.map(({ value }) => value)).toEqual(form.bound.unsure.map(() => ""));
});

describe("a blank with two doubts", () => {
  const blank = blankNamed("Inner Mongolia");

  test("a doubt stays in its place with its answer, and another answer takes that one's place", () => {
    const rows = () => cellRows(formOf(blank, answers)).asked;
    let answers: readonly Answer[] = [];
    answers = withAnswer(answers, choose(rows()[1], "年度资金总额"));
    expect(rows().map(({ cell, value }) => [cell, value])).toEqual([
      ["B4", ""],
      ["A6", "funds.annualTotal"],
    ]);
    answers = withAnswer(answers, choose(rows()[1], "不填"));
    answers = withAnswer(answers, choose(rows()[0], "项目属性"));
    expect(rows().map(({ cell, value }) => [cell, value])).toEqual([
      ["B4", "projectAttribute"],
      ["A6", "nothing"],
    ]);
    expect(formOf(blank, answers).settled.unsure).toEqual([]);
  });

  test("the sheet names what is bound, asks about what is not, and names the columns of the indicators", () => {
    const marks = cellMarks(formOf(blank).settled);
    expect(marks.get("1/5")).toMatchObject({ kind: "bound", name: "项目名称" });
    expect(marks.get("3/1")).toMatchObject({ kind: "asked", name: "项目类别？" });
    expect(marks.get("8/2")).toMatchObject({ kind: "indicator", name: "三级指标" });
    expect(marks.has("8/0")).toBe(false);
  });
});

test("a column of unclear kind is answered with what it is for", () => {
  const blank = blankNamed("Hunan");
  const [row] = cellRows(formOf(blank)).asked;
  const answer = choose(row, "填运算符号（≥、≤、＝）");
  expect(answer).toEqual({ kind: "operator", row: 8, column: 4, is: true });
  expect(cellRows(formOf(blank, [answer])).asked[0]?.value).toBe("true");
});
