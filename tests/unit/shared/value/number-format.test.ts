import { expect, it } from "vitest";
import { decimalsShown, printedByFormat } from "#shared/value/number-format.ts";

it.each([
  ["1234.5", "#,##0.00", "1,234.50"],
  ["1234.567", "#,##0.00", "1,234.567"],
  ["0", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0.00"],
  ["1234.5", "0", "1234.5"],
  ["12", "0.0", "12.0"],
  ["1234.50", undefined, "1234.50"],
  ["1234.5", "General", "1234.5"],
  ["5", "0%", "5"],
  ["约100", "0.00", "约100"],
])("%s as %s is %s", (text, format, printed) => expect(printedByFormat(text, format)).toBe(printed));

it.each([
  ["#,##0.00", 2],
  ["0", 0],
  ["@", undefined],
  ["yyyy年m月", undefined],
  ['[Red]0.0"元"', 1],
])("%s shows %s decimals", (format, shown) => expect(decimalsShown(format)).toBe(shown));
