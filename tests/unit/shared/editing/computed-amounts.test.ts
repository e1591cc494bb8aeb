import { describe, expect, it } from "vitest";
import { allSumEdits, computedAmount, disagreements, sumEdits, unknownSums } from "#shared/editing/computed-amounts.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { writeField, type AmountField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith } from "../../../helpers/forms.ts";

function withAmounts(amounts: Partial<Record<AmountField, string>>): Form {
  return Object.entries(amounts).reduce((form, [field, text]) => writeField(form, field, text ?? ""), formWith([]));
}

const changed = (form: Form, fields: readonly AmountField[]) =>
  applyEdits(form, sumEdits(form, ningxia2026, fields)).form.funds;

describe("sumEdits", () => {
  it("carries a part up through every sum above it", () => {
    const form = withAmounts({
      "funds.ownLevel.fiscalAppropriation": "604.63",
      "funds.ownLevel.carryOver": "128.37",
      "funds.transfer.region": "10.5",
    });
    const funds = changed(form, ["funds.ownLevel.fiscalAppropriation", "funds.ownLevel.carryOver", "funds.transfer.region"]);
    expect(funds.ownLevel.total).toBe("733.00");
    expect(funds.transfer.total).toBe("10.5");
    expect(funds.projectTotal).toBe("743.50");
    expect(funds.annualTotal).toBe("615.13");
  });

  it("gives an annual total of nothing where all the money is carried over", () => {
    const form = withAmounts({ "funds.ownLevel.carryOver": "50" });
    expect(changed(form, ["funds.ownLevel.carryOver"])).toMatchObject({ projectTotal: "50", annualTotal: "0" });
  });

  it("leaves sums alone that do not depend on what changed", () => {
    const form = withAmounts({ "funds.transfer.total": "7", "funds.ownLevel.otherFunds": "0" });
    expect(sumEdits(form, ningxia2026, ["funds.ownLevel.otherFunds"])).toEqual([]);
  });

  it("leaves every sum blank that cannot be told while a part is no amount, and says which part", () => {
    const parts = {
      "funds.ownLevel.otherFunds": "待定",
      "funds.ownLevel.fiscalAppropriation": "9",
      "funds.transfer.region": "1",
    };
    const funds = changed(withAmounts(parts), ["funds.ownLevel.fiscalAppropriation", "funds.transfer.region"]);
    expect(funds).toMatchObject({ projectTotal: "", annualTotal: "", ownLevel: { total: "" }, transfer: { total: "1" } });
    expect(unknownSums({ ...withAmounts(parts), funds }, ningxia2026)).toEqual(
      (["funds.ownLevel.total", "funds.projectTotal", "funds.annualTotal"] as const).map((field) => ({
        field,
        parts: ["funds.ownLevel.otherFunds"],
      })),
    );
  });

  it("keeps a sum that a source printed beside a part that is no amount, and goes on adding with it", () => {
    const form = withAmounts({
      "funds.ownLevel.total": "9",
      "funds.ownLevel.otherFunds": "待定",
      "funds.transfer.region": "1",
    });
    expect(unknownSums(form, ningxia2026)).toEqual([]);
    expect(changed(form, ["funds.transfer.region"])).toMatchObject({ projectTotal: "10", ownLevel: { total: "9" } });
  });

  it("gives the sums back once the part is an amount again", () => {
    const blank = withAmounts({ "funds.projectTotal": "", "funds.annualTotal": "", "funds.ownLevel.total": "" });
    const mended = writeField(blank, "funds.ownLevel.otherFunds", "3");
    expect(changed(mended, ["funds.ownLevel.otherFunds"])).toMatchObject({ projectTotal: "3", annualTotal: "3" });
    expect(unknownSums(mended, ningxia2026)).toEqual([]);
  });
});

describe("disagreements and allSumEdits", () => {
  const printed = withAmounts({
    "funds.projectTotal": "100",
    "funds.annualTotal": "100.00",
    "funds.ownLevel.total": "90",
    "funds.ownLevel.fiscalAppropriation": "90",
  });

  it("shows a printed sum that is not the sum of its printed parts, with both numbers", () => {
    expect(disagreements(printed, ningxia2026).map(({ computed, printed, sum }) => [computed.field, printed, sum])).toEqual([
      ["funds.projectTotal", "100", "90"],
    ]);
  });

  it("counts 100 and 100.00 as the same", () => {
    expect(disagreements(withAmounts({ "funds.annualTotal": "0.00" }), ningxia2026)).toEqual([]);
  });

  it("sets every sum from its parts on request", () => {
    const corrected = applyEdits(printed, allSumEdits(printed, ningxia2026)).form;
    expect(disagreements(corrected, ningxia2026)).toEqual([]);
    expect(corrected.funds).toMatchObject({ projectTotal: "90", annualTotal: "90" });
  });
});

it("knows which fields are computed, and from what", () => {
  expect(computedAmount(ningxia2026, "funds.annualTotal")?.formula).toBe("项目总额 − 结余结转资金");
  expect(computedAmount(ningxia2026, "funds.transfer.central")).toBeUndefined();
});
