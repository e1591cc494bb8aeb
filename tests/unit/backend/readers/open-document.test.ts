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
