/** Amounts as people write them: read exactly, in the form's unit, or not at all. */
import { describe, expect, it } from "vitest";
import { likelyAmount, readAmount } from "#shared/value/read-amount.ts";
import { readMoney } from "#shared/value/read-money.ts";

describe("readMoney", () => {
  it.each([
    ["120", "120", undefined],
    ["120万元", "120", "万元"],
    ["120 万", "120", "万元"],
    ["1,200,000.00元", "1200000.00", "元"],
    ["￥120", "120", undefined],
    ["RMB 100", "100", undefined],
    ["¥ 1,200.50元整", "1200.50", "元"],
    ["人民币120万元", "120", "万元"],
    ["12万人民币", "12", "万元"],
    ["１２０．５万元", "120.5", "万元"],
    ["-3.5亿元", "-3.5", "亿元"],
    [".5万元", "0.5", "万元"],
    ["100.", "100", undefined],
    ["(5)", "-5", undefined],
    ["（1,234.50）", "-1234.50", undefined],
    ["(5)万元", "-5", "万元"],
    ["(5万元)", "-5", "万元"],
    ["￥(5)", "-5", undefined],
    ["(￥5.00)", "-5.00", undefined],
    ["-￥5", "-5", undefined],
    ["￥-5", "-5", undefined],
    ["(0)", "0", undefined],
    ["120(万元)", "120", "万元"],
    ["36.00（ 元 ）", "36.00", "元"],
    ["人民币(5)万元", "-5", "万元"],
    ["-", "0", undefined],
    ["——", "0", undefined],
    ["＝80×2", "160", undefined],
    ["=（1,200 + 300）/ 4", "375", undefined],
    ["=500*5%", "25", undefined],
    ["+80+20.5", "100.5", undefined],
    ["=-80+100", "20", undefined],
    ["3亿5000万元", "350000000", "元"],
    ["1万2000.50元", "12000.5", "元"],
    ["十二万", "12", "万元"],
    ["十二万元", "120000", "元"],
    ["三点五亿元", "350000000", "元"],
    ["一百二十万", "120", "万元"],
    ["一万五千", "15000", "元"],
    ["十二", "12", undefined],
    ["零", "0", undefined],
    ["壹拾贰万叁仟元整", "123000", "元"],
    ["人民币壹佰贰拾圆零伍分", "120.05", "元"],
    ["叁元伍角", "3.5", "元"],
  ])("%s", (text, amount, unit) => expect(readMoney(text)).toEqual({ amount, unit }));

  it.each([
    "",
    "元",
    "万",
    "约120万元",
    "120万元/年",
    "12个",
    "50(1)",
    "100（50）",
    "12(34)",
    "3(百)万",
    "第(5)",
    "0,500",
    "00,500",
    "1,23",
    "1,23元",
    "1.234,50",
    "12-13",
    "12/13",
    "80*2",
    "120万人",
    "2026年",
    "120万元左右",
    "1万5",
    "一万五",
    "三千",
    "几万",
    "半",
    "(-5)",
    "-(5)-",
    "=",
    "=10/3",
    "=1/0",
    "=80**2",
    "=(80",
    "=80)",
    "=SUM(A1:A3)",
    "=A1*2",
    "=1,23+5",
    "=1 2",
    "=80*2万元",
    "---",
    "1.2e3",
    "①",
    "toString",
  ])("%j is none", (text) => expect(readMoney(text)).toBeUndefined());
});

describe("readAmount", () => {
  it.each([
    ["12万元", "元", "120000"],
    ["120000元", "万元", "12"],
    ["12.00万元", "万元", "12.00"],
    ["5亿", "万元", "50000"],
    ["1元", "万元", "0.0001"],
    ["100", "元", "100"],
  ] as const)("%s in %s is %s", (text, unit, amount) => expect(readAmount(text, unit)).toBe(amount));

  it("cannot tell an amount that names a unit where the form's is not known", () => {
    expect(readAmount("12万元", undefined)).toBeUndefined();
    expect(readAmount("12", undefined)).toBe("12");
  });
});

describe("likelyAmount", () => {
  it.each([
    ["80*2", "160"],
    ["80+20", "100"],
    ["1.2e3", "1200"],
    ["12w", "12"],
    ["12。5", "12.5"],
    ["无", "0"],
    ["=10/3", "3.33"],
    ["＝2÷3", "0.67"],
  ])("%s may well mean %s", (text, amount) => expect(likelyAmount(text, "万元")).toBe(amount));

  it.each(["1,23", "1.234,50", "12-13", "80/2", "约100", "待定", "一万五", "10%+", "1e999", "=SUM(1,2)", "=1/0"])(
    "%s is nobody's guess",
    (text) => expect(likelyAmount(text, "万元")).toBeUndefined(),
  );
});
