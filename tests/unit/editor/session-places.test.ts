import { describe, expect, it } from "vitest";
import { nextCell } from "#renderer/editor/session/session-places.ts";
import { rowsBefore } from "#renderer/editor/session/rows-before.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { formWith, row } from "../../helpers/forms.ts";

const cell = (order: number): LaidOutCell => ({ row: order, column: 0, rowSpan: 1, columnSpan: 1, role: "value", text: "" });
const next = (orders: readonly (number | undefined)[], here: number | undefined, step: -1 | 1) =>
  nextCell(
    orders.map((order) => (order === undefined ? undefined : cell(order))),
    here,
    step,
    ({ row: order }) => order,
  );

describe("the next of several places", () => {
  it("is the nearest ahead, the first of those in one cell, and never the cell one is in", () => {
    expect(next([7, 3, 5, 5], 3, 1)).toEqual({ index: 2, wrapped: false });
    expect(next([7, 3, 5, 5], 7, -1)).toEqual({ index: 2, wrapped: false });
  });

  it("goes round the ends, back to the only one too", () => {
    expect(next([3, 5], 5, 1)).toEqual({ index: 0, wrapped: true });
    expect(next([3, 5], 3, -1)).toEqual({ index: 1, wrapped: true });
    expect(next([4], 4, 1)).toEqual({ index: 0, wrapped: true });
  });

  it("starts at an end where nothing is selected, and passes over what has no cell", () => {
    expect(next([undefined, 3, 5], undefined, 1)).toEqual({ index: 1, wrapped: false });
    expect(next([undefined, 3, 5], undefined, -1)).toEqual({ index: 2, wrapped: false });
    expect(next([undefined], 1, 1)).toBeUndefined();
  });
});

it("rows are told apart after rows were put in, moved and typed into", () => {
  const earlier = formWith([row("数量指标", "甲", "1项"), row("数量指标", "乙", "2项"), row("数量指标", "丙", "3项")]);
  const [a, b, c] = earlier.indicators as [
    (typeof earlier.indicators)[0],
    (typeof earlier.indicators)[0],
    (typeof earlier.indicators)[0],
  ];
  const added = { ...a, name: "新" };
  const before = (indicators: typeof earlier.indicators) => {
    const find = rowsBefore({ ...earlier, indicators }, earlier);
    return indicators.map((_, index) => find(index));
  };
  expect(before([added, a, b, c])).toEqual([undefined, 0, 1, 2]);
  expect(before([b, a, c])).toEqual([1, 0, 2]);
  expect(before([a, { ...b, value: "9项" }, c])).toEqual([0, 1, 2]);
  expect(before([a, c])).toEqual([0, 2]);
});
