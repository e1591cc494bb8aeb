/** Characters come into the cells they stand in, and into the words somebody typed. */
import { describe, expect, it } from "vitest";
import { plainCharacters } from "#backend/readers/pdf/plain-characters.ts";
import { grid, lines, pdfObjects, pdfOf, pdfWith, text, utf16, type PdfFont } from "./minimal-pdf.ts";
import { rowsOf } from "./sheet-rows.ts";

const xs = [50, 150, 300, 400];
const table = grid(xs, [700, 660, 620]);
/** What stands in the first cell, or in the cells of the first row. */
const read = async (content: string) => (await rowsOf(pdfWith(table + content)))[0];

describe("characters", () => {
  it("drawn twice to look bold count once", async () => {
    expect(await read(text(55, 680, "粗体11") + text(55.3, 680, "粗体11"))).toBe("0 粗体11");
    const twoByTwo = ["粗", "体", "1", "1"].map((character, i) => {
      const x = 55 + (i < 2 ? i * 10 : 20 + (i - 2) * 5);
      return text(x, 680, character) + text(x + 0.4, 680.2, character);
    });
    expect(await read(twoByTwo.join(""))).toBe("0 粗体11");
  });

  it("drawn invisibly, or beside the paper, are not there", async () => {
    expect(await read(text(55, 680, "见") + text(75, 680, "不见", { mode: 3 }) + text(-60, 680, "纸外"))).toBe("0 见");
  });

  it("spread over a cell have no blanks between them", async () => {
    expect(await read(text(55, 680, "名") + text(130, 680, "称"))).toBe("0 名称");
    expect(await read(text(55, 680, "项") + text(80, 680, "目") + text(105, 680, "名") + text(130, 680, "称"))).toBe(
      "0 项目名称",
    );
    expect(await read(`BT /F 10 Tf 3 Tc 1 0 0 1 55 680 Tm <${utf16.encode("宽排文字")}> Tj ET\n`)).toBe("0 宽排文字");
  });

  it("of Latin words set apart are words, and a typed blank stays", async () => {
    expect(await read(text(55, 680, "one") + text(73, 680, "two"))).toBe("0 one two");
    expect(await read(text(55, 680, "甲 乙"))).toBe("0 甲 乙");
  });

  it("raised are raised, lowered stay on the line", async () => {
    expect(
      await read(
        text(55, 680, "500m") + text(75, 684, "2", { size: 6 }) + text(80, 680, "和CO") + text(100, 678, "2", { size: 6 }),
      ),
    ).toBe("0 500m²和CO2");
  });

  it("under each other in a narrow column are a label", async () => {
    const narrow = grid([50, 66, 150], [700, 620]);
    expect(await rowsOf(pdfWith(narrow + lines(53, 685, ["产", "出", "指", "标"]) + text(80, 660, "值")))).toEqual([
      "0 产出指标 | 1 值",
    ]);
  });

  it("written sideways are a label, whichever way they run", async () => {
    const narrow = grid([50, 70, 150], [700, 620]);
    const upwards = `BT /F 10 Tf 0 1 -1 0 64 640 Tm <${utf16.encode("产出指标")}> Tj ET\n`;
    const downwards = `BT /F 10 Tf 0 -1 1 0 56 680 Tm <${utf16.encode("产出指标")}> Tj ET\n`;
    for (const label of [upwards, downwards]) {
      expect(await rowsOf(pdfWith(narrow + label + text(80, 660, "值一二三四五")))).toEqual(["0 产出指标 | 1 值一二三四五"]);
    }
  });

  it("of a vertical font run down", async () => {
    const vertical: PdfFont = { cmap: "UniGB-UTF16-V", encode: utf16.encode };
    const content = grid([50, 70, 150], [700, 620]) + text(60, 690, "产出指标", { font: vertical });
    expect(await rowsOf(pdfOf(pdfObjects([{ content }], vertical)))).toEqual(["0 产出指标"]);
  });

  it("in the encoding of older programs are read by its character map", async () => {
    const codes: Readonly<Record<string, string>> = { 绩: "bca8", 效: "d0a7" };
    const gbk: PdfFont = { cmap: "GBK-EUC-H", encode: (words) => Array.from(words, (character) => codes[character]).join("") };
    expect(await rowsOf(pdfOf(pdfObjects([{ content: text(55, 680, "绩效", { font: gbk }) }], gbk)))).toEqual(["0 绩效"]);
  });
});

describe("text too long for its cell", () => {
  it("stays whole where it begins", async () => {
    expect(await read(text(55, 680, "一二三四五六七八九十百千万") + text(305, 680, "邻"))).toBe(
      "0 一二三四五六七八九十百千万 | 2 邻",
    );
  });

  it("stays where it is cut off by the cell it was drawn in", async () => {
    const window = "q 150 660 150 40 re W n ";
    expect(await read(`${window}${text(140, 680, "十百")}${text(280, 680, "一二三四五")} Q `)).toBe("1 十百 一二三四五");
  });

  it("does not draw neighbours together", async () => {
    expect(await read(text(100, 680, "右对齐一") + text(152, 680, "左对齐"))).toBe("0 右对齐一 | 1 左对齐");
  });
});

describe("characters that only look the same", () => {
  it.each([
    ["⽬标", "目标"],
    ["⻚码", "页码"],
    ["⼾⼝", "户口"],
    ["⻘年", "青年"],
    ["⻓期", "长期"],
    ["ﬁnd", "find"],
    ["一\u00ad二\u200b", "一二"],
  ])("%s is %s", (drawn, meant) => expect(plainCharacters(drawn)).toBe(meant));

  it("leaves what was typed in full width", () => expect(plainCharacters("１２（％）：㎡①")).toBe("１２（％）：㎡①"));
});
