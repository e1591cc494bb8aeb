/** Taking over from a comparison: only what still is as it was shown, and sums follow. */
import { expect, test } from "vitest";
import { editsTaking } from "#renderer/comparing/take-changes.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { writeField } from "#shared/form/field.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const funds = formWith([]).funds;
const form = formWith([row("数量指标", "培训班期数", "4期"), row("数量指标", "参训人员数", "160人")], {
  annualGoal: "旧目标",
  funds: { ...funds, ownLevel: { ...funds.ownLevel, total: "10", fiscalAppropriation: "10", otherFunds: "0", carryOver: "0" } },
  carried: { "indicators.0.name": "untouched", "indicators.0.value": "untouched", "indicators.1.value": "untouched" },
});
const other = {
  ...writeField(writeField(form, "annualGoal", "新目标"), "funds.ownLevel.fiscalAppropriation", "15"),
  indicators: form.indicators.with(0, row("数量指标", "培训班期数", "5期")),
};
const changes = compareForms(form, other);

test("one amount brings its sums along, and no other change", () => {
  const chosen = changes.filter((change) => change.kind === "changed" && change.place.startsWith("funds."));
  const { form: after } = applyEdits(form, editsTaking(form, other, chosen));
  expect(after.funds.ownLevel).toMatchObject({ fiscalAppropriation: "15", total: "15" });
  expect(after.annualGoal).toBe("旧目标");
});

test("a value that was taken over is written; the rest of its row still is last year's", () => {
  const { form: after, inverse } = applyEdits(form, editsTaking(form, other, changes));
  expect(after.indicators[0]?.value).toBe("5期");
  expect(after.carried).toEqual({ "indicators.0.name": "untouched", "indicators.1.value": "untouched" });
  expect(applyEdits(after, inverse).form).toEqual(form);
});

test("what somebody wrote meanwhile stays", () => {
  const meanwhile = writeField(form, "annualGoal", "别人刚写的");
  const { form: after } = applyEdits(meanwhile, editsTaking(meanwhile, other, changes));
  expect(after.annualGoal).toBe("别人刚写的");
  expect(after.indicators[0]?.value).toBe("5期");
});
