import { expect, test } from "vitest";
import { select } from "#renderer/desk/selection.ts";

const order = [10, 20, 30, 40];
const plain = { add: false, range: false };
const add = { add: true, range: false };
const range = { add: false, range: true };

test("a click selects one and starts a range there", () => {
  expect(select({ ids: new Set([10, 20]), anchor: 10 }, order, 30, plain)).toEqual({ ids: new Set([30]), anchor: 30 });
});

test("Ctrl adds and takes away", () => {
  const two = select({ ids: new Set([10]), anchor: 10 }, order, 30, add);
  expect(two.ids).toEqual(new Set([10, 30]));
  expect(select(two, order, 10, add).ids).toEqual(new Set([30]));
});

test("Shift selects from the anchor in either direction, and keeps the anchor", () => {
  const down = select({ ids: new Set([20]), anchor: 20 }, order, 40, range);
  expect(down).toEqual({ ids: new Set([20, 30, 40]), anchor: 20 });
  expect(select(down, order, 10, range)).toEqual({ ids: new Set([10, 20]), anchor: 20 });
});

test("Ctrl+Shift adds the range", () => {
  const next = select({ ids: new Set([10, 30]), anchor: 30 }, order, 40, { add: true, range: true });
  expect(next.ids).toEqual(new Set([10, 30, 40]));
});

test("a range from a form that is no longer shown is a plain click", () => {
  expect(select({ ids: new Set([99]), anchor: 99 }, order, 20, range)).toEqual({ ids: new Set([20]), anchor: 20 });
});
