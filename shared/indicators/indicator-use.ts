/**
 * An indicator row as the indicator library knows it: which indicator it is, and what its value says of sign and unit.
 *
 * Two rows are one indicator where their levels and names compare as the same, whatever their printing.
 */
import { splitValue } from "../editing/split-value.ts";
import type { Indicator } from "../form/form.ts";
import type { Measure } from "../value/grammar/indicator-value.ts";
import { onlyMeasure } from "../value/grammar/indicator-value.ts";
import { parseValue } from "../value/grammar/parse-value.ts";
import { foldLabel } from "../value/normalize-text.ts";

/** Which indicator it is. */
export interface IndicatorIdentity {
  /** Without 指标 behind them, which templates print or leave out. */
  readonly level1: string;
  readonly level2: string;
  /** The name as names compare. */
  readonly key: string;
}

export interface IndicatorUse extends IndicatorIdentity {
  readonly name: string;
  /** Whole, with sign and unit. */
  readonly value: string;
  /** `≥`, `≤`, `>`, `<`, `=` or `""`. */
  readonly operator: string;
  /** What it is measured in (`%`, `万元`, `人次`); `""` for words and dates. */
  readonly measure: string;
}

export function indicatorIdentity({ level1, level2, name }: Pick<Indicator, "level1" | "level2" | "name">): IndicatorIdentity {
  return { level1: levelName(level1), level2: levelName(level2), key: foldLabel(name).toLowerCase() };
}

/** `undefined` for a row without a name. */
export function indicatorUse(row: Indicator): IndicatorUse | undefined {
  const name = row.name.trim();
  if (name === "") return undefined;
  const value = wholeValue(row);
  return { ...indicatorIdentity(row), name, value, ...signAndUnit(onlyMeasure(parseValue(value))) };
}

/** The value as a template with one column for it prints it. */
export function wholeValue(row: Pick<Indicator, "operator" | "value" | "unit">): string {
  return splitValue(row, { operator: false, unit: false }).value.trim();
}

function signAndUnit(measure: Measure | undefined): { readonly operator: string; readonly measure: string } {
  if (measure?.kind === "quantity")
    return { operator: measure.operator ?? "", measure: measure.number.scale + measure.unit.text };
  if (measure?.kind === "range") return { operator: measure.operator ?? "", measure: measure.to.scale + measure.unit.text };
  return { operator: "", measure: "" };
}

function levelName(level: string): string {
  return foldLabel(level).replace(/指标$/, "");
}
