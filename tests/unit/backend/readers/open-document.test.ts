/** Workbooks and texts in the open format: every slot where it stands, what is hidden marked, remarks and boxes beside the cells. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOpenDocument } from "#backend/readers/opendocument/read-opendocument.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm, flatRows } from "../../../helpers/flat-table.ts";

const names = ["office", "table", "text", "style", "draw", "dc"].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(" ");
const document = (kind: "spreadsheet" | "text", body: string, styles = "", more: Record<string, Uint8Array> = {}) =>
  zipSync({
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    "content.xml": strToU8(
      `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
    "META-INF/manifest.xml": strToU8("<manifest/>"),
    ...more,
  });
const cell = (text: string, more = "") => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;
const table = (rows: string, more = "") => `<table:table table:name="表" ${more}>${rows}</table:table>`;
const formTable = table(
  flatRows.map((cells) => row(cells.map((text) => (text === "" ? "<table:table-cell/>" : cell(text))).join(""))).join("") +
    row(`<table:table-cell table:number-columns-repeated="16384"/>`, `table:number-rows-repeated="1048576"`),
);

describe("the form is read", () => {
  it.each([
    { name: "表.ods", bytes: document("spreadsheet", formTable) },
    { name: "表.odt", bytes: document("text", `<text:p>关于公开的说明</text:p>${formTable}`) },
    { name: "改了名的表.xls", bytes: document("spreadsheet", formTable) },
    { name: "改了名的表.docx", bytes: document("text", formTable) },
  ])("of $name", async ({ name, bytes }) => {
    const { forms } = await readForms({ name, bytes });
    expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
  });
});

it("cells stand where they stand, with merges, repeats, blanks and lines", () => {
  const body = table(
    row(
      cell("甲", 'table:number-columns-spanned="2" table:number-rows-spanned="2"') + "<table:covered-table-cell/>" + cell("乙"),
    ) +
      row(
        '<table:covered-table-cell table:number-columns-repeated="2"/>' + cell('丙<text:line-break/>丁<text:s text:c="2"/>戊'),
      ) +
      row("<table:table-cell/>", 'table:number-rows-repeated="3"') +
      row(cell("己", 'table:number-columns-repeated="2"') + '<table:table-cell office:value="12.5"/>'),
  );
  const [sheet] = readOpenDocument("表.ods", document("spreadsheet", body));
  expect(sheet).toMatchObject({
    name: "表",
    rowCount: 6,
    columnCount: 3,
    cells: [
      { row: 0, column: 0, text: "甲" },
      { row: 0, column: 2, text: "乙" },
      { row: 1, column: 2, text: "丙\n丁  戊" },
      { row: 5, column: 0, text: "己" },
      { row: 5, column: 1, text: "己" },
      { row: 5, column: 2, text: "12.5" },
    ],
    merges: [{ row: 0, column: 0, rowSpan: 2, columnSpan: 2 }],
  });
});

it("what is hidden is marked, remarks and boxes are no cells, and what was deleted is no text", () => {
  const styles =
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style><style:style style:name="ta1"/>';
  const body =
    table(
      '<table:shapes><draw:frame><draw:text-box><text:p>框里的字</text:p></draw:text-box></draw:frame></table:shapes><table:table-column/><table:table-column table:visibility="collapse"/>' +
        row(cell("甲") + cell("乙") + cell("丙")) +
        row(
          `<table:table-cell><office:annotation><dc:creator>某人</dc:creator><text:p>请核对</text:p></office:annotation><text:p>丁</text:p></table:table-cell>`,
          'table:visibility="collapse"',
        ),
      'table:style-name="ta1"',
    ) + table(row(cell("看不见")), 'table:style-name="ta2"');
  const [shown, hidden] = readOpenDocument("表.ods", document("spreadsheet", body, styles));
  expect(shown).toMatchObject({
    hiddenRows: [1],
    hiddenColumns: [1],
    boxes: [{ row: 0, column: 0, text: "框里的字" }],
    comments: [{ row: 1, column: 0, text: "请核对" }],
  });
  expect(shown?.cells.map(({ text }) => text)).toEqual(["甲", "乙", "丙", "丁"]);
  expect(hidden).toMatchObject({ isHidden: true, hiddenRows: [0] });
  const tracked = "<text:tracked-changes><text:p>删去的</text:p></text:tracked-changes><text:p>留下的</text:p>";
  const [only] = readOpenDocument("文.odt", document("text", tracked));
  expect(only?.cells.map(({ text }) => text)).toEqual(["留下的"]);
});

it("an encrypted document, a broken one and one of nothing but repeats are refused", () => {
  const encrypted = document("spreadsheet", formTable, "", { "META-INF/manifest.xml": strToU8("<m:encryption-data/>") });
  expect(() => readOpenDocument("表.ods", encrypted)).toThrow(expect.objectContaining({ code: "file-encryption-unknown" }));
  expect(() => readOpenDocument("表.ods", document("text", "<text:p>"))).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
  const repeated = table(row(cell("字", 'table:number-columns-repeated="16000"'), 'table:number-rows-repeated="900"'));
  expect(() => readOpenDocument("表.ods", document("spreadsheet", repeated))).toThrow(
    expect.objectContaining({ code: "file-too-large" }),
  );
});

describe("automatic numbers of lists stand before their paragraphs", () => {
  const level = (at: number, more: string, space = "") =>
    `<text:list-level-style-number text:level="${at}" ${more}><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="${space}"/></style:list-level-properties></text:list-level-style-number>`;
  const styles =
    `<text:list-style style:name="L1">${level(1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"')}${level(2, 'style:num-format="1" style:num-list-format="(%2%)"')}</text:list-style>` +
    `<text:list-style style:name="L2">${level(1, 'style:num-format="1" style:num-suffix="." text:start-value="3"', "space")}${level(2, 'style:num-format="a" style:num-suffix=")" text:display-levels="2"')}</text:list-style>` +
    '<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>' +
    '<style:style style:name="P1" style:list-style-name="L1"/>';
  const item = (content: string, more = "") => `<text:list-item ${more}>${content}</text:list-item>`;
  const p = (text: string, more = "") => `<text:p ${more}>${text}</text:p>`;
  const list = (items: string, more = "") => `<text:list ${more}>${items}</text:list>`;
  const l1 = 'text:style-name="L1"';
  const l2 = 'text:style-name="L2"';

  it.each([
    [
      "counted in Chinese, an item's first paragraph only",
      list(item(p("甲") + p("乙")) + item(p("丙")), l1),
      "一、甲\n乙\n二、丙",
    ],
    [
      "of a list in a list",
      list(item(p("甲") + list(item(p("乙")) + item(p("丙")))) + item(p("丁")), l1),
      "一、甲\n(1)乙\n(2)丙\n二、丁",
    ],
    ["of several levels, from a start", list(item(p("甲") + list(item(p("乙")))), l2), "3. 甲\n3.a)乙"],
    ["anew in each list", list(item(p("甲")), l1) + list(item(p("乙")), l1), "一、甲\n一、乙"],
    ["going on", list(item(p("甲")), l1) + list(item(p("乙")), `${l1} text:continue-numbering="true"`), "一、甲\n二、乙"],
    [
      "going on with a list by its name",
      list(item(p("甲")), `${l1} xml:id="a"`) + list(item(p("乙")), l1) + list(item(p("丙")), `${l1} text:continue-list="a"`),
      "一、甲\n一、乙\n二、丙",
    ],
    ["from the number an item says", list(item(p("甲"), 'text:start-value="7"') + item(p("乙")), l1), "七、甲\n八、乙"],
    ["by the style of the paragraph", list(item(p("甲", 'text:style-name="P1"'))), "一、甲"],
    [
      "but no bullets, and none before what heads a list",
      list("<text:list-header><text:p>甲</text:p></text:list-header>", l1) + list(item(p("乙")), 'text:style-name="L3"'),
      "甲\n乙",
    ],
  ])("%s", (_, content, expected) => {
    const body = table(row(`<table:table-cell>${content}</table:table-cell>`));
    const [sheet] = readOpenDocument("表.odt", document("text", body, styles));
    expect(sheet?.cells.map(({ text }) => text)).toEqual([expected]);
  });

  it("before headings, by the styles beside the text", () => {
    const outline = `<office:document-styles ${names}><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="、"/></text:outline-style></office:document-styles>`;
    const body = '<text:h text:outline-level="1">甲</text:h><text:p>乙</text:p><text:h text:outline-level="1">丙</text:h>';
    const [sheet] = readOpenDocument("表.odt", document("text", body, "", { "styles.xml": strToU8(outline) }));
    expect(sheet?.cells.map(({ text }) => text)).toEqual(["1、甲", "乙", "2、丙"]);
  });
});
