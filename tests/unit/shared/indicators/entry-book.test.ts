/** Rows of a workbook of entries: what can be used is, the rest is told by sheet and row, and nothing that was written is emptied. */
import { expect, test } from "vitest";
import { entryColumns, mergeEntry, readEntryBook } from "#shared/indicators/entry-book.ts";

const head = Object.values(entryColumns);
const sheet = (rows: readonly (readonly string[])[], name = "指标") => ({
  name,
  rows: rows.map((texts, i) => ({ row: i + 1, texts })),
});

const full = ["产出指标", "数量指标", "培训人数", ">=", "人次", "参训人员", "按签到册计", "签到册", "计划标准"];
const entry = {
  level1: "产出指标",
  level2: "数量指标",
  name: "培训人数",
  operator: "≥",
  measure: "人次",
  meaning: "参训人员",
  method: "按签到册计",
  source: "签到册",
  standards: "计划标准",
};

test("columns stand anywhere, a title above them, and merged levels count for the rows below", () => {
  const turned = (texts: readonly string[]) => texts.toReversed();
  const { entries, faults } = readEntryBook([
    sheet([["某局指标说明"], turned(head), turned(full), turned(["", "", "培训期数", "", "", "", "", "", ""])]),
    { name: "空白", rows: [] },
  ]);
  expect(faults).toEqual([]);
  expect(entries).toEqual([
    entry,
    expect.objectContaining({ level1: "产出指标", level2: "数量指标", name: "培训期数", meaning: "" }),
  ]);
});

test("what is wrong is told by sheet and row, and the other rows are used", () => {
  const { entries, faults } = readEntryBook([
    sheet([
      [...head, "备注"],
      full,
      ["产出指标", "数量指标", ""],
      ["产出指标", "", "没有类别"],
      ["效益指标", "", "也没有"],
      ["产出", "数量", " 培训人数"],
      ["产出指标", "质量指标", "合格率", "大于"],
      ["产出指标", "质量指标", "优良率", "", "", "长".repeat(5001)],
      ["产出指标", "质量指标", "=1+1"],
    ]),
    sheet([["说明"]], "封面"),
  ]);
  expect(entries.map(({ name }) => name)).toEqual(["培训人数", "没有类别", "=1+1"]);
  expect(faults).toEqual([
    { sheet: "指标", row: 1, message: "不认识“备注”这一列，没有读。" },
    { sheet: "指标", row: 3, message: "没有写“指标名称”。" },
    { sheet: "指标", row: 5, message: "没有写“二级指标”。" },
    { sheet: "指标", row: 6, message: "与“指标”第 2 行是同一个指标，只用了前一行。" },
    { sheet: "指标", row: 7, message: "计算符号只能是 ≥、≤、>、<、=，这里是“大于”。" },
    { sheet: "指标", row: 8, message: "“指标含义”太长了。" },
    { sheet: "封面", message: "没有“二级指标”“指标名称”这样的表头，没有读。" },
  ]);
});

test("a blank cell empties nothing that was written", () => {
  const read = { ...entry, level1: "产出", meaning: "", source: "新的签到册" };
  expect(mergeEntry(entry, read)).toEqual({ ...entry, source: "新的签到册" });
  expect(mergeEntry(undefined, read)).toBe(read);
});
