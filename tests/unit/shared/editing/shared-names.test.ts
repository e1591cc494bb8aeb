/** Two periods whose indicators share one column of names, on the blank that has it: a row is one name, whatever is done to it. */
import { describe, expect, test } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { deleteRows, fillRow, insertRows, printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import { shiftRows } from "#shared/editing/move-rows.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { indicatorField, indicatorLists, type IndicatorList } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { newFormTemplate } from "#shared/template/templates.ts";
import { sharesNames } from "#shared/template/indicator-columns.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const { sheet } = blankNamed("Guangdong");
const [binding] = bindSheet(sheet).bindings;
const template = (binding && drawnTemplate(sheet, binding)) ?? newFormTemplate;

const quantity = (name: string, value = "") => row("数量指标", name, value);
const form: Form = {
  ...formWith([quantity("甲", "1个"), quantity("乙", "2个")]),
  midTermIndicators: [quantity("乙", "6个"), quantity("丙", "9个")],
};

/** The rows of the level: name, value of the year, value of the medium term. */
function rowsOf(of: Form): string[][] {
  return printedRows(of, template).flatMap((printed) => {
    if (printed.level2 !== "数量指标") return [];
    const said = (list: IndicatorList) => of[list]?.[rowIndex(printed, list) ?? -1];
    const [annual, midTerm] = [said("indicators"), said("midTermIndicators")];
    return [[annual?.name ?? midTerm?.name ?? "", annual?.value ?? "", midTerm?.value ?? ""]];
  });
}

const done = (edits: readonly Edit[], to = form) => applyEdits(to, edits).form;
const at = (name: string, of = form) =>
  printedRows(of, template).findIndex((one) =>
    indicatorLists.some((list) => of[list]?.[rowIndex(one, list) ?? -1]?.name === name),
  );
const [jia, yi, bing] = ["甲", "乙", "丙"].map((name) => rowsOf(form).find(([own]) => own === name)) as [
  string[],
  string[],
  string[],
];

/** As the grid does: the row gets an indicator in that list, then the text. */
function typed(of: Form, place: number, list: IndicatorList, column: "name" | "value", text: string): Form {
  const filled = fillRow(of, template, place, list);
  const next = done(filled?.edits ?? [], of);
  return done(typeTexts(next, template, [{ field: indicatorField(filled?.index ?? -1, column, list), text }]), next);
}

test("the blank is drawn, and what has one name stands in one row", () => {
  expect(sharesNames(template)).toBe(true);
  expect([jia, yi, bing]).toEqual([
    ["甲", "1个", ""],
    ["乙", "2个", "6个"],
    ["丙", "", "9个"],
  ]);
  expect(rowsOf(form)).toHaveLength(3);
});

test("a row that only the medium term has says its name, as that list's", () => {
  const cell = layOut(form, template).cells.find(({ text }) => text === "丙");
  expect(cell?.target).toMatchObject({ list: "midTermIndicators", column: "name" });
});

describe("typing", () => {
  test.each(indicatorLists)("a name into a row renames it in both lists: %s", (list) => {
    const next = typed(form, at("乙"), list, "name", "丁");
    expect(rowsOf(next)).toContainEqual(["丁", "2个", "6个"]);
    expect(rowsOf(next)).toHaveLength(3);
  });

  test("a value into the period a row lacks stands in that row", () => {
    expect(rowsOf(typed(form, at("甲"), "midTermIndicators", "value", "3个"))).toContainEqual(["甲", "1个", "3个"]);
    expect(rowsOf(typed(form, at("丙"), "indicators", "value", "5个"))).toContainEqual(["丙", "5个", "9个"]);
  });

  test("a row stays where it is when it gets its other half", () => {
    const year: Form = {
      ...form,
      indicators: ["甲", "乙", "丙", "丁"].map((name) => quantity(name, "1个")),
      midTermIndicators: [],
    };
    const next = typed(year, at("丙", year), "midTermIndicators", "value", "3个");
    expect(rowsOf(next).map(([name]) => name)).toEqual(["甲", "乙", "丙", "丁"]);
    expect(rowsOf(next)[2]).toEqual(["丙", "1个", "3个"]);
  });

  test("into the second of two blank rows stands in the second", () => {
    const blank = done(insertRows(form, template, at("甲"), "below", 2));
    const second = at("甲", blank) + 2;
    const next = typed(blank, second, "midTermIndicators", "value", "7个");
    const named = typed(next, second, "indicators", "name", "新");
    expect(printedRows(next, template)[second]?.midTermIndex).toBeDefined();
    expect(rowsOf(named)).toContainEqual(["新", "", "7个"]);
  });
});

test("a deleted row is gone from both lists", () => {
  const next = done(deleteRows(form, template, at("乙"), at("乙")));
  expect(new Set(rowsOf(next))).toEqual(new Set([jia, bing]));
  expect([next.indicators.length, next.midTermIndicators?.length]).toEqual([1, 1]);
});

test("a moved row takes both with it, and no blank row comes", () => {
  const both: Form = {
    ...form,
    midTermIndicators: [quantity("乙", "6个")],
    indicators: [quantity("甲", "1个"), quantity("乙", "2个"), quantity("戊", "3个")],
  };
  const place = at("乙", both);
  for (const step of [-1, 1] as const) {
    const { edits } = shiftRows(both, template, { first: place, last: place }, step);
    const next = done(edits, both);
    expect(rowsOf(next)).toHaveLength(rowsOf(both).length);
    expect(rowsOf(next)).toContainEqual(["乙", "2个", "6个"]);
    expect(at("乙", next)).not.toBe(place);
  }
});
