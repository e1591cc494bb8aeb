import { describe, expect, it } from "vitest";
import { statusWords } from "#renderer/text/status-words.ts";

describe("the amounts in the status bar", () => {
  it("show the total and its parts", () => {
    expect(statusWords.amounts("12.00", "万元", "10.00", "2.00")).toBe("项目总额 12.00 万元 = 本级 10.00 + 转移 2.00");
  });

  it("say which part is not filled in", () => {
    expect(statusWords.amounts("12.00", "万元", "12.00", "")).toBe("项目总额 12.00 万元 = 本级 12.00 + 转移 未填");
  });

  it("are one where a template has no such parts", () => {
    expect(statusWords.amount("年度资金总额", "2000.00", "万元")).toBe("年度资金总额 2000.00 万元");
    expect(statusWords.amount("年度资金总额", "", "万元")).toBe("年度资金总额 未填");
  });

  it("make no equation of an empty form", () => {
    expect(statusWords.amounts("", "万元", "", "")).toBe("项目总额 未填");
  });
});
