/** Tables of text documents: merges, tables in tables, and columns that line up over all tables of a document. */
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm, flatRows } from "../../../../helpers/flat-table.ts";
import { cell, docx, line, marks, paragraph, plainTable, row, run, sheetOf, span, table, texts, wide } from "./docx-files.ts";

const starts = '<w:vMerge w:val="restart"/>';
const goesOn = "<w:vMerge/>";

it("reads a form from a title, a unit line and a table", async () => {
  const isLine = (cells: readonly string[]) => cells.slice(1).every((text) => text === "");
  const first = flatRows.findIndex((cells) => !isLine(cells));
  const lines = flatRows.slice(0, first).map((cells) => line(cells[0] ?? ""));
  const width = Math.max(...flatRows.map((cells) => cells.length));
  const body = plainTable(
    Array.from({ length: width }, () => 1400),
    flatRows.slice(first).map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? "")),
  );
  const { forms } = await readForms({ name: "表.docx", bytes: docx(lines.join("") + body) });
  expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
});

it("merges across and down, in the present way and the old one", () => {
  const sheet = sheetOf(
    table(
      [1000, 1000, 1000],
      [
        row([cell(line("甲"), span(2)), cell(line("乙"), starts)]),
        row([cell(line("丙"), '<w:hMerge w:val="restart"/>'), cell(line(""), "<w:hMerge/>"), cell(line(""), goesOn)]),
        row([cell(line("丁")), cell(line("戊")), cell(line(""), goesOn)]),
        row([cell(line("己")), cell(line("庚")), cell(line("辛"), starts)]),
      ],
    ),
  );
  expect(marks(sheet)).toEqual(["0:0+1×2 甲", "0:2+3×1 乙", "1:0+1×2 丙", "2:0 丁", "2:1 戊", "3:0 己", "3:1 庚", "3:2 辛"]);
  expect(sheet).toMatchObject({ rowCount: 4, columnCount: 3, origin: "grid" });
});

it("leaves the columns free that a row leaves free", () => {
  const sheet = sheetOf(
    table(
      [1000, 1000, 1000],
      [
        row([cell(line("甲")), cell(line("乙")), cell(line("丙"))]),
        row([cell(line("丁"))], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      ],
    ),
  );
  expect(marks(sheet).at(-1)).toBe("1:1 丁");
});

it("puts a paragraph over the whole width and leaves blank ones out", () => {
  const sheet = sheetOf(line("标题") + line("") + plainTable([1000, 1000], [["甲", "乙"]]) + line("填表人"));
  expect(marks(sheet)).toEqual(["0:0+1×2 标题", "1:0 甲", "1:1 乙", "2:0+1×2 填表人"]);
});

it("lines up tables whose borders are a little off, and keeps what is really elsewhere apart", () => {
  const sheet = sheetOf(
    plainTable([1000, 1500, 2500, 2000], [["一级", "二级", "三级", "值"]]) +
      table([1060, 1400, 4540], [row(["产出", "质量", "合格率"].map((text) => cell(line(text))))], '<w:tblInd w:w="-80"/>') +
      plainTable([1000, 1500, 1300, 1200, 2000], [["效益", "社会", "人次", "万", "3"]]),
  );
  expect(marks(sheet)).toEqual([
    "0:0 一级",
    "0:1 二级",
    "0:2+1×2 三级",
    "0:4 值",
    "1:0 产出",
    "1:1 质量",
    "1:2+1×3 合格率",
    "2:0 效益",
    "2:1 社会",
    "2:2 人次",
    "2:3 万",
    "2:4 3",
  ]);
});

it("goes by the cells' own widths where the grid does not fit", () => {
  const sheet = sheetOf(
    table([0, 0], [row([wide("甲", 1000), wide("乙", 2000), wide("丙", 1000)]), row([wide("丁", 3000), wide("戊", 1000)])]),
  );
  expect(marks(sheet)).toEqual(["0:0 甲", "0:1 乙", "0:2 丙", "1:0+1×2 丁", "1:2 戊"]);
});

it("counts columns where nothing has a width, and centres by the widest table", () => {
  const uncounted = table(
    [],
    [row([cell(line("甲"), span(2)), cell(line("乙"))]), row(["丙", "丁", "戊"].map((text) => cell(line(text))))],
  );
  expect(marks(sheetOf(uncounted))).toEqual(["0:0+1×2 甲", "0:2 乙", "1:0 丙", "1:1 丁", "1:2 戊"]);
  const centred = plainTable([4000, 4000], [["甲", "乙"]]).replace("<w:tblPr>", '<w:tblPr><w:jc w:val="center"/>');
  expect(marks(sheetOf(plainTable([1000, 4000, 4000, 1000], [["一", "二", "三", "四"]]) + centred)).slice(4)).toEqual([
    "1:1 甲",
    "1:2 乙",
  ]);
});

it("marks hidden rows, and rows with hidden text", () => {
  const sheet = sheetOf(
    table(
      [1000],
      [
        row([cell(line("甲"))]),
        row([cell(line("乙"))], "<w:hidden/>"),
        row([cell(paragraph(run("丙", "<w:vanish/>")))]),
        row([cell(paragraph(run("丁", '<w:vanish w:val="0"/>')))]),
      ],
    ),
  );
  expect(texts(sheet)).toEqual(["甲", "乙", "丙", "丁"]);
  expect(sheet.hiddenRows).toEqual([1, 2]);
});

it("reads the table in a frame as a table of its own, with the lines around it", () => {
  const inner = plainTable(
    [1000, 2000],
    [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
  );
  const sheet = sheetOf(table([3000], [row([cell(line("标题") + inner + line("备注"))])]));
  expect(marks(sheet).map((mark) => mark.replace(/\+1×2/, ""))).toEqual([
    "0:0 标题",
    "1:0 甲",
    "1:1 乙",
    "2:0 丙",
    "2:1 丁",
    "3:0 备注",
  ]);
});

it("keeps the text of a scrap of a table in its cell, however deep", () => {
  const scrap = (content: string) => table([500], [row([cell(content)])]);
  let content = line("里");
  for (let i = 0; i < 30; i++) content = scrap(content + line(""));
  const sheet = sheetOf(
    table([1000, 1000], [row([cell(line("外") + plainTable([200, 200], [["左", "右"]])), cell(line("旁"))])]) + content,
  );
  expect(texts(sheet)).toEqual(["外\n左\t右", "旁", expect.stringMatching(/^里\s*$/)]);
});
