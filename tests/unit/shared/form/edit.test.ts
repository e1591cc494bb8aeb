import { describe, expect, it } from "vitest";
import { applyEdits, editSchema, type Edit } from "#shared/form/edit.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const [a, b, c] = [row("数量指标", "甲"), row("质量指标", "乙"), row("时效指标", "丙")];
const form = formWith([a, b, c]);
const explanation = { rule: "r08", subject: "r08 成本", text: "其余由单位自筹" };

describe("applyEdits", () => {
  const cases: readonly [string, readonly Edit[]][] = [
    ["text", [{ kind: "set-field", field: "annualGoal", text: "目标" }]],
    ["inserted rows", [{ kind: "splice-indicators", at: 3, remove: 0, insert: [row("成本指标", "丁")] }]],
    ["deleted rows", [{ kind: "splice-indicators", at: 0, remove: 2, insert: [] }]],
    [
      "several edits, one upon the other",
      [
        { kind: "splice-indicators", at: 1, remove: 1, insert: [] },
        { kind: "set-field", field: "indicators.1.name", text: "丙二" },
        { kind: "splice-indicators", at: 0, remove: 0, insert: [b] },
        { kind: "set-field", field: "indicators.0.prefix", text: "指标1：" },
      ],
    ],
    ["a first explanation", [{ kind: "set-list", list: "explanations", items: [explanation] }]],
    [
      "lists that come, change and go",
      [
        { kind: "set-list", list: "explanations", items: [] },
        { kind: "set-list", list: "costPairs", items: [{ cost: "讲课费", quantities: ["讲师人数", "天数"] }] },
        { kind: "set-list", list: "explanations", items: [explanation] },
        { kind: "set-list", list: "costPairs" },
      ],
    ],
  ];
  it.each(cases)("gives the inverse of %s", (_, edits) => {
    const edited = applyEdits(form, edits);
    expect(edited.form).not.toEqual(form);
    expect(applyEdits(edited.form, edited.inverse).form).toStrictEqual(form);
  });

  it("leaves the form it was given alone", () => {
    const before = structuredClone(form);
    applyEdits(form, [{ kind: "splice-indicators", at: 0, remove: 3, insert: [] }]);
    expect(form).toStrictEqual(before);
  });

  it("takes a list away that was not there before", () => {
    const { inverse } = applyEdits(form, [{ kind: "set-list", list: "explanations", items: [explanation] }]);
    expect(inverse).toStrictEqual([{ kind: "set-list", list: "explanations" }]);
  });

  it.each([
    { kind: "splice-indicators", at: 4, remove: 0, insert: [] },
    { kind: "splice-indicators", at: 2, remove: 2, insert: [] },
    { kind: "set-field", field: "indicators.3.name", text: "" },
  ] satisfies Edit[])("refuses rows that are not there: %j", (edit) => {
    expect(() => applyEdits(form, [edit])).toThrow(RangeError);
  });
});

describe("editSchema", () => {
  it("refuses fields that no form has", () => {
    expect(editSchema.safeParse({ kind: "set-field", field: "format", text: "x" }).success).toBe(false);
    expect(editSchema.safeParse({ kind: "splice-indicators", at: -1, remove: 0, insert: [] }).success).toBe(false);
  });

  it("refuses lists that no form has, and lists of other things", () => {
    expect(editSchema.safeParse({ kind: "set-list", list: "indicators", items: [] }).success).toBe(false);
    expect(editSchema.safeParse({ kind: "set-list", list: "costPairs", items: [explanation] }).success).toBe(false);
  });

  it("takes a blank prefix for none, and keeps keys it does not know", () => {
    const edit = { kind: "splice-indicators", at: 0, remove: 0, insert: [{ ...a, prefix: "", weight: "10" }] };
    expect(editSchema.parse(edit)).toStrictEqual({ ...edit, insert: [{ ...a, weight: "10" }] });
  });
});
