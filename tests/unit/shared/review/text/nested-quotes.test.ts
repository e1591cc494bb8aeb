import { expect, test } from "vitest";
import { nestQuotes } from "#shared/review/text/nested-quotes.ts";

test.each([
  ["写的是““四好农村路”、“旅游路””，请核对。", "写的是“‘四好农村路’、‘旅游路’”，请核对。"],
  ["“甲”与“乙”不同。", "“甲”与“乙”不同。"],
  ["“一“二“三”二”一”", "“一‘二“三”二’一”"],
  ["没有引号。", "没有引号。"],
  // Cut short: whether the second begins a quotation within the first cannot be told.
  ["写的是“建设“四好农村…”，请核对。", "写的是“建设“四好农村…”，请核对。"],
  ["只有”“两个。", "只有”“两个。"],
])("%s", (text, nested) => {
  expect(nestQuotes(text)).toBe(nested);
});
