import { expect, test } from "vitest";
import { firstRows, historyDays, type PastEntry } from "#renderer/history/history-days.ts";

const noon = new Date(2026, 2, 5, 12).getTime();
const day = 24 * 60 * 60 * 1000;

function typed(id: number, place: string, at = noon, state: "done" | "undone" = "done"): PastEntry {
  return { kind: "step", id, at, label: "输入", cause: "typed", state, place };
}
const version: PastEntry = { kind: "version", id: 1, at: noon, versionKind: "named", name: "送审稿" };
const shown = (entries: readonly PastEntry[]) =>
  historyDays(entries).map(({ rows }) => rows.map(({ entry, folded }) => [entry.id, ...folded.map(({ id }) => id)]));

test("texts typed into one cell in a row stand as one", () => {
  const entries = [typed(5, "数量 → “3”"), typed(4, "数量 → “2”"), typed(3, "目标 → “好”"), typed(2, "数量 → “1”")];
  expect(shown(entries)).toEqual([[[5, 4], [3], [2]]]);
});

test("a version, another state, another day and a step in several cells part them", () => {
  expect(shown([typed(5, "数量 → “3”"), version, typed(4, "数量 → “2”")])).toEqual([[[5], [1], [4]]]);
  expect(shown([typed(5, "数量 → “3”", noon, "undone"), typed(4, "数量 → “2”")])).toEqual([[[5], [4]]]);
  expect(shown([typed(5, "数量 → “3”"), typed(4, "数量 → “2”", noon - day)])).toEqual([[[5]], [[4]]]);
  expect(shown([typed(5, "数量 → “3”，共 2 处"), typed(4, "数量 → “2”，共 2 处")])).toEqual([[[5], [4]]]);
});

test("a long past is cut after so many rows", () => {
  const days = historyDays([typed(3, ""), typed(2, "", noon - day), typed(1, "", noon - 2 * day)]);
  expect(firstRows(days, 2)).toEqual(days.slice(0, 2));
});
