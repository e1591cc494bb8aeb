/** Of a form in an issued blank nothing is asked that has no place there; what has one is asked for as in any other. */
import { describe, expect, test } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { changeTemplate } from "#shared/editing/change-template.ts";
import { sumsWithin } from "#shared/editing/computed-amounts.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { review } from "#shared/review/review.ts";
import { headFields } from "#shared/template/head-fields.ts";
import type { Template } from "#shared/template/template.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import { correctSample } from "../../../helpers/correct-forms.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";

function drawnBy(blank: string): Template {
  const { sheet } = blankNamed(blank);
  const [binding] = bindSheet(sheet).bindings;
  const drawn = binding && drawnTemplate(sheet, binding);
  if (!drawn) throw new Error("the blank is not drawn");
  return drawn;
}

const inBlank = (drawn: Template): Form => changeTemplate(correctSample, { template: drawn, issuedBlank: "mark" }).form;

const found = (form: Form, drawn: Template, rule: string) =>
  review(form, { template: templateOf(form.template), drawn }).findings.filter((finding) => finding.rule === rule);

describe("a blank with the year's money, of which it names one part", () => {
  const drawn = drawnBy("units of money in cells");

  test("has the money written by the person, and no sum that could be wrong", () => {
    const form = inBlank(drawn);
    const typed = applyEdits(form, typeTexts(form, drawn, [{ field: "funds.annualTotal", text: "9000000" }])).form;
    expect(typed.funds.annualTotal).toBe("9000000");
    expect(found(typed, drawn, "r06")).toEqual([]);
    const otherPart = typeTexts(typed, drawn, [{ field: "funds.ownLevel.fiscalAppropriation", text: "1" }]);
    expect(applyEdits(typed, otherPart).form.funds.annualTotal).toBe("9000000");
  });

  test("asks for no cell that it does not have", () => {
    const form: Form = { ...inBlank(drawn), annualGoal: "", projectTerm: "", projectAttribute: "" };
    expect(found(form, drawn, "r01").flatMap(({ places }) => places)).toEqual([{ field: "annualGoal" }]);
  });
});

test("a blank with all parts has its sums held against them", () => {
  const drawn = drawnBy("the table of 2026 with sums");
  const form = inBlank(drawn);
  expect(found({ ...form, funds: { ...form.funds, projectTotal: "1", annualTotal: "1" } }, drawn, "r06")).not.toEqual([]);
});

test.each(templates)("$id prints all parts of its sums", (template) => {
  expect(sumsWithin(template.computedAmounts, headFields(template).all)).toEqual(template.computedAmounts);
});
