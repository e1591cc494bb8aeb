/** Web pages and clipboard contents: what of them is text, and where it stands. */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { pageLimit, readHtml } from "#backend/readers/html/read-html.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { flatForm, flatRows } from "../../../../helpers/flat-table.ts";

const bytes = (html: string) => new TextEncoder().encode(html);

function sheetOf(html: string | Uint8Array): Sheet {
  const [sheet] = readHtml("页.html", typeof html === "string" ? bytes(html) : html);
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** `row:column text`, with `+rows×columns` where a merge begins. */
function marks(html: string): string[] {
  const { cells, merges } = sheetOf(html);
  return cells.map(({ row, column, text }) => {
    const merge = merges.find((one) => one.row === row && one.column === column);
    return `${row}:${column}${merge ? `+${merge.rowSpan}×${merge.columnSpan}` : ""} ${text}`;
  });
}

const texts = (html: string | Uint8Array) => sheetOf(html).cells.map(({ text }) => text);

describe("tables", () => {
  it("with merges over rows and columns", () => {
    const html = `<table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>丙<td>丁</tr><tr><td rowspan=0>戊</td><td></td><td>己</td></tr></table>`;
    expect(marks(html)).toEqual(["0:0+2×1 甲", "0:1+1×2 乙", "1:1 丙", "1:2 丁", "2:0 戊", "2:2 己"]);
  });

  it("with lines of text around them", () => {
    expect(marks("标题<p>单位：万元<table><tr><td>甲</td><td>乙</td></tr></table>备注<br>再备注")).toEqual([
      "0:0+1×2 标题",
      "1:0+1×2 单位：万元",
      "2:0 甲",
      "2:1 乙",
      "3:0+1×2 备注",
      "4:0+1×2 再备注",
    ]);
  });

  it("in tables that lay out the page, and scraps of tables in cells", () => {
    const real = "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>";
    const scrap = "<table><tr><td>一</td><td>二</td></tr></table>";
    const html = `<table><tr><td>菜单</td><td>正文${real}说明</td></tr><tr><td><table><tr><td>${scrap}</td><td>三</td></tr></table></td></tr></table>`;
    expect(marks(html).map((mark) => mark.replace(/\+1×2/, ""))).toEqual([
      "0:0 菜单",
      "1:0 正文",
      "2:0 甲",
      "2:1 乙",
      "3:0 丙",
      "3:1 丁",
      "4:0 说明",
      "5:0 一\t二\t三",
    ]);
  });

  it("with rows nobody sees, which are read and noted", () => {
    const row = (style: string, text: string) => `<tr style='${style}'><td>${text}</td></tr>`;
    const sheet = sheetOf(`<table>${row("", "甲")}${row("height:0;DISPLAY: none", "乙")}${row("display:none", "")}</table>`);
    expect(sheet.cells.map(({ text }) => text)).toEqual(["甲", "乙"]);
    expect(sheet.hiddenRows).toEqual([1]);
  });

  it("with no end tags, and cells outside rows", () => {
    expect(marks("<table><td>甲<td>乙<tr><td>丙<td>丁</table>完")).toEqual([
      "0:0 甲",
      "0:1 乙",
      "1:0 丙",
      "1:1 丁",
      "2:0+1×2 完",
    ]);
  });
});

describe("text", () => {
  it("has the line breaks and blanks a browser shows", () => {
    expect(texts("<td><p>一、 巡回\n   乡镇<p>二&nbsp;借阅<br><br>三 &lt;a&gt;  b &#8805;90%</p>")[0]).toBe("一、 巡回乡镇");
    expect(texts("<table><tr><td><p>一\n 二</p><p> a \n b </p><br>三</td></tr></table>")).toEqual(["一二\na b\n\n三"]);
    expect(texts("<table><tr><td><pre>一\n  二</pre></td></tr></table>")).toEqual(["一\n  二"]);
    expect(texts("<ol><li>甲<li>乙</ol><ul><li>丙</ul>")).toEqual(["1.甲", "2.乙", "丙"]);
  });

  it("is neither script nor style nor what is not chosen", () => {
    const html = `<head><title>页</title><style>td{}</style><xml><x:Name>Sheet1</x:Name></xml></head><script>document.write("坏")</script><noscript>关</noscript><!-- 注 -->好<img src="x" onerror="alert(1)"><select><option>否<option selected>是</select><input value="值"><input type=hidden value="藏">`;
    expect(texts(html)).toEqual(["好是值"]);
  });

  it("is markup where the page shows markup", () => {
    expect(texts("<table><tr><td>&lt;script&gt;alert(1)&lt;/script&gt;</td></tr></table>")).toEqual([
      "<script>alert(1)</script>",
    ]);
  });
});

describe("encodings", () => {
  // 目标
  const gbk = [0xc4, 0xbf, 0xb1, 0xea];
  const big5 = [0xa5, 0xd8, 0xbc, 0xd0];
  const around = (meta: string, content: readonly number[]) =>
    Uint8Array.of(...bytes(`<meta charset="${meta}"><p>`), ...content, ...bytes("</p>"));

  it.each([
    { meta: "gb2312", content: gbk, text: "目标" },
    { meta: "utf-8", content: gbk, text: "目标" },
    { meta: "gbk", content: [...bytes("目标")], text: "目标" },
    { meta: "没有", content: [...bytes("目标")], text: "目标" },
  ])("$meta", ({ meta, content, text }) => {
    expect(texts(around(meta, content))).toEqual([text]);
  });

  it("reads a page that was cut off in the middle of a character", () => {
    expect(texts(around("utf-8", [...bytes("目标"), 0xff, 0xe7])).join("")).toContain("目标");
    expect(texts(around("big5", [...big5, 0xff]))[0]).toContain("目標");
  });
});

describe("clipboards", () => {
  const cells = flatRows.map(
    (row) => `<tr>${row.map((text) => `<td class=xl65 style='mso-x:1'>${text}</td>`).join("\n  ")}</tr>`,
  );

  it("of Excel and WPS", async () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:1\r\nSourceURL:file:///C:/a.xls\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if !mso]><style>.x{}</style><![endif]--></head><body><table border=0><!--StartFragment--><col width=64 style='mso-width-source:userset'>${cells.join("\n ")}<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]><!--EndFragment--></table></body></html>`;
    const { forms } = await readForms({ name: "剪贴板.html", bytes: bytes(html) });
    expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
  });

  it("of numbers whose text is missing", () => {
    expect(texts("<table><tr><td x:num='408.68'></td><td x:num='0.8'>80%</td></tr></table>")).toEqual(["408.68", "80%"]);
  });

  it("of Word, with list numbers and runs of spans", () => {
    const html = `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span><![endif]><span lang=ZH-CN>图书\n车</span><span>巡回<o:p></o:p></span></p>`;
    expect(texts(html)).toEqual(["一、\u00a0图书车巡回"]);
  });
});

describe("hostile pages", () => {
  const rows = `<tr>${"<td colspan=1000 rowspan=65534>甲".repeat(50)}`.repeat(500);

  it.each([
    { what: "elements in each other without end", html: "<b>".repeat(1_000_000) },
    { what: "tables in each other without end", html: "<table><tr><td>".repeat(200_000) },
    { what: "too many cells", html: `<table>${"<td>".repeat(600_000)}` },
    { what: "spans over everything", html: `<table>${rows}` },
    { what: "lines over too many columns", html: `${"甲<br>".repeat(300_000)}<table><tr>${"<td colspan=1000>乙".repeat(20)}` },
    { what: "too many bytes", html: " ".repeat(pageLimit + 1) },
  ])("are refused: $what", ({ html }) => {
    expect(() => readHtml("页.html", bytes(html))).toThrow(
      expect.objectContaining({ code: "file-too-large", subject: "页.html" }),
    );
  });

  it("have their senseless spans put right", () => {
    expect(marks("<table><tr><td colspan=-5 rowspan=-1>甲<td colspan=1e9>乙<td rowspan=x>丙</table>")).toEqual([
      "0:0 甲",
      "0:1 乙",
      "0:2 丙",
    ]);
  });
});
