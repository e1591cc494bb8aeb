import { expect, it } from "vitest";
import { slotMap } from "#shared/sheet/slot-map.ts";

const merge = (row: number, column: number, rowSpan: number, columnSpan: number) => ({ row, column, rowSpan, columnSpan });

it("finds the merge that owns a slot, and tells its anchor from what it covers", () => {
  const block = merge(1, 1, 2, 2);
  const map = slotMap(4, 4, [block]);
  expect(map.mergeAt(2, 2)).toBe(block);
  expect(map.isCovered(1, 1)).toBe(false);
  expect(map.isCovered(2, 1)).toBe(true);
  expect(map.mergeAt(0, 0)).toBeUndefined();
  expect(map.mergeAt(3, 3)).toBeUndefined();
  expect(map.faults).toEqual([]);
});

it("leaves out and reports a merge that overlaps an earlier one", () => {
  const [first, second] = [merge(0, 0, 2, 2), merge(1, 1, 2, 2)];
  const map = slotMap(4, 4, [first, second]);
  expect(map.faults).toEqual([{ kind: "overlap", merge: second }]);
  expect(map.mergeAt(1, 1)).toBe(first);
  expect(map.mergeAt(2, 2)).toBeUndefined();
});

it.each([merge(-1, 0, 2, 1), merge(0, -1, 1, 2), merge(3, 0, 2, 1), merge(0, 3, 1, 2), merge(0, 0, 0, 1), merge(0, 0, 1, 0)])(
  "leaves out and reports a merge that reaches outside: %j",
  (outside) => {
    const map = slotMap(4, 4, [outside]);
    expect(map.faults).toEqual([{ kind: "outside", merge: outside }]);
    expect(map.mergeAt(0, 0)).toBeUndefined();
  },
);
