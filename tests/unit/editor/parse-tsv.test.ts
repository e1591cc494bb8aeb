import { describe, expect, it } from "vitest";
import { parseTsv } from "#renderer/editor/clipboard/parse-tsv.ts";

const rows = (text: string) => {
  const { rowCount, cells } = parseTsv(text);
  return Array.from({ length: rowCount }, (_, i) => cells.filter(({ row }) => row === i).map((cell) => cell.text));
};

describe("tab-separated text", () => {
  it.each([
    [
      "甲\t乙\r\n丙\t\r\n",
      [
        ["甲", "乙"],
        ["丙", ""],
      ],
    ],
    ["一段文字", [["一段文字"]]],
    ['"甲\n乙"\t丙', [["甲\n乙", "丙"]]],
    ['"说""好"""\t丙', [['说"好"', "丙"]]],
    ['"没有结束\t丙', [['"没有结束', "丙"]]],
    ['"引号"后面还有', [['"引号"后面还有']]],
    ["甲\n\n乙", [["甲"], [""], ["乙"]]],
  ])("%j", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});
