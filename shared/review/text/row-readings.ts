/**
 * The rows of a list, read once for all rules that go through them: which part of the tree each stands in, and what its value says.
 */
import type { Indicator } from "../../form/form.ts";
import { onlyMeasure, type IndicatorValue, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import { isBenefitRow, isCostRow, isOutputRow, isQuantityRow } from "./row-kind.ts";

export interface RowReading {
  readonly row: Indicator;
  readonly index: number;
  readonly kind: RowKind;
  readonly value: IndicatorValue;
  /** What the value is, where it is one quantity and nothing else. */
  readonly quantity: Quantity | undefined;
}

interface RowKind {
  readonly isQuantity: boolean;
  readonly isCost: boolean;
  /** Costs included. */
  readonly isOutput: boolean;
  readonly isBenefit: boolean;
}

export const rowReadings = rememberByObject((rows: readonly Indicator[]): readonly RowReading[] => {
  let last: { readonly row: Indicator; readonly kind: RowKind } | undefined;
  return rows.map((row, index) => {
    // Rows of one level stand together.
    const kind = last?.row.level1 === row.level1 && last.row.level2 === row.level2 ? last.kind : kindOf(row);
    last = { row, kind };
    const value = parseValue(row.value);
    const measure = onlyMeasure(value);
    return { row, index, kind, value, quantity: measure?.kind === "quantity" ? measure : undefined };
  });
});

function kindOf(row: Indicator): RowKind {
  return { isQuantity: isQuantityRow(row), isCost: isCostRow(row), isOutput: isOutputRow(row), isBenefit: isBenefitRow(row) };
}
