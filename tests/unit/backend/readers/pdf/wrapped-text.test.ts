/** Breaks the layout made go, breaks a person made stay. */
import { describe, expect, it } from "vitest";
import type { TextLine } from "#backend/readers/pdf/text-lines.ts";
import { wrappedText } from "#backend/readers/pdf/wrapped-text.ts";

const size = 10;

/** Lines as wide as their characters, beginning at the left or `indent` characters further in. */
function linesOf(...texts: readonly (string | readonly [indent: number, text: string])[]): TextLine[] {
  return texts.map((entry, i) => {
    const [indent, text] = typeof entry === "string" ? [0, entry] : entry;
    const width = Array.from(text).reduce((sum, character) => sum + (character > "\u2e7f" ? size : size / 2), 0);
    const left = 5 + indent * size;
    return { text, size, left, right: left + width, top: i * 14, bottom: i * 14 + size };
  });
}

/** Width of a cell that holds so many characters. */
const cell = (characters: number) => characters * size + 10;

describe("joined", () => {
  it.each([
    { name: "full lines", lines: linesOf("一二三四五六七八", "九十。"), width: cell(8) },
    { name: "a line that could not hold the next word", lines: linesOf("一二三四五六", "12345项"), width: cell(8) },
    {
      name: "a line that could not hold a character with its bracket",
      lines: linesOf("一二三四五六", "（七）"),
      width: cell(8),
    },
    { name: "the first line indented", lines: linesOf([2, "一二三四五六"], "七八九十一二三四", "五。"), width: cell(8) },
    { name: "centred lines", lines: linesOf("一二三四五六七八", [2.5, "九十一"]), width: cell(8) },
    { name: "hanging lines", lines: linesOf("1.二三四五六七八", [2, "九十一二三四"], [2, "五。"]), width: cell(8) },
    {
      name: "a number of a list in the middle of a sentence",
      lines: linesOf("共计支出一二三四", "1、2期的费用。"),
      width: cell(8),
    },
    { name: "one character under the other", lines: linesOf("产", "出", "指", "标"), width: cell(4) },
  ])("$name", ({ lines, width }) => {
    expect(wrappedText(lines, width)).toBe(lines.map((line) => line.text).join(""));
  });

  it("Latin words get their blank back, numbers and Chinese none", () => {
    expect(wrappedText(linesOf("performance", "target"), 60)).toBe("performance target");
    expect(wrappedText(linesOf("一二三四五六2026", "年完成"), cell(8))).toBe("一二三四五六2026年完成");
  });
});

describe("kept apart", () => {
  it.each([
    {
      name: "a line that ends early",
      lines: linesOf("一二三。", "四五六七八九十一", "二三。"),
      width: cell(8),
      text: "一二三。\n四五六七八九十一二三。",
    },
    {
      name: "short lines in a wide cell",
      lines: linesOf("1.培训四期", "2.检查两次"),
      width: cell(30),
      text: "1.培训四期\n2.检查两次",
    },
    {
      name: "an item of a list after a full sentence",
      lines: linesOf("一二三四五六七。", "（二）三四五六七", "八九。"),
      width: cell(8),
      text: "一二三四五六七。\n（二）三四五六七八九。",
    },
    {
      name: "an indented paragraph after a full one",
      lines: linesOf([2, "一二三四五六"], "七八九十一二三。", [2, "四五六七八九"]),
      width: cell(8),
      text: "一二三四五六七八九十一二三。\n四五六七八九",
    },
  ])("$name", ({ lines, width, text }) => expect(wrappedText(lines, width)).toBe(text));
});
