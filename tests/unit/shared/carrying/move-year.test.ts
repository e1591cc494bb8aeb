/** Which year numbers mean the form's year, and which do not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveYear } from "#shared/carrying/move-year.ts";

function moved(text: string): string {
  return moveYear(text, 2026, 2027);
}

describe("the form's year moves on", () => {
  it.each([
    ["2026年计划举办培训班4期。", "2027年计划举办培训班4期。"],
    ["2026年12月底前完成", "2027年12月底前完成"],
    ["2026 年度预算", "2027 年度预算"],
    ["2026年1月至2026年12月", "2027年1月至2027年12月"],
    ["2026-12-31", "2027-12-31"],
    ["2026.1-2026.12", "2027.1-2027.12"],
    ["2026/6/30前验收", "2027/6/30前验收"],
    ["二〇二六年业务经费", "二〇二七年业务经费"],
    ["二零二六年业务经费", "二零二七年业务经费"],
    ["二〇二六年一月至二〇二六年十二月", "二〇二七年一月至二〇二七年十二月"],
    ["2026财年支出", "2027财年支出"],
    ["2026年第3号楼完成改造", "2027年第3号楼完成改造"],
    ["截至2026年底，培训人数达到300人", "截至2027年底，培训人数达到300人"],
  ])("%s", (text, expected) => expect(moved(text)).toBe(expected));
});

describe("what means something else stays", () => {
  it.each([
    "根据宁财（绩）发〔2026〕15号",
    "依据《关于做好2026年预算绩效管理的通知》要求",
    "2025年完成改造，比2024年多两处",
    "2025-2026年两年内建成",
    "2024年至2026年分三年实施",
    "2025、2026年连续举办",
    "自2026年起实行新标准",
    "2026年以来业务量持续增长",
    "站点于2026年已建成3个",
    "按2026年印发的标准执行",
    "编号2026",
    "按照财政部2026年第5号令",
    "依据公告2026年（第12号）",
    "二〇二四年至二〇二六年分三年实施",
    "12026年",
    "合计2026.12万元",
    "培训2026人次",
  ])("%s", (text) => expect(moved(text)).toBe(text));
});

it("changes no number of a document, whoever issued it and however its year is bracketed", () => {
  const office = fc.constantFrom("宁财（绩）发", "人社厅发", "国办发", "示政办规发", "财预");
  const brackets = fc.constantFrom("〔〕", "[]", "()", "（）", "【】");
  fc.assert(
    fc.property(
      office,
      brackets,
      fc.integer({ min: 2024, max: 2027 }),
      fc.integer({ min: 1, max: 999 }),
      (by, [open, close], year, no) => {
        const number = `${by}${open}${year}${close}${no}号`;
        expect(moved(`依据${number}，2026年举办培训。`)).toBe(`依据${number}，2027年举办培训。`);
      },
    ),
  );
});

it("changes nothing but the year it is asked for, and keeps all else of the text", () => {
  const text = "2026年开展培训（依据〔2026〕3号），2025年已培训300人；2026年底前达到500人。";
  expect(moved(text)).toBe("2027年开展培训（依据〔2026〕3号），2025年已培训300人；2027年底前达到500人。");
});
