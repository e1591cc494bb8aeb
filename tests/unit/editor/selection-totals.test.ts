import { expect, it } from "vitest";
import { selectionTotals } from "#renderer/editor/session/selection-totals.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { grouped } from "#renderer/text/format.ts";

const cells = (...texts: string[]) =>
  texts.map((text): LaidOutCell => ({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, role: "value", text }));

it("counts what is filled and adds up what is a number, exactly", () => {
  expect(selectionTotals(cells("0.1", "0.2", "", "≥90%", "１,０００"))).toEqual({
    filled: 4,
    numbers: { count: 3, sum: "1000.3", average: "333.433" },
  });
});

it("says nothing of a single cell, and no sum where there is no number", () => {
  expect(selectionTotals(cells("12"))).toBeUndefined();
  expect(selectionTotals(cells("培训", " "))).toEqual({ filled: 1 });
});

it("prints thousands apart, and no more decimals than there are", () => {
  expect(["1234567", "-1234.5", "999.123456"].map(grouped)).toEqual(["1,234,567", "-1,234.5", "999.123456"]);
});
