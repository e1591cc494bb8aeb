/** What inserted rows come with, and what a group of one row or a row at the end of a group needs. */
import { expect, test } from "vitest";
import { editIssued, type SheetEdit } from "#backend/issued/edit-issued.ts";
import { found, partTexts, workbookOf } from "./workbook-of.ts";

const sheet =
  '<dimension ref="A1:E5"/><sheetData>' +
  '<row r="3" spans="1:5" s="9" customFormat="1" ht="24" customHeight="1" hidden="1"><c r="A3" s="1" t="str"><v>产出</v></c><c r="B3" s="2"><v>7</v></c><c r="C3" s="3" t="b"><v>1</v></c><c r="D3" s="3"/><c r="E3" s="4"><f>B3*$B$5</f><v>1</v></c></row>' +
  '<row r="5"><c r="B5"><v>2</v></c></row></sheetData>' +
  '<mergeCells count="2"><mergeCell ref="C3:D3"/><mergeCell ref="A2:A3"/></mergeCells>' +
  '<conditionalFormatting sqref="B3 D4"><cfRule type="expression" priority="1"><formula>$B3&lt;$B$5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation sqref="B3:B5"><formula1>$B$5</formula1></dataValidation></dataValidations>';

function edited(edit: Omit<SheetEdit, "sheet">): string {
  const { bytes } = editIssued("表.xlsx", workbookOf({ sheets: { 表: sheet } }), [{ sheet: "表", ...edit }]);
  return partTexts(bytes)["xl/worksheets/sheet1.xml"] ?? "";
}

test("styles, height, formulas, merges, conditional formats and validations of the row they look like, and none of its content", () => {
  const xml = edited({ rows: [{ kind: "insert", after: 3, count: 2, extend: true }] });
  expect(xml).toContain(
    '<row r="4" spans="1:5" s="9" customFormat="1" ht="24" customHeight="1"><c r="A4" s="1"/><c r="B4" s="2"/><c r="C4" s="3"/><c r="D4" s="3"/><c r="E4" s="4"><f>B4*$B$7</f></c></row><row r="5"',
  );
  expect(found(xml, /<mergeCell ref="([^"]+)"/g)).toBe("C3:D3 A2:A5 C4:D4 C5:D5");
  expect(xml).toContain('<mergeCells count="4">');
  expect(found(xml, /Formatting sqref="([^"]+)"/g)).toBe("B3:B5 D6");
  expect(found(xml, /<formula>([^<]+)/g)).toBe("$B3&lt;$B$7");
  expect(found(xml, /<dataValidation sqref="([^"]+)"/g)).toBe("B3:B7");
  expect(found(xml, /<dimension ref="([^"]+)"/g)).toBe("A1:E7");
});

test("a row that is to look like another one than the one above", () => {
  const xml = edited({ rows: [{ kind: "insert", after: 5, count: 1, like: 3 }] });
  expect(found(xml, /<row r="6"[^>]* ht="(\d+)"/g)).toBe("24");
  expect(found(xml, /<c r="E6" s="4"><f>([^<]+)/g)).toBe("B6*$B$5");
  expect(found(xml, /<mergeCell ref="([^"]+)"/g)).toBe("C3:D3 A2:A3 C6:D6");
  expect(found(xml, /Formatting sqref="([^"]+)"/g)).toBe("B3 D4 B6");
});

test("a label of one row is merged over the rows of its group, taking up what was merged there", () => {
  const xml = edited({ rows: [{ kind: "insert", after: 3, count: 2 }], merges: ["A2:A5", "E3:E5"] });
  expect(found(xml, /<mergeCell ref="([^"]+)"/g)).toBe("C3:D3 C4:D4 C5:D5 A2:A5 E3:E5");
  expect(xml).toContain('<mergeCells count="5">');
});

test("a sheet without merges gets them where they belong", () => {
  const plain = '<sheetData><row r="1"><c r="A1"/></row></sheetData><sheetProtection sheet="1"/><pageMargins/>';
  const { bytes } = editIssued("表.xlsx", workbookOf({ sheets: { 表: plain } }), [{ sheet: "表", merges: ["A1:A3"] }]);
  expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '<sheetData><row r="1"><c r="A1"/></row></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells><pageMargins/>',
  );
});

test("rows that count on without numbers get theirs where they move", () => {
  const implied = "<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData>";
  const { bytes } = editIssued("表.xlsx", workbookOf({ sheets: { 表: implied } }), [
    { sheet: "表", rows: [{ kind: "insert", after: 1, count: 1 }] },
  ]);
  expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '<sheetData><row><c><v>1</v></c></row><row r="2"><c r="A2"/></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row></sheetData>',
  );
});

test("lists that lost all they held are gone, with what counted them", () => {
  const xml = edited({ rows: [{ kind: "delete", first: 2, last: 3 }] });
  expect(xml).not.toContain("mergeCell");
  expect(found(xml, /Formatting sqref="([^"]+)"/g)).toBe("D2");
  expect(found(xml, /<formula>([^<]+)/g)).toBe("$B2&lt;$B$3");
  expect(found(xml, /<dataValidation sqref="([^"]+)"/g)).toBe("B2:B3");
});

test("all merges at once, in the place of those there are", () => {
  const xml = edited({ rows: [{ kind: "insert", after: 3, count: 2, extend: true }], allMerges: ["A2:A4", "C5:D5"] });
  expect(found(xml, /<mergeCell ref="([^"]+)"/g)).toBe("A2:A4 C5:D5");
  expect(xml).toContain('<mergeCells count="2">');
  expect(edited({ allMerges: [] })).not.toContain("mergeCell");
});

test("pages begin where they are told to, whatever breaks there were", () => {
  const broken = `${sheet}<headerFooter/><rowBreaks count="1" manualBreakCount="1"><brk id="4"/></rowBreaks><drawing/>`;
  const { bytes } = editIssued("表.xlsx", workbookOf({ sheets: { 表: broken } }), [{ sheet: "表", pageStarts: [3, 5] }]);
  expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '<headerFooter/><rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" max="16383" man="1"/></rowBreaks><drawing/>',
  );
});

test("a cell gets the format asked for by a style like its own, and no other style is taken for it", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="0" fontId="1"/><xf numFmtId="170" applyNumberFormat="1" fontId="2"/><xf applyNumberFormat="1" fontId="1" numFmtId="170"/></cellXfs></styleSheet>';
  const source = {
    sheets: { 表: '<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>' },
    relations: { "xl/workbook.xml": [["rIdS", "styles", "styles.xml"] as const] },
    parts: { "xl/styles.xml": { xml: styles } },
  };
  const value = { kind: "number", number: "1.5" } as const;
  const { bytes } = editIssued("表.xlsx", workbookOf(source), [{ sheet: "表", cells: [{ cell: "A1", value, format: "0.0" }] }]);
  expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" s="2"><v>1.5</v></c>');
  expect(() =>
    editIssued("表.xlsx", workbookOf(source), [{ sheet: "表", cells: [{ cell: "A1", value, format: "0.00" }] }]),
  ).toThrow("no style like 0 shows 0.00");
});
