/** Tables by their ruling lines, however a program draws them. */
import { describe, expect, it } from "vitest";
import { grid, line, lines, pageSize, pdfWith, text } from "./minimal-pdf.ts";
import { rowsOf, sheetOf } from "./sheet-rows.ts";

const xs = [50, 150, 300, 400];
const ys = [700, 680, 660, 640];
const names = text(55, 686, "甲") + text(155, 686, "乙") + text(155, 666, "丙") + text(305, 646, "丁");
const plain = ["0 甲 | 1 乙", "1 丙", "2 丁"];

describe("ways to draw a line", () => {
  const edges = [...xs.map((x) => [x, 640, x, 700] as const), ...ys.map((y) => [50, y, 400, y] as const)];
  const drawn = (draw: (x1: number, y1: number, x2: number, y2: number) => string) =>
    edges.map(([x1, y1, x2, y2]) => draw(x1, y1, x2, y2)).join("");
  const dashes = (x1: number, y1: number, x2: number, y2: number) => {
    const count = Math.floor((x2 - x1 + y2 - y1) / 3);
    const [dx, dy] = [(x2 - x1) / count, (y2 - y1) / count];
    return Array.from(
      { length: count },
      (_, i) => `${x1 + i * dx - 0.25} ${y1 + i * dy - 0.25} ${dx ? 1.2 : 0.5} ${dy ? 1.2 : 0.5} re f\n`,
    ).join("");
  };
  it.each([
    { name: "strokes", content: grid(xs, ys) },
    { name: "one stroke along each edge", content: drawn(line) },
    {
      name: "thin filled rectangles",
      content: drawn((x1, y1, x2, y2) => `${x1} ${y1} ${x2 - x1 || 0.5} ${y2 - y1 || 0.5} re f\n`),
    },
    { name: "many small dashes", content: drawn(dashes) },
    {
      name: "double lines",
      content: drawn(
        (a, b, c, d) => line(a, b, c, d) + (a === c ? line(a + 1.5, b, c + 1.5, d) : line(a, b + 1.5, c, d + 1.5)),
      ),
    },
    {
      name: "under a transformation",
      content: `q 2 0 0 2 0 0 cm ${grid(
        xs.map((x) => x / 2),
        ys.map((y) => y / 2),
      )} Q `,
    },
    {
      name: "rectangles around every cell",
      content:
        "50 680 100 20 re 150 680 150 20 re 300 680 100 20 re 50 660 100 20 re 150 660 150 20 re 300 660 100 20 re 50 640 100 20 re 150 640 150 20 re 300 640 100 20 re S\n",
    },
    {
      name: "frames with a hole, a gap between the cells",
      content: xs
        .slice(1)
        .flatMap((right, c) =>
          ys.slice(1).map((bottom, r) => {
            const [left, top] = [(xs[c] ?? 0) + 1, (ys[r] ?? 0) - 1];
            return `${left} ${bottom} ${right - left} ${top - bottom} re ${left + 0.7} ${bottom + 0.7} ${right - left - 1.4} ${top - bottom - 1.4} re f*\n`;
          }),
        )
        .join(""),
    },
  ])("$name", async ({ content }) => {
    expect(await rowsOf(pdfWith(content + names))).toEqual(plain);
  });

  it("takes no white line, no slanted line, no thick bar and no filled area for an edge", async () => {
    const decoration = `q 1 1 1 RG ${line(200, 640, 200, 700)} Q ${line(60, 645, 280, 655)} 0.9 g 50 680 100 20 re f 350 641 8 58 re f 0 g `;
    expect(await rowsOf(pdfWith(decoration + grid(xs, ys) + names))).toEqual(plain);
  });

  it("takes an underline for no row", async () => {
    expect(await rowsOf(pdfWith(grid(xs, ys) + names + line(155, 664, 165, 664) + line(60, 720, 200, 720)))).toEqual(plain);
  });
});

describe("cells", () => {
  it("spans rows and columns where no line parts them", async () => {
    const content =
      grid(xs, ys, { right: ["0|0", "1|2"], below: ["0|1", "2|0"] }) +
      text(55, 686, "甲") +
      text(55, 655, "乙") +
      text(305, 675, "丙") +
      text(155, 646, "丁");
    expect(await rowsOf(pdfWith(content))).toEqual(["0+2x1 甲 | 2+1x2 丙", "0+1x2 乙", "1+2x1 丁"]);
  });

  it("reads a table that is open at its sides", async () => {
    const open = [
      line(50, 700, 400, 700),
      line(50, 680, 400, 680),
      line(50, 660, 400, 660),
      line(150, 660, 150, 700),
      line(300, 660, 300, 700),
    ];
    expect(await rowsOf(pdfWith(open.join("") + text(55, 686, "甲") + text(305, 666, "乙")))).toEqual(["0 甲", "2 乙"]);
  });

  it("keeps a box drawn inside a cell out of the columns", async () => {
    const box = grid([160, 200, 240], [676, 664]);
    expect(await rowsOf(pdfWith(grid(xs, ys) + names + box + text(165, 666, "内")))).toEqual(["0 甲 | 1 乙", "1 丙内", "2 丁"]);
  });

  it("reads a frame around the page as no table", async () => {
    const frame = `20 20 ${pageSize.width - 40} ${pageSize.height - 40} re S\n`;
    expect(await rowsOf(pdfWith(frame + grid(xs, ys) + names))).toEqual(plain);
  });

  it("keeps tables on one page apart, and the text around them in its place", async () => {
    const content =
      text(200, 760, "标题") +
      grid(xs, ys) +
      names +
      text(55, 620, "中间的一行") +
      grid([50, 250, 400], [600, 580]) +
      text(255, 586, "戊") +
      text(55, 560, "末行");
    expect(await rowsOf(pdfWith(content))).toEqual(["0+3x1 标题", ...plain, "0+3x1 中间的一行", "1 戊", "0+3x1 末行"]);
  });

  it("says where the rows stand", async () => {
    const sheet = await sheetOf(
      pdfWith(text(50, 760, "标题") + grid(xs, ys) + names, grid([50, 90], [700, 680, 660]) + text(55, 686, "乙")),
    );
    expect(sheet.origin).toBe("grid");
    expect(sheet.rowPages).toEqual([1, 1, 1, 1, 2, 2]);
    expect(sheet.sourceLines).toEqual([1, 2, 3, 4, 1, 2]);
  });
});

describe("turned pages", () => {
  const table = grid(xs, ys) + names;

  it.each([90, 180, 270])("a page that is shown turned by %i degrees", async (rotate) => {
    // What is drawn is turned the other way, so that it is upright when shown.
    const { width, height } = pageSize;
    const turns: Record<number, string> = {
      90: `0 1 -1 0 ${height} 0 cm`,
      180: `-1 0 0 -1 ${width} ${height} cm`,
      270: `0 -1 1 0 0 ${width} cm`,
    };
    const mediaBox = rotate === 180 ? ([0, 0, width, height] as const) : ([0, 0, height, width] as const);
    expect(await rowsOf(pdfWith({ content: `q ${turns[rotate]} ${table} Q`, rotate, mediaBox }))).toEqual(plain);
  });

  it("a wide table set sideways on upright paper", async () => {
    expect(await rowsOf(pdfWith(`q 0 1 -1 0 ${pageSize.height} 0 cm ${table} Q`))).toEqual(plain);
    expect(await rowsOf(pdfWith(`q 0 -1 1 0 -300 ${pageSize.height} cm ${table} Q`))).toEqual(plain);
  });

  it("a paper that does not begin at nought", async () => {
    const page = { content: `q 1 0 0 1 -100 300 cm ${table} Q`, mediaBox: [-100, 300, 495, 1142] as const };
    expect(await rowsOf(pdfWith(page))).toEqual(plain);
  });
});

describe("without lines", () => {
  it("is a flattened table by its gaps", async () => {
    const content =
      text(200, 760, "目标表") +
      text(50, 700, "项目名称") +
      text(200, 700, "培训") +
      text(50, 680, "主管部门") +
      text(200, 680, "示例厅") +
      text(350, 680, "实施单位") +
      text(450, 680, "本级") +
      text(350, 660, "项目期");
    const sheet = await sheetOf(pdfWith(content));
    expect(sheet.origin).toBe("flat");
    expect(sheet.rowWidths).toEqual([1, 2, 4, 1]);
    expect(await rowsOf(pdfWith(content))).toEqual([
      "0 目标表",
      "0 项目名称 | 1 培训",
      "0 主管部门 | 1 示例厅 | 2 实施单位 | 3 本级",
      "0 项目期",
    ]);
  });

  it("leaves page numbers out, and nothing else", async () => {
    const content =
      lines(50, 700, ["正文", "12"]) + text(280, 40, "— 3 —") + text(50, 800, "第 1 页 共 2 页") + text(50, 25, "2026年");
    expect(await rowsOf(pdfWith(content))).toEqual(["0 正文", "0 12", "0 2026年"]);
  });
});
