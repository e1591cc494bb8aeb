import { expect, test } from "vitest";
import { readableAmount, sumReadable } from "#renderer/text/format.ts";

test.each([
  ["100", "100.00"],
  ["1273.6", "1,273.60"],
  ["139429", "139,429.00"],
  ["-1234567.125", "-1,234,567.125"],
  ["0", "0.00"],
  ["", ""],
  ["待定", "待定"],
])("%s reads as %s", (printed, readable) => {
  expect(readableAmount(printed)).toBe(readable);
});

test("sums are exact and pass over what is no amount", () => {
  expect(sumReadable(["0.1", "0.2", "", "待定"])).toBe("0.3");
  expect(sumReadable([])).toBe("0");
});
