import { describe, expect, it } from "vitest";
import { normalizeAmount, parseAmount, printedDecimals, sameAmount, sumAmounts } from "#shared/value/amount.ts";

describe("normalizeAmount", () => {
  it.each([
    ["100", "100"],
    [" 408.68 ", "408.68"],
    ["1,234.50", "1234.50"],
    ["1，234，567", "1234567"],
    ["1 234.50", "1234.50"],
    ["１２３．５０", "123.50"],
    ["　０　", "0"],
    ["−5", "-5"],
    ["－1,000", "-1000"],
    ["- 5", "-5"],
    ["408 .68", "408.68"],
    ["408. 68", "408.68"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["5.", "5"],
    ["007.50", "7.50"],
    ["000", "0"],
    ["0.00", "0.00"],
  ])("%j is the amount %s", (typed, printed) => {
    expect(normalizeAmount(typed)).toBe(printed);
  });

  it.each([
    "",
    "100元",
    "约100",
    "1,23",
    "12,34,567",
    "1,2345",
    "100 20",
    "1.2.3",
    "--5",
    "1e5",
    "①",
    "100①",
    "5²",
    "100\n200",
    "无",
    "-",
    ".",
  ])("%j is no amount and stays as it is", (text) => {
    expect(normalizeAmount(text)).toBe(text);
    expect(parseAmount(normalizeAmount(text))).toBeUndefined();
  });
});

describe("printedDecimals", () => {
  it.each([
    ["100", 0],
    ["100.0", 1],
    ["408.68", 2],
  ])("%s has %i", (text, decimals) => expect(printedDecimals(text)).toBe(decimals));
});

describe("sumAmounts", () => {
  const plus = (...texts: string[]) => sumAmounts(texts.map((text) => ({ sign: 1 as const, text })));

  it("is exact where floating point is not", () => expect(plus("0.1", "0.2")).toBe("0.3"));
  it("is exact beyond what a double holds", () => expect(plus("9007199254740993", "0.01")).toBe("9007199254740993.01"));
  it("prints the decimals of the most precise part", () => expect(plus("100", "8.680", "0")).toBe("108.680"));
  it("counts blanks as nothing", () => expect(plus("", "5", "")).toBe("5"));
  it("is blank where every part is blank", () => expect(plus("", "")).toBe(""));
  it("cannot be told where a part is no amount", () => expect(plus("5", "待定")).toBeUndefined());
  it("subtracts, and never prints a negative zero", () => {
    expect(
      sumAmounts([
        { sign: 1, text: "733" },
        { sign: -1, text: "128.37" },
      ]),
    ).toBe("604.63");
    expect(
      sumAmounts([
        { sign: 1, text: "0" },
        { sign: -1, text: "0.00" },
      ]),
    ).toBe("0.00");
  });
});

describe("sameAmount", () => {
  it.each([
    ["100", "100.00", true],
    ["-0", "0", true],
    ["100", "100.01", false],
    ["", "", true],
    ["", "0", false],
    ["无", "无", true],
    ["无", "0", false],
  ])("%j and %j: %s", (a, b, same) => expect(sameAmount(a, b)).toBe(same));
});
