import { expect, test } from "vitest";
import { mapInOrder } from "#backend/jobs/map-in-order.ts";

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

function afterTurns(turns: number): Promise<void> {
  return turns === 0 ? Promise.resolve() : Promise.resolve().then(() => afterTurns(turns - 1));
}

test("results come in the order of the items, however long each takes", async () => {
  const turns = [9, 1, 5, 0, 7, 2];
  const work = async (turn: number) => {
    await afterTurns(turn * 10);
    return turn;
  };
  expect(await collect(mapInOrder(turns, 3, work))).toEqual(turns);
  expect(await collect(mapInOrder([], 3, work))).toEqual([]);
});

test.for([1, 2, 4, 10])("never more than %i at a time, and that many where there are", async (atATime) => {
  let [running, most] = [0, 0];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await afterTurns(5);
    running -= 1;
  };
  await collect(mapInOrder(Array.from({ length: 6 }), atATime, work));
  expect(most).toBe(Math.min(atATime, 6));
});

test("leaving early stops what is going on and starts nothing more", async () => {
  const started: number[] = [];
  const signals: AbortSignal[] = [];
  const work = async (item: number, signal: AbortSignal) => {
    started.push(item);
    signals.push(signal);
    return item;
  };
  for await (const result of mapInOrder([1, 2, 3, 4, 5], 2, work)) if (result === 1) break;
  expect(started).toEqual([1, 2]);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test("a failure comes in its turn, after the results before it", async () => {
  const got: number[] = [];
  const work = async (item: number) => {
    if (item === 2) throw new RangeError("two");
    await afterTurns(20);
    return item;
  };
  const run = async () => {
    for await (const result of mapInOrder([1, 2, 3], 3, work)) got.push(result);
  };
  await expect(run()).rejects.toThrow(RangeError);
  expect(got).toEqual([1]);
});
