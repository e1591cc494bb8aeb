import { describe, expect, it } from "vitest";
import { amountsInText } from "#shared/review/text/amounts-in-text.ts";
import { clauseAfter, clauseBefore, sentenceAfter } from "#shared/review/text/clauses.ts";
import { countedThings } from "#shared/review/text/counted-things.ts";
import { withoutTitles } from "#shared/review/text/masked-titles.ts";
import { chineseNumber } from "#shared/review/text/chinese-number.ts";

describe("titles and numbers of documents", () => {
  it.each<[string, string]>([
    ["根据《关于2025年的通知》（宁政办发〔2025〕6号）要求", "根据（宁政办发）要求"],
    ["印发《<关于甲>的通知》〔2025〕25号，", "印发，"],
    ["《甲《乙》丙》丁", "丁"],
    ["《没有结束的标题", "《没有结束的标题"],
    ["（2023）6号文", "文"],
    ["按照财政部2026年第5号令和公告2026年（第12号）", "按照财政部令和公告"],
    ["2026年第5号楼改造", "2026年第5号楼改造"],
    ["3号楼（2023）", "3号楼（2023）"],
  ])("%s", (text, left) => {
    expect(withoutTitles(text)).toHaveLength(text.length);
    expect(withoutTitles(text).replaceAll(" ", "")).toBe(left);
  });
});

describe("amounts in a text", () => {
  it.each<[string, string[]]>([
    ["甲7.2万，乙1,200元，丙0.08亿元", ["7.2万=72000", "1,200元=1200", "0.08亿元=8000000"]],
    ["2.1万张卡，60万人，12万", ["12万=120000"]],
    ["2026年12月", []],
  ])("%s", (text, expected) =>
    expect(amountsInText(text).map((amount) => `${amount.text}=${amount.yuan.toFixed()}`)).toEqual(expected),
  );

  it("knows what is about, and what is part of a sum", () => {
    expect(
      amountsInText("约5万元，8000册*220元，60元/箱，5万元").map(({ approximate, inFormula }) => [approximate, inFormula]),
    ).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });
});

it("counted things leave out times, shares and money", () => {
  const text = "举办3期培训班，为期5天，合格率95%，支付20万元，惠及2.1万人。";
  expect(countedThings(text).map((thing) => [thing.text, thing.number, thing.unit])).toEqual([
    ["3期", "3", "期"],
    ["2.1万人", "21000", "人"],
  ]);
});

describe("clauses", () => {
  const text = "甲；支付1,200元用于乙（丙）。丁";
  it("end at punctuation, but not at the comma of a number", () => {
    const at = text.indexOf("元");
    expect([clauseBefore(text, at), clauseAfter(text, at), sentenceAfter(text, at)]).toEqual([
      "支付1,200",
      "元用于乙",
      "元用于乙（丙）",
    ]);
  });

  it("are not told where they have no end", () => {
    expect(sentenceAfter("字".repeat(3000), 0)).toBeUndefined();
    expect(clauseAfter("字".repeat(3000), 0)).toHaveLength(200);
  });
});

it.each<[string, number | undefined]>([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十五", 35],
  ["一二", undefined],
  ["", undefined],
])("the numeral %s is %s", (text, number) => expect(chineseNumber(text)).toBe(number));
