/** One way of printing amounts within a form; `printed` gives those of 财政拨款, 其他资金, 结余结转资金 and 资金总额. */
import { describe, expect, it } from "vitest";
import { readField, writeField } from "#shared/form/field.ts";
import { amountPrinter } from "#shared/layout/amount-printer.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import type { Template } from "#shared/template/template.ts";
import { formWith } from "../../../helpers/forms.ts";

const fields = [
  "funds.ownLevel.fiscalAppropriation",
  "funds.ownLevel.otherFunds",
  "funds.ownLevel.carryOver",
  "funds.ownLevel.total",
] as const;

function printed(amounts: readonly string[], template: Template = ningxia2026): string {
  const form = fields.reduce((now, field, i) => writeField(now, field, amounts[i] ?? "0"), formWith([]));
  const print = amountPrinter(form, template);
  return fields.map((field) => print(readField(form, field))).join(" ");
}

describe("amounts within a form", () => {
  it.each([
    ["80 0 6 86", "80 0 6 86"],
    ["80.0 0 80 80.00", "80.00 0 80.00 80.00"],
    ["592.24 0 0 592.24", "592.24 0 0 592.24"],
    ["100.00 0.00 0 100.00", "100.00 0.00 0.00 100.00"],
    ["60 0 6.5 66.5", "60.0 0 6.5 66.5"],
    ["153.5184 0 6.4 159.9184", "153.5184 0 6.40 159.9184"],
    ["8.5000 0 1 9.5", "8.50 0 1.00 9.50"],
    ["5.25 1 -5.25 0.00", "5.25 1.00 -5.25 0"],
    ["待定 1,23 007 0.50", "待定 1,23 007 0.50"],
  ])("%s is printed %s", (written, expected) => expect(printed(written.split(" "))).toBe(expected));

  it("has zeros as they were filled in, not as money less money comes to", () => {
    const allCarriedOver = {
      "funds.projectTotal": "592.24",
      "funds.ownLevel.carryOver": "592.24",
      "funds.annualTotal": "0.00",
    };
    const form = Object.entries(allCarriedOver).reduce(
      (now, [field, text]) => writeField(now, field as "funds.annualTotal", text),
      formWith([]),
    );
    expect(amountPrinter(form, ningxia2026)("0.00")).toBe("0");
  });

  it("has its thousands apart where the template says so", () => {
    const template = { ...ningxia2026, thousandsSeparators: true };
    expect(printed(["1234567.5", "-1000", "100", "999"], template)).toBe("1,234,567.5 -1,000.0 100.0 999.0");
    const form = writeField(formWith([]), "funds.projectTotal", "1234");
    const texts = (shown: Template) => layOut(form, shown).cells.map(({ text }) => text);
    expect(texts(template)).toContain("1,234");
    expect(texts(ningxia2026)).toContain("1234");
  });
});
