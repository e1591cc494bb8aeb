import { describe, expect, it } from "vitest";
import { contains, replaceText } from "#shared/value/find-text.ts";

describe("finding and replacing", () => {
  it.each([
    ["2025年，2025 年", "2025年", "2026年", "2026年，2026年", 2],
    ["ＡＢＣ系统与abc系统", "Abc", "XYZ", "XYZ系统与XYZ系统", 2],
    ["培训（合格）率", "(合格)", "", "培训率", 1],
    ["一行\n两行", "行两", "、", "一、行", 1],
    ["㈠总则", "一", "二", "㈠总则", 0],
    ["㈠总则", "(一)", "（二）", "（二）总则", 1],
    ["①培训2期 ②检查3次，占地5㎡、6m²", "2", "5", "①培训5期 ②检查3次，占地5㎡、6m²", 1],
    ["㊀一期２次", "一", "二", "㊀二期２次", 1],
    ["aaa", "aa", "b", "ba", 1],
    ["𠮷林省", "林", "川", "𠮷川省", 1],
    ["什么也没有", " ", "x", "什么也没有", 0],
  ])("%s: %s by %s", (text, wanted, by, after, count) => {
    expect(replaceText(text, wanted, by)).toEqual({ text: after, count });
  });

  it("finds part of a character that it would not replace", () => {
    expect(contains("㈠总则", "一")).toBe(true);
    expect(contains("总则", " ")).toBe(false);
  });
});
