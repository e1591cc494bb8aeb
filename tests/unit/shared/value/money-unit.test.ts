/** Units of money: converted exactly in every digit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "#shared/value/amount.ts";
import { convertAmount, moneyUnitOf, type MoneyUnit } from "#shared/value/money-unit.ts";
import { anyAmount } from "../../../helpers/arbitrary-forms.ts";

const units: readonly MoneyUnit[] = ["元", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元"];

describe("moneyUnitOf", () => {
  it.each([
    ["元", "元"],
    ["万元", "万元"],
    ["万", "万元"],
    ["人民币元", "元"],
    ["人民币：万元", "万元"],
    [" 亿 元", "亿元"],
    ["万元人民币", "万元"],
  ])("%s is %s", (text, unit) => expect(moneyUnitOf(text)).toBe(unit));
  it.each(["", "人", "美元", "万人", "元/册", "人民币", "toString"])("%j is none", (text) =>
    expect(moneyUnitOf(text)).toBeUndefined(),
  );
});

describe("convertAmount", () => {
  it.each([
    ["4086800", "元", "万元", "408.68"],
    ["1200000.00", "元", "万元", "120"],
    ["0.00", "元", "万元", "0"],
    ["1", "元", "万元", "0.0001"],
    ["-15.5", "千元", "万元", "-1.55"],
    ["1.2", "亿元", "万元", "12000"],
    ["123456789012345678901234.56", "元", "万元", "12345678901234567890.123456"],
    ["", "元", "万元", ""],
    ["待定", "元", "万元", "待定"],
  ] as const)("%s %s is %4$s %3$s", (amount, from, to, converted) => expect(convertAmount(amount, from, to)).toBe(converted));

  it("loses nothing there and back", () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...units), fc.constantFrom(...units), (amount, from, to) => {
        const back = convertAmount(convertAmount(amount, from, to), to, from);
        expect(parseAmount(back)?.toFixed()).toBe(parseAmount(amount)?.toFixed());
      }),
    );
  });
});
