/** What stops the import of a return file, and how answers come back to what was sent. */
import { describe, expect, it } from "vitest";
import { readReturn, returnText, withAnswers, type Remark, type Return } from "#shared/handing-in/return-file.ts";

const remark = (id: string, more: Partial<Remark> = {}): Remark => ({
  id,
  form: "a",
  place: "indicators.3.value",
  value: "100",
  remark: "依据不明",
  wanted: "",
  reply: "",
  ...more,
});
const file = (remarks: readonly Remark[], more: Partial<Return> = {}): Return => ({
  format: "jibiao/return",
  version: 1,
  unit: "甲局",
  year: 2026,
  remarks: [...remarks],
  ...more,
});
const to = { unit: "甲局", year: 2026, formIds: new Set(["a", "b"]) };
const read = (document: unknown) => readReturn(JSON.stringify(document), to);

describe("a return file", () => {
  it("comes back as it was written, with keys this program does not know", () => {
    const one = file([remark("1", { answer: "accept", 附注: "口头" })], { 批次: 2 });
    expect(readReturn(returnText(one), to)).toEqual({ file: one });
  });

  it.each<readonly [string, unknown, string]>([
    ["another format", { ...file([]), format: "jibiao/hand-in" }, "这不是退回文件"],
    ["another version", { ...file([]), version: 2 }, "版本不是这个程序能读的"],
    ["no header at all", [1], "这不是退回文件"],
    ["another unit", file([], { unit: "乙局" }), "是给“乙局”2026 年的，不是给“甲局”2026 年的"],
    ["another year", file([], { year: 2025 }), "是给“甲局”2025 年的"],
    ["a missing id", file([{ ...remark("1"), id: undefined } as unknown as Remark]), "第 1 条意见的“id”缺少或不对"],
    ["a blank id", file([remark("1"), remark(" ")]), "第 2 条意见没有编号"],
    ["a doubled id", file([remark("1"), remark("1")]), "编号“1”用了两次"],
    ["an unknown form", file([remark("1", { form: "z" })]), "第 1 条意见说的表“z”不在上报的表里"],
    ["an answer nobody can give", file([remark("1", { answer: "maybe" as never })]), "第 1 条意见的“answer”"],
    ["corrected to nothing", file([remark("1", { answer: "corrected", reply: " " })]), "答复为已改，却没有写改成什么"],
    ["no remarks", { ...file([]), remarks: undefined }, "“remarks”缺少或不对"],
  ])("with %s is not imported", (_, document, words) => {
    const { fault = "" } = read(document);
    expect(fault).toContain(words);
    expect(fault).toMatch(/没有导入。$/);
  });

  it("that is cut off is not imported", () => {
    expect(readReturn(returnText(file([])).slice(0, 20), to).fault).toBe("退回文件不是完整的 JSON，没有导入。");
  });
});

describe("answers", () => {
  const sent = file([remark("1"), remark("2", { form: "b" })]);

  it("come to their remarks, whatever order they are in; what is not answered keeps what it had", () => {
    const first = withAnswers(sent, file([remark("2", { form: "b", answer: "rejected", reply: "有文件" })]));
    const next = withAnswers(
      first.file ?? sent,
      file([remark("2", { form: "b" }), remark("1", { answer: "corrected", reply: "120" })]),
    );
    expect(next.file?.remarks.map(({ id, answer, reply }) => [id, answer, reply])).toEqual([
      ["1", "corrected", "120"],
      ["2", "rejected", "有文件"],
    ]);
  });

  it("to what was never asked, or to another remark, are not imported", () => {
    expect(withAnswers(sent, file([remark("3", { answer: "accept" })])).fault).toContain("“3”不是这次退回的");
    expect(withAnswers(sent, file([remark("1", { answer: "accept", remark: "没有意见" })])).fault).toContain("“1”本身被改过");
  });
});
