import { expect, test } from "vitest";
import { batches } from "#renderer/import/reading/batches.ts";
import { withoutRepeats } from "#renderer/desk/files/chosen-file.ts";
import { numbered } from "#renderer/import/reading/missing-files.ts";
import { advance, outlook, startPace } from "#renderer/import/reading/reading-pace.ts";

const chosen = (path: string, size: number) => ({ path, file: new File([new Uint8Array(size)], path) });

test("batches hold no more files and bytes than allowed; what is larger goes alone; nothing is left out", () => {
  const files = [3, 3, 3, 9, 1, 1, 1, 1].map((size, i) => chosen(`${i}`, size));
  const cut = [...batches(files, { files: 3, bytes: 6 })];
  expect(cut.map((batch) => batch.map(({ file }) => file.size))).toEqual([[3, 3], [3], [9], [1, 1, 1], [1]]);
  expect([...batches([], { files: 3, bytes: 6 })]).toEqual([]);
});

test("of a file chosen twice the later counts", () => {
  expect(withoutRepeats([chosen("甲", 1), chosen("乙", 1), chosen("甲", 2)]).map(({ file }) => file.size)).toEqual([2, 1]);
});

test("a second file of one name is numbered before its ending", () => {
  expect(["表.xlsx", "没有结尾", ".xlsx", "甲.乙.txt"].map((name) => numbered(name, 2))).toEqual([
    "表 (2).xlsx",
    "没有结尾 (2)",
    ".xlsx (2)",
    "甲.乙 (2).txt",
  ]);
});

test("speed and time left follow the last seconds; nothing is foretold before there is something to go by", () => {
  expect(outlook(startPace, 100)).toBeUndefined();
  // Getting ready takes its time: the clock runs from the first file.
  let pace = advance(startPace, 3000, 1);
  expect(outlook(pace, 100)).toBeUndefined();
  pace = advance(pace, 4000, 11);
  expect(outlook(pace, 100)).toBeUndefined();
  pace = advance(pace, 5000, 21);
  expect(outlook(pace, 101)).toEqual({ perSecond: 10, secondsLeft: 8 });
  // Large files come: the first seconds no longer count.
  pace = advance(pace, 14_000, 30);
  pace = advance(pace, 22_000, 38);
  expect(outlook(pace, 100)).toEqual({ perSecond: 1, secondsLeft: 62 });
  // Two files in a long time are too few to tell.
  const slow = advance(advance(startPace, 1000, 1), 9000, 3);
  expect(outlook(slow, 100)).toBeUndefined();
});
