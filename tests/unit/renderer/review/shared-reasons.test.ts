import { expect, it } from "vitest";
import { sharedReasons } from "#renderer/review/shared-reasons.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { balanceOf } from "#shared/review/balance-of.ts";
import { formWith, row } from "../../../helpers/forms.ts";

it("a reason that several costs share is told once, with those it is about; one that stands alone stays at its cost", () => {
  const costs = [
    ["设计费", "3万元"],
    ["印刷费", "按标准发放"],
    ["培训费", "2万元"],
    ["场租", "5万元/年"],
  ].map(([name = "", value]) => row("成本指标", name, value));
  const { rows } = balanceOf(formWith(costs), { template: ningxia2026 });
  expect(sharedReasons(rows).map((one) => [one.reason, one.rows.map(({ name }) => name)])).toEqual([
    ["总价，不再乘数量", ["设计费", "培训费"]],
  ]);
  expect(sharedReasons(rows.slice(0, 2))).toEqual([]);
});
