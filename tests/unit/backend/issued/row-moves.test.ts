import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RowMoves, type RowChange } from "#backend/issued/rows/row-moves.ts";

test("all changes are told in issued row numbers, in any order", () => {
  const changes: RowChange[] = [
    { kind: "insert", after: 2, count: 3 },
    { kind: "delete", first: 5, last: 6 },
    { kind: "insert", after: 9, count: 1 },
  ];
  for (const order of [changes, changes.toReversed()]) {
    const moves = new RowMoves(order);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => moves.row(row))).toEqual([
      1,
      2,
      6,
      7,
      undefined,
      undefined,
      8,
      9,
      10,
      12,
    ]);
    expect(moves.inserted).toEqual([
      { first: 3, last: 5, after: 2, like: 2 },
      { first: 11, last: 11, after: 9, like: 9 },
    ]);
  }
});

test("rows at the end of a group are its own where the insertion says so", () => {
  const plain = new RowMoves([{ kind: "insert", after: 7, count: 2 }]);
  const extending = new RowMoves([{ kind: "insert", after: 7, count: 2, extend: true }]);
  expect(plain.range(5, 7)).toEqual({ first: 5, last: 7 });
  expect(extending.range(5, 7)).toEqual({ first: 5, last: 9 });
  // One row is no group, and what begins below stays below.
  expect(extending.range(7, 7)).toEqual({ first: 7, last: 7 });
  expect(extending.range(8, 9)).toEqual({ first: 10, last: 11 });
});

test("whole columns and what reaches the last row stay so", () => {
  const moves = new RowMoves([{ kind: "insert", after: 0, count: 4 }]);
  expect(moves.range(1, 1_048_576)).toEqual({ first: 1, last: 1_048_576 });
  expect(moves.range(3, 1_048_576)).toEqual({ first: 7, last: 1_048_576 });
});

describe("changes that contradict each other", () => {
  test.each<[string, RowChange[]]>([
    [
      "two insertions at one place",
      [
        { kind: "insert", after: 3, count: 1 },
        { kind: "insert", after: 3, count: 2 },
      ],
    ],
    [
      "an insertion among deleted rows",
      [
        { kind: "insert", after: 4, count: 1 },
        { kind: "delete", first: 4, last: 6 },
      ],
    ],
    [
      "rows deleted twice",
      [
        { kind: "delete", first: 4, last: 6 },
        { kind: "delete", first: 6, last: 7 },
      ],
    ],
    ["no rows", [{ kind: "insert", after: 4, count: 0 }]],
    ["a row that is none", [{ kind: "delete", first: 0, last: 2 }]],
  ])("%s", (_, changes) => {
    expect(() => new RowMoves(changes)).toThrow(RangeError);
  });
});

test("rows keep their order, fill the sheet with the inserted ones and leave no gap", () => {
  const change = fc.oneof(
    fc.record({
      kind: fc.constant("insert" as const),
      after: fc.integer({ min: 0, max: 30 }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    fc
      .record({ first: fc.integer({ min: 1, max: 30 }), size: fc.integer({ min: 1, max: 4 }) })
      .map(({ first, size }): RowChange => ({ kind: "delete", first, last: first + size - 1 })),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
      let moves: RowMoves;
      try {
        moves = new RowMoves(changes);
      } catch {
        fc.pre(false);
        return;
      }
      const kept = Array.from({ length: 40 }, (_, i) => moves.row(i + 1)).filter((row) => row !== undefined);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      const added = moves.inserted.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
      const all = [...kept, ...added].toSorted((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: all.length }, (_, i) => i + 1));
    }),
  );
});
