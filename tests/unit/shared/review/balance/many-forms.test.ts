/** The balance over forms that are right by making, over the same forms made wrong, over hostile ones, and over the published ones. */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import type { CostBalance } from "#shared/review/balance/balance-parts.ts";
import { costBalance } from "#shared/review/balance/cost-balance.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { publishedTexts } from "../../../../helpers/published.ts";
import { balancedForm } from "./balanced-forms.ts";

const forms = Array.from({ length: 1500 }, (_, seed) => balancedForm(seed));

function countStates(balances: readonly CostBalance[]): Record<CostBalance["state"], number> {
  const counts = { balanced: 0, differs: 0, unknown: 0 };
  for (const { state } of balances) counts[state] += 1;
  return counts;
}

it("forms that are right are never said to differ, and hardly ever cannot be told", () => {
  const { balanced, differs } = countStates(forms.map((form) => costBalance(form, ningxia2026)));
  expect(differs).toBe(0);
  expect(balanced).toBeGreaterThan(forms.length * 0.97);
});

it("without the quantities a price is per nothing is claimed", () => {
  for (const form of forms.slice(0, 400)) {
    const cost = form.indicators.find(
      ({ level2, value }) => level2 === "成本指标" && /元\/(?:人|台|套|册|件|份|米)/.test(value),
    );
    if (!cost) continue;
    const without = { ...form, indicators: form.indicators.filter(({ level2 }) => !/^(数量|时效)/.test(level2)) };
    expect(costBalance(without, ningxia2026).state).toBe("unknown");
  }
});

it("forms that are wrong are hardly ever said to be balanced", () => {
  const wrong = forms.map((form, at) => {
    const projectTotal = (Number(form.funds.projectTotal) + 0.37 + (at % 50)).toFixed(4);
    return costBalance({ ...form, funds: { ...form.funds, projectTotal } }, ningxia2026);
  });
  const { balanced, differs } = countStates(wrong);
  expect(balanced).toBeLessThan(forms.length * 0.005);
  // The rest hold prices that fit several quantities: of those nothing is claimed.
  expect(differs).toBeGreaterThan(forms.length * 0.3);
});

it("a hostile form is given up on, not searched for ever", () => {
  const many = Array.from({ length: 300 }, (_, at) => row("数量指标", `培训${at}`, `${at + 7}人*${at + 3}天*${at}场`));
  const costs = Array.from({ length: 300 }, (_, at) => row("成本指标", `培训费${at}`, `${at + 0.37}元/人/天/场/个/次/期`));
  const form = formWith([...many, ...costs]);
  const result = costBalance({ ...form, funds: { ...form.funds, projectTotal: "12345.67" } }, ningxia2026);
  expect(result.state).toBe("unknown");
  expect(result.rows).toHaveLength(300);
});

const texts = publishedTexts();

describe.skipIf(texts.length === 0)("the published tables", () => {
  /** By their totals, as computed by hand. */
  const byHand: readonly (readonly [total: string, state: string, sum?: string])[] = [
    ["100", "balanced", "100"],
    ["408.68", "balanced", "408.68"],
    ["100", "unknown"],
    ["733", "balanced", "733"],
    ["1140", "balanced", "1140"],
    ["592.24", "balanced", "592.24"],
    ["590.29", "differs", "592.45"],
    ["139429", "unknown"],
    ["300", "unknown"],
    ["400", "balanced", "400"],
    ["80", "balanced", "80"],
    ["300", "balanced", "300"],
    ["28", "balanced", "28"],
    ["290", "balanced", "290"],
    ["110", "balanced", "110"],
  ];

  it("are balanced where they are, and the one that is not is told", async () => {
    const files = await Promise.all(texts.map((file) => readForms(file)));
    const balances = files.flatMap((file) => file.forms.map(({ recognized }) => costBalance(recognized.form, ningxia2026)));
    expect(balances.map(({ total, state, sum }) => (state === "unknown" ? [total, state] : [total, state, sum]))).toEqual(
      byHand,
    );
    expect(balances.find(({ state }) => state === "differs")?.closing).toMatchObject({
      what: "quantity",
      is: "146人",
      needed: "143人",
    });
  });
});
