import { expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Closing } from "#shared/review/balance/balance-parts.ts";
import { closingEdits, costPairingEdits, costPairingOf, type CostPairing } from "#shared/review/balance/cost-pairs.ts";
import { costBalance } from "#shared/review/balance/cost-balance.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../../helpers/forms.ts";

const form = formWith([row("数量指标", "讲师人数", "18人"), row("成本指标", "讲课费", "500元/人")]);

it.each<CostPairing>([{ kind: "lump-sum" }, { kind: "not-counted" }, { kind: "quantities", names: ["讲师人数"] }])(
  "keeps what the person said, in place of what was said before: $kind",
  (pairing) => {
    const first = applyEdits(form, costPairingEdits(form, "讲课费", { kind: "quantities", names: ["期数"] })).form;
    const { form: corrected, inverse } = applyEdits(first, costPairingEdits(first, " 讲课费", pairing));
    expect(corrected.costPairs).toHaveLength(1);
    expect(costPairingOf(corrected, "讲课费")).toEqual(pairing);
    expect(applyEdits(corrected, inverse).form).toEqual(first);
    const back = applyEdits(corrected, costPairingEdits(corrected, "讲课费", { kind: "automatic" })).form;
    expect(back).toEqual(form);
  },
);

it("leaves a row out of the sum that is not counted", () => {
  const edits = costPairingEdits(form, "讲课费", { kind: "not-counted" });
  const [counted] = costBalance(form, ningxia2026).rows;
  const [left] = costBalance(applyEdits(form, edits).form, ningxia2026).rows;
  expect([counted?.kind, left?.kind, left?.amount]).toEqual(["per-unit", "none", ""]);
});

const closing: Closing = { what: "quantity", field: "indicators.0.value", name: "讲师人数", is: "18人", needed: "20人" };

it("puts the needed number in its place in the text, and nowhere where it is not sure", () => {
  const value = (text: string) => formWith([row("数量指标", "讲师人数", text)]);
  expect(closingEdits(value("≥18人（含外聘）"), closing)).toEqual([
    { kind: "set-field", field: "indicators.0.value", text: "≥20人（含外聘）" },
  ]);
  for (const text of ["118人", "１８人", "18人，其中18人外聘", "1,018人"])
    expect(closingEdits(value(text), closing)).toEqual([]);
});
