/** Lines of tables without ruling lines: those of a wrapped cell become one cell, rows stay rows. */
import { expect, it } from "vitest";
import { looseCells } from "#backend/readers/pdf/loose-cells.ts";
import type { TextLine } from "#backend/readers/pdf/text-lines.ts";

const line = (text: string, left: number, top: number): TextLine => ({
  text,
  left,
  top,
  right: left + text.length * 10,
  bottom: top + 10,
  size: 10,
});
const row = (top: number, ...pieces: readonly (readonly [string, number])[]) => ({
  top,
  pieces: pieces.map(([text, left]) => line(text, left, top)),
});
const texts = (rows: ReturnType<typeof row>[]) =>
  looseCells(rows).map((cells) => cells.map((lines) => lines.map(({ text }) => text).join("")));

const above = [row(0, ["名称", 0], ["校舍", 100]), row(20, ["年度", 0], ["今年", 100])];

it("puts a cell together that is wrapped around its label", () => {
  const wrapped = [row(34, ["县教育体育", 100]), row(40, ["部门", 0], ["单位", 200]), row(46, ["局", 100])];
  expect(texts([...above, ...wrapped, row(60, ["期限", 0], ["一年", 100])])).toEqual([
    ["名称", "校舍"],
    ["年度", "今年"],
    ["部门", "县教育体育局", "单位"],
    ["期限", "一年"],
  ]);
});

it("keeps rows apart that a label stands beside", () => {
  const beside = [
    row(40, ["其中本级", 0], ["拨款", 100], ["1", 200]),
    row(52, ["资金", 0]),
    row(60, ["其他", 100], ["2", 200]),
  ];
  expect(texts([...above, ...beside])).toEqual([
    ["名称", "校舍"],
    ["年度", "今年"],
    ["其中本级资金", "拨款", "1"],
    ["其他", "2"],
  ]);
});

it("leaves rows alone that stand as close as all others", () => {
  const rows = [...above, row(40, ["部门", 0], ["教育局", 100]), row(60, ["单位", 0], ["小学", 100])];
  expect(texts(rows)).toEqual(rows.map(({ pieces }) => pieces.map(({ text }) => text)));
});
