/** Cells of .xlsx files as programs of every kind write them, read as a person sees them. */
import { expect, it } from "vitest";
import { sheetOf, textsOf } from "./ooxml-files.ts";

it("reads numbers as displayed", () => {
  const formats = [
    "0%",
    "0.00%",
    "#,##0.00",
    "0.00_ ",
    '#,##0.00"万元"',
    "@",
    "0.00;[Red]-0.00",
    '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  ];
  const values = [0.8, 0.9755, 1234567.5, 408.68, 12.3, 2026, -3.5, 0];
  const cells = values.map((value, i) => `<c r="${"ABCDEFGH"[i] ?? ""}1" s="${i + 1}"><v>${value}</v></c>`).join("");
  expect(textsOf(cells, { formats })).toEqual(["80%", "97.55%", "1,234,567.50", "408.68", "12.30万元", "2026", "-3.50", "0"]);
});

it("reads all fifteen digits of a number with decimals", () => {
  const cells = ["-434358467488421", "9999999999999.9", "1.005", "1234567890123.45"]
    .map((value, i) => `<c r="${"ABCD"[i] ?? ""}1" s="${i + 1}"><v>${value}</v></c>`)
    .join("");
  expect(textsOf(cells, { formats: ["0.00", "0.0", "0.00", "#,##0.00"] })).toEqual([
    "-434358467488421.00",
    "9999999999999.9",
    "1.01",
    "1,234,567,890,123.45",
  ]);
});

it("reads dates as displayed, in the formats of Chinese editions", () => {
  const formats = [
    'yyyy"年"m"月"',
    'yyyy"年"m"月"d"日";@',
    "yyyy-mm-dd",
    "yyyy/m/d;@",
    '[$-804]yyyy"年"m"月"d"日"',
    "[$-F800]dddd, mmmm dd, yyyy",
    'yyyy"年"m"月"d"日" h:mm',
    '[DBNum1][$-804]yyyy"年"m"月";@',
  ];
  const cells = formats.map((_, i) => `<c r="${"ABCDEFGH"[i] ?? ""}1" s="${i + 1}"><v>46387</v></c>`).join("");
  const texts = textsOf(cells, { formats });
  expect(texts.slice(0, 5)).toEqual(["2026年12月", "2026年12月31日", "2026-12-31", "2026/12/31", "2026年12月31日"]);
  expect(texts[6]).toBe("2026年12月31日 0:00");
  expect(texts[7]).toMatch(/^(?:2026|二〇二六|二○二六)年(?:12|十二|一十二)月$/);
});

it("counts dates from 1904 where the workbook says so", () => {
  const options = { formats: ["yyyy-mm-dd"], workbookProperties: '<workbookPr date1904="1"/>' };
  expect(textsOf('<c r="A1" s="1"><v>44925</v></c>', options)).toEqual(["2026-12-31"]);
});

it("reads errors, logical values, dates as text, and formulas by their last result", () => {
  const cells = [
    '<c r="A1" t="e"><v>#REF!</v></c>',
    '<c r="B1" t="b"><v>1</v></c>',
    '<c r="C1" t="b"><v>0</v></c>',
    '<c r="D1" t="d" s="1"><v>2026-12-31T00:00:00</v></c>',
    '<c r="E1"><f>A2+A3</f><v>408.68</v></c>',
    '<c r="F1" t="str"><f>A2&amp;A3</f><v>甲&amp;乙</v></c>',
    '<c r="G1"><f>A2+A3</f></c>',
  ];
  expect(textsOf(cells.join(""), { formats: ["yyyy-mm-dd"] })).toEqual([
    "#REF!",
    "TRUE",
    "FALSE",
    "2026-12-31",
    "408.68",
    "甲&乙",
  ]);
});

it("reads rich text without phonetics, breaks, blanks and escaped letters", () => {
  const sharedStrings = [
    "<r><t>经常性</t></r><r><rPr><b/></rPr><t>项目</t></r><rPh sb='0' eb='1'><t>ジン</t></rPh><phoneticPr/>",
    '<t xml:space="preserve">  前后 </t>',
    "<t>一\n二_x000D_\n三</t>",
    "<t>&lt;b&gt;&#8805;90%&lt;/b&gt;</t>",
    "<t>_x005F_x0041_</t>",
  ];
  const cells = sharedStrings.map((_, i) => `<c r="${"ABCDE"[i] ?? ""}1" t="s"><v>${i}</v></c>`).join("");
  const texts = textsOf(cells, { sharedStrings });
  expect(texts.map((text) => text.replaceAll("\r", ""))).toEqual([
    "经常性项目",
    "  前后 ",
    "一\n二\n三",
    "<b>≥90%</b>",
    "_x0041_",
  ]);
});

it("reads inline strings, also ones in pieces, and what follows them", () => {
  const cells =
    '<c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="C1"><v>3</v></c>';
  expect(textsOf(cells)).toEqual(["甲", "乙丙", "3"]);
});

it("reads cells and rows without addresses", () => {
  const sheet = sheetOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
  expect(sheet.cells.map(({ row, column, text }) => `${row}:${column} ${text}`)).toEqual(["0:0 1", "0:1 2", "1:0 3"]);
});

it("reads prefixed elements and strict files", () => {
  const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.5</v></c>';
  const sharedStrings = ["<t>甲</t>"];
  expect(textsOf(cells, { sharedStrings, prefix: "x" })).toEqual(["甲", "0.5"]);
  const strict = {
    namespace: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    relationNamespace: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  };
  expect(textsOf(cells, { sharedStrings, ...strict })).toEqual(["甲", "0.5"]);
});

it("reads and marks what is hidden: rows, sheets, and sheets hidden from the list of hidden ones", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"/><row r="4" hidden="0"><c r="A4"><v>4</v></c></row>';
  expect(sheetOf(rows)).toMatchObject({ hiddenRows: [1], cells: [{ text: "1" }, { text: "2" }, { text: "4" }] });
  for (const sheetState of ["hidden", "veryHidden"]) expect(sheetOf(rows, { sheetState }).hiddenRows).toEqual([0, 1, 3]);
  expect(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>').hiddenRows).toBeUndefined();
});

it("tells of formulas without a result, and leaves out those whose result is blank", () => {
  const cells = [
    '<c r="A1" t="inlineStr"><is><t>目标</t></is></c>',
    '<c r="B1"><f>A2+A3</f></c>',
    '<c r="C1"><f>A2+A3</f><v></v></c>',
    '<c r="D1"><f>A2+A3</f><v>0</v></c>',
    '<c r="E1" t="str"><f>""</f><v></v></c>',
  ].join("");
  const sheet = sheetOf(`<row r="1">${cells}</row>`);
  expect(sheet.cells.map(({ text }) => text)).toEqual(["目标", "0"]);
  expect(sheet.uncalculated).toEqual([
    { row: 0, column: 1 },
    { row: 0, column: 2 },
  ]);
  expect(sheetOf('<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>')).not.toHaveProperty("uncalculated");
});

it.each([
  ["a number that is none", '<row r="1"><c r="A1"><v>&amount;</v></c></row>'],
  ["entities of its own", "<!DOCTYPE x><row/>"],
])("is damaged by %s", (_, rows) => {
  expect(() => sheetOf(rows)).toThrow(expect.objectContaining({ code: "file-damaged" }));
});
