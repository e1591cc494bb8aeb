/** Tables that go on over pages: the same columns throughout, and nothing cut in two. */
import { describe, expect, it } from "vitest";
import { grid, line, lines, pdfWith, text } from "./minimal-pdf.ts";
import { rowsOf } from "./sheet-rows.ts";

const xs = [50, 110, 170, 300, 400];
const header = ["一级指标", "二级指标", "三级指标", "指标值"];
const headerAt = (y: number) => header.map((label, i) => text((xs[i] ?? 0) + 5, y, label)).join("");
const headerRow = "0 一级指标 | 1 二级指标 | 2 三级指标 | 3 指标值";

describe("columns", () => {
  const first =
    grid(xs, [700, 680, 660]) +
    headerAt(686) +
    text(55, 666, "产出指标") +
    text(115, 666, "数量指标") +
    text(175, 666, "期数") +
    text(305, 666, "4期");

  it("are the same where a page shows fewer of them", async () => {
    const second = grid([50, 170, 300, 400], [800, 780]) + text(175, 786, "人数") + text(305, 786, "160人");
    expect(await rowsOf(pdfWith(first, second))).toEqual([
      headerRow,
      "0 产出指标 | 1 数量指标 | 2 期数 | 3 4期",
      "0+2x1 | 2 人数 | 3 160人",
    ]);
  });

  it("are the same where the outer lines are missing on a page", async () => {
    const second = grid([170, 300, 400], [800, 780]) + text(175, 786, "人数") + text(305, 786, "160人");
    expect((await rowsOf(pdfWith(first, second))).at(-1)).toBe("2 人数 | 3 160人");
  });

  it("are the same where margins differ between left and right pages", async () => {
    const moved = xs.map((x) => x + 30);
    const second = grid(moved, [800, 780]) + text(205, 786, "人数") + text(335, 786, "160人");
    expect((await rowsOf(pdfWith(first, second))).at(-1)).toBe("2 人数 | 3 160人");
  });

  it("are each table's own where tables are not alike", async () => {
    const second = grid([50, 140, 400], [800, 780]) + text(55, 786, "甲") + text(145, 786, "乙");
    expect((await rowsOf(pdfWith(first, second))).at(-1)).toBe("0 甲 | 1 乙");
  });

  it("stay, with page numbers and repeated headers between the pages", async () => {
    const second = headerAt(786) + grid(xs, [800, 780, 760]) + text(175, 766, "人数") + text(305, 766, "160人");
    expect(await rowsOf(pdfWith(first + text(290, 30, "- 1 -"), second + text(290, 30, "- 2 -")))).toEqual([
      headerRow,
      "0 产出指标 | 1 数量指标 | 2 期数 | 3 4期",
      headerRow,
      "2 人数 | 3 160人",
    ]);
  });
});

describe("a row cut by a page break", () => {
  const goal = [50, 110, 400];

  it("is one row: its text goes on where it was cut, the label printed again or not", async () => {
    const top =
      grid(goal, [700, 660]) +
      text(55, 676, "绩效目标") +
      lines(115, 688, [
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七，",
      ]);
    for (const label of ["", text(55, 786, "绩效目标")]) {
      const rest = grid(goal, [800, 780]) + label + text(115, 786, "其中甲乙。");
      expect(await rowsOf(pdfWith(top, rest))).toEqual([
        "0 绩效目标 | 1 一二三四五六七八九十一二三四五六七八九十一二三四五六七八一二三四五六七八九十一二三四五六七八九十一二三四五六七，其中甲乙。",
        "",
      ]);
    }
  });

  it("goes on over a third page", async () => {
    const sentence = "一二三四五六七八九十一二三四五六七八九十一二三四五六七，";
    const part = grid(goal, [800, 40]) + text(115, 790, sentence);
    const rows = await rowsOf(pdfWith(part + text(55, 400, "绩效目标"), part, grid(goal, [800, 780]) + text(115, 786, "完。")));
    expect(rows).toEqual([`0 绩效目标 | 1 ${sentence}${sentence}完。`, "", ""]);
  });

  it("keeps the end of a paragraph at the break", async () => {
    const rows = await rowsOf(
      pdfWith(
        grid(goal, [700, 660]) + text(55, 676, "绩效目标") + text(115, 676, "一二三。"),
        grid(goal, [800, 780]) + text(115, 786, "四五六。"),
      ),
    );
    expect(rows[0]).toBe("0 绩效目标 | 1 一二三。\n四五六。");
  });

  it("is seen by the missing line at the break", async () => {
    const sides = (top: number, bottom: number) => xs.map((x) => line(x, top, x, bottom)).join("");
    const first =
      line(50, 700, 400, 700) +
      line(50, 680, 400, 680) +
      sides(700, 640) +
      headerAt(686) +
      text(175, 666, "期数") +
      text(305, 666, "4期");
    const second =
      sides(800, 760) + line(50, 760, 400, 760) + line(50, 780, 400, 780) + text(175, 786, "（次数）") + text(175, 766, "人数");
    expect(await rowsOf(pdfWith(first, second))).toEqual([headerRow, "2 期数\n（次数） | 3 4期", "", "2 人数"]);
  });

  it("is none where a new indicator begins", async () => {
    const row = (y: number, name: string, value: string) => text(175, y, name) + text(305, y, value);
    const first = grid(xs, [700, 680, 660]) + headerAt(686) + row(666, "一二三四五六七八九十一二", "1年");
    const second = grid(xs, [800, 780]) + row(786, "二三四五六", "1年");
    expect(await rowsOf(pdfWith(first, second))).toEqual([
      headerRow,
      "2 一二三四五六七八九十一二 | 3 1年",
      "2 二三四五六 | 3 1年",
    ]);
  });

  it("gives a merged cell its label, printed in the part on the second page", async () => {
    const first =
      grid(xs, [700, 680, 660, 640], { below: ["0|1", "1|1"] }) +
      headerAt(686) +
      text(175, 666, "期数") +
      text(175, 646, "人数");
    const second =
      grid(xs, [800, 780, 760], { below: ["0|0", "1|0"] }) +
      text(55, 776, "产出指标") +
      text(115, 776, "数量指标") +
      text(175, 786, "天数") +
      text(175, 766, "次数");
    expect(await rowsOf(pdfWith(first, second))).toEqual([
      headerRow,
      "0+1x2 产出指标 | 1+1x2 数量指标 | 2 期数",
      "2 人数",
      "0+1x2 | 1+1x2 | 2 天数",
      "2 次数",
    ]);
  });
});
