import { describe, expect, it } from "vitest";
import { countLines } from "#shared/layout/measure-text.ts";

/** Lines in a box so many Han characters wide. */
const lines = (text: string, characters: number, firstLineIndent = 0) =>
  countLines(text, { width: characters * 10.5, fontSize: 10.5, firstLineIndent });

describe("countLines", () => {
  it.each([
    ["", 10, 1],
    ["一二三四五", 5, 1],
    ["一二三四五六", 5, 2],
    ["一二三四五六七八九十一", 5, 3],
    ["一\n二", 5, 2],
    ["一二三四五\n六", 5, 2],
    ["一\n\n二", 5, 3],
    ["一\n", 5, 2],
  ])("%j in a line of %i takes %i", (text, width, count) => expect(lines(text, width)).toBe(count));

  it("indents the first line of each paragraph", () => {
    expect(lines("一二三四五六七八", 5, 2)).toBe(2);
    expect(lines("一二三四五六七八九", 5, 2)).toBe(3);
    expect(lines("一二三\n四五六", 5, 2)).toBe(2);
    expect(lines("一二三\n四五六七", 5, 2)).toBe(3);
  });

  it("keeps a word of ASCII together", () => {
    expect(lines("一二三abcd", 5)).toBe(2);
    expect(lines("一二abcd", 5)).toBe(1);
  });

  it("breaks a word that is longer than the line", () => {
    expect(lines("a".repeat(40), 5)).toBeGreaterThanOrEqual(5);
    expect(lines("一" + "a".repeat(8), 5)).toBe(2);
  });

  it("allows no closing punctuation at a line's start", () => {
    expect(lines("一二三四五。", 5)).toBe(2);
    expect(lines("一二三四五。六七八九", 5)).toBe(3);
    expect(lines("一二三四五六七八九", 5)).toBe(2);
  });

  it("allows no opening bracket at a line's end", () => {
    expect(lines("一二三四（五六七八", 5)).toBe(2);
    expect(lines("一二三四（五六七八九", 5)).toBe(3);
  });

  it("lets blanks hang over the end of a line", () => {
    expect(lines("一二三四五      ", 5)).toBe(1);
    expect(lines("一二三四五      六", 5)).toBe(2);
    expect(lines("一二      三", 5)).toBe(2);
  });

  it("counts a surrogate pair as one character and a combining mark as none", () => {
    expect(lines("𠀀".repeat(5), 5)).toBe(1);
    expect(lines("𠀀".repeat(6), 5)).toBe(2);
    expect(lines("e\u0301".repeat(8), 5)).toBe(1);
  });

  it("gives ASCII no less room than half an em", () => {
    expect(lines("1".repeat(11), 5)).toBeGreaterThan(1);
    expect(lines("1".repeat(8), 5)).toBe(1);
  });

  it("answers the same whether or not it was asked before, for every width by itself", () => {
    const text = "每一次按键都要重新排一遍";
    expect([lines(text, 5), lines(text, 20), lines(text, 5), lines(text, 20)]).toEqual([3, 1, 3, 1]);
  });

  it("ends in boxes narrower than one character", () => expect(lines("一二三", 0.5)).toBe(3));
});
