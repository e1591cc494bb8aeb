/** How a balance row says what was done: its steps as data and as one sentence. */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { convertAmount, type MoneyUnit } from "../../value/money-unit.ts";
import { printMeasure } from "../../value/grammar/print-value.ts";
import type { BalanceRow, BalanceStep, Evidence } from "./balance-parts.ts";
import type { ReadRow } from "./cost-row.ts";
import type { PairedFactor, Pairing } from "./pairings.ts";
import { toUnit } from "./yuan.ts";

export const evidenceWords: Readonly<Record<Evidence, string>> = {
  "by-hand": "人工指定",
  "same-name": "名称相同",
  "shared-words": "名称中有相同的词",
  "same-unit": "单位相同",
  "like-unit": "单位相近",
  "one-product": "写在同一格中",
  "makes-the-sum": "这样合计正好相等",
};

/** A row whose amount is known; `chosen` where it was chosen among several because of the sum. */
export function pairedRow(read: ReadRow, pairing: Pairing, unit: MoneyUnit, chosen: boolean): BalanceRow {
  const { entry, kind } = read;
  const factors = pairing.factors.map((factor) => factorStep(factor, chosen));
  const steps = [...priceStep(read), ...factors, ...unitStep(read, unit)];
  return {
    ...placeOf(read),
    kind,
    steps,
    amount: toUnit(pairing.amount, unit),
    reason: reasonOf(kind, factors, entry.price?.unit.per ?? []),
  };
}

export function unpairedRow(read: ReadRow): BalanceRow {
  return { ...placeOf(read), kind: read.kind, steps: priceStep(read), amount: "", reason: read.problem };
}

function placeOf({ entry }: ReadRow): Pick<BalanceRow, "field" | "name" | "value"> {
  return { field: indicatorField(entry.index, "value"), name: entry.name, value: entry.value };
}

function priceStep({ entry: { price } }: ReadRow): BalanceStep[] {
  return price ? [{ kind: "price", number: price.number.value, unit: price.unit.text, text: printMeasure(price) }] : [];
}

function factorStep(factor: PairedFactor, chosen: boolean): BalanceStep {
  if (factor.kind === "year") {
    const number = factor.number.toFixed();
    return { kind: "year", number, text: `全年 ×${number}（${factor.unit}）` };
  }
  if (factor.kind === "assumed-one") return { kind: "assumed-one", number: "1", text: `按 1${factor.unit} 计` };
  const { row, factor: counted, evidence } = factor;
  return {
    kind: "quantity",
    number: counted.number.value,
    unit: counted.unit,
    text: counted.text,
    field: indicatorField(row.index, "value"),
    name: row.name,
    evidence: chosen ? [...evidence, "makes-the-sum"] : evidence,
  };
}

/** 7200元/人 becomes 万元 by a step of its own; 10万元/人 was written so already. */
function unitStep({ entry: { price } }: ReadRow, unit: MoneyUnit): BalanceStep[] {
  if (!price) return [];
  const written: MoneyUnit = `${price.number.scale}元`;
  return written === unit ? [] : [moneyStep(written, unit)];
}

const moneySteps = new Map<string, BalanceStep>();

function moneyStep(written: MoneyUnit, unit: MoneyUnit): BalanceStep {
  const known = moneySteps.get(written + unit);
  if (known) return known;
  const divisor = convertAmount("1", unit, written);
  const how = new Big(divisor).gte(1) ? `÷${divisor}` : `×${convertAmount("1", written, unit)}`;
  const step: BalanceStep = { kind: "money-unit", divisor, text: `${written}→${unit} ${how}` };
  moneySteps.set(written + unit, step);
  return step;
}

function reasonOf(kind: BalanceRow["kind"], factors: readonly BalanceStep[], per: readonly string[]): string {
  if (kind === "lump-sum") return per.length > 0 ? "按年计的总价，不再乘数量" : "总价，不再乘数量";
  return factors
    .map((step) => {
      if (step.kind !== "quantity") return step.text;
      const why = step.evidence.map((one) => evidenceWords[one]).join("、");
      return `× “${step.name}” ${step.text}${why === "" ? "" : `（${why}）`}`;
    })
    .join("；");
}
