import { expect, it } from "vitest";
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { ningxiaCounty } from "#shared/template/packs/ningxia-county/template.ts";
import { wholeAmount } from "#shared/template/whole-amount.ts";

const [sample] = sampleForms;
if (!sample) throw new Error("no sample");
const form = writeField(writeField(sample, "funds.projectTotal", "12"), "funds.annualTotal", "5");

it("is the total of the project where the template has one", () => {
  expect(wholeAmount(form, ningxia2026)).toEqual({ field: "funds.projectTotal", text: "12" });
});

it("is that of the year where the template has no other, or it is blank", () => {
  expect(wholeAmount(form, ningxiaCounty)).toEqual({ field: "funds.annualTotal", text: "5" });
  expect(wholeAmount(writeField(form, "funds.projectTotal", ""), ningxia2026)).toEqual({
    field: "funds.annualTotal",
    text: "5",
  });
});

it("of a form without amounts is told by the cell where it belongs", () => {
  const blank = writeField(writeField(form, "funds.projectTotal", ""), "funds.annualTotal", "");
  expect(wholeAmount(blank, ningxia2026)).toEqual({ field: "funds.projectTotal", text: "" });
  expect(wholeAmount(blank, ningxiaCounty)).toEqual({ field: "funds.annualTotal", text: "" });
});
