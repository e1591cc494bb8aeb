/** Blanks of the page layout go, blanks of a person stay. */
import { describe, expect, it } from "vitest";
import { numberSpacing, tightenLongText, tightenShortText } from "#shared/recognize/tokens/layout-blanks.ts";

const tightPage = numberSpacing(["2026年3月", "5人"]);
const spacedPage = numberSpacing(["2026 年 3 月", "5 人", "18 台"]);

describe("short texts", () => {
  it.each([
    ["18 人", "18人"],
    ["≤ 1 小时", "≤1小时"],
    ["5 人*4 天", "5人*4天"],
    ["9 天 * 50 人", "9天*50人"],
    ["1.1 万元/月/人", "1.1万元/月/人"],
    ["2026 年需托管", "2026年需托管"],
    ["管理局 本级", "管理局本级"],
    ["甲、 乙", "甲、乙"],
  ])("%s", (text, tight) => {
    expect(tightenShortText(text, tightPage)).toBe(tight);
  });

  it.each(["甲, 乙", "Windows Server", "3 5", "Office 2016"])("keeps %s", (text) => {
    expect(tightenShortText(text, spacedPage)).toBe(text);
  });

  it("takes blanks around Latin letters for the layout's only where numbers are set so", () => {
    expect(tightenShortText("审计 U 盘", spacedPage)).toBe("审计U盘");
    expect(tightenShortText("审计 U 盘", tightPage)).toBe("审计 U 盘");
  });
});

describe("long texts", () => {
  it("lose blanks around numbers only where the whole page has them", () => {
    expect(tightenLongText("计划 2026 年支付 80 万元", spacedPage)).toBe("计划2026年支付80万元");
    expect(tightenLongText("计划 2026 年支付 80 万元", tightPage)).toBe("计划 2026 年支付 80 万元");
  });

  it("keep the blank between two issuers on any page", () => {
    expect(tightenLongText("党委办公厅 政府办公厅", spacedPage)).toBe("党委办公厅 政府办公厅");
  });
});
