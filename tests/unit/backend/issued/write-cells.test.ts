/** Values in cells, whoever wrote the workbook and however. */
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editIssued } from "#backend/issued/edit-issued.ts";
import type { CellValue } from "#backend/issued/sheet/cell-edit.ts";
import { readWorkbook } from "#backend/readers/workbook/read-workbook.ts";
import { workbookText } from "#backend/writers/cell-text.ts";
import { found, partTexts, partsOf, workbookOf, type WorkbookSource } from "./workbook-of.ts";

const text = (text: string): CellValue => ({ kind: "text", text });
const number = (number: string): CellValue => ({ kind: "number", number });
const blank: CellValue = { kind: "blank" };

function written(source: WorkbookSource, cells: Readonly<Record<string, CellValue>>, sheet = "S") {
  const edits = Object.entries(cells).map(([cell, value]) => ({ cell, value }));
  const { bytes, proof } = editIssued("表.xlsx", workbookOf(source), [{ sheet, cells: edits }]);
  return { parts: partTexts(bytes), proof, xml: partTexts(bytes)["xl/worksheets/sheet1.xml"] ?? "" };
}

const row =
  '<dimension ref="A1:B2"/><cols><col min="4" max="6" width="9" style="8"/></cols><sheetData><row r="1" s="7" customFormat="1"><c r="A1" s="2" t="s"><v>0</v></c></row><row r="2"><c r="B2" s="3"/></row></sheetData>';
const texts = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><r><rPr><b/></rPr><t>标题</t></r></si></sst>`;

describe("shared texts", () => {
  test("are only added to, each once, and counted", () => {
    const { parts, xml } = written({ sheets: { S: row }, texts }, { A1: text("甲"), B2: text("甲"), C2: text(" 乙\n") });
    expect(xml).toContain('<c r="A1" s="2" t="s"><v>1</v></c>');
    expect(xml).toContain('<c r="B2" s="3" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>');
    expect(parts["xl/sharedStrings.xml"]).toContain(
      'count="3" uniqueCount="3"><si><r><rPr><b/></rPr><t>标题</t></r></si><si><t>甲</t></si><si><t xml:space="preserve"> 乙\n</t></si></sst>',
    );
  });

  test("are left alone where no text is written", () => {
    const { parts, proof } = written({ sheets: { S: row }, texts }, { B2: number("408.68") });
    expect(parts["xl/sharedStrings.xml"]).toContain(texts);
    expect(proof.changedParts).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test("an empty list gets its first", () => {
    const empty = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>';
    const { parts } = written({ sheets: { S: "<sheetData/>" }, texts: empty }, { B2: text("甲") });
    expect(parts["xl/sharedStrings.xml"]).toContain('count="1" uniqueCount="1"><si><t>甲</t></si></sst>');
  });
});

test("without shared texts a text stands in its cell", () => {
  const { xml, parts } = written(
    { sheets: { S: '<sheetData><row r="2"><c r="B2" s="3"/></row></sheetData>' } },
    { B2: text("=1+1 <&>\"'") },
  );
  expect(xml).toContain(`<c r="B2" s="3" t="inlineStr"><is><t>=1+1 &lt;&amp;&gt;"'</t></is></c>`);
  expect(parts["xl/sharedStrings.xml"]).toBeUndefined();
});

test("numbers stand as they are told, and what was in the cell is gone", () => {
  const { xml } = written({ sheets: { S: row }, texts }, { A1: number("0.10"), B2: number("-12345678901234567.89") });
  expect(xml).toContain('<c r="A1" s="2"><v>0.10</v></c>');
  expect(xml).toContain('<c r="B2" s="3"><v>-12345678901234567.89</v></c>');
  expect(written({ sheets: { S: row }, texts }, { A1: blank, B2: blank }).xml).toContain(
    '<c r="A1" s="2"></c></row><row r="2"><c r="B2" s="3"/>',
  );
});

test("cells and rows that are not there come in order, with the style of their row or column, and the range reaches them", () => {
  const { xml } = written(
    { sheets: { S: row }, texts },
    { A2: number("1"), C1: number("2"), E4: number("3"), A4: number("4"), Z9: blank },
  );
  expect(xml).toContain('<c r="C1" s="7"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="3"/></row>');
  expect(xml).toContain('<row r="4"><c r="A4"><v>4</v></c><c r="E4" s="8"><v>3</v></c></row>');
  expect(found(xml, /dimension ref="([^"]+)"/g)).toBe("A1:Z9");
});

describe("a cell with a formula", () => {
  const sums =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><f>SUM(A1:A2)</f><v>#N/A</v></c><c r="C1"><f>B1*2</f><v>2</v></c><c r="D1"><f>E9</f><v>5</v></c></row></sheetData>';

  test("keeps it; its result is what it is told to be", () => {
    const { xml, proof } = written({ sheets: { S: sums } }, { B1: number("1") });
    expect(xml).toContain('<c r="B1"><f>SUM(A1:A2)</f><v>1</v></c>');
    expect(proof.sheets[0]).toMatchObject({ cellsWritten: 0, formulasKept: ["B1"] });
    expect(written({ sheets: { S: sums } }, { D1: text("甲<") }).xml).toContain('<c r="D1" t="str"><f>E9</f><v>甲&lt;</v></c>');
  });

  test("forgets a result that no longer holds, and so does what follows from it, on other sheets too; others keep theirs", () => {
    const other = '<sheetData><row r="1"><c r="A1"><f>S!C1+1</f><v>3</v></c><c r="B1"><f>B2</f><v>9</v></c></row></sheetData>';
    const { xml, parts } = written({ sheets: { S: sums, T: other } }, { A1: number("4") });
    expect(xml).toContain('<c r="B1" t="e"><f>SUM(A1:A2)</f></c><c r="C1"><f>B1*2</f></c><c r="D1"><f>E9</f><v>5</v></c>');
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('<c r="A1"><f>S!C1+1</f></c><c r="B1"><f>B2</f><v>9</v></c>');
    expect(parts["xl/workbook.xml"]).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test("that depends on a name, a table or a place it works out counts as changed", () => {
    const far = ["合计", "表1[金额]", 'INDIRECT("A1")', "ROW()", "TODAY()"].map(
      (formula, i) => `<c r="${"BCDEF"[i]}1"><f>${formula}</f><v>1</v></c>`,
    );
    const { xml } = written(
      { sheets: { S: `<sheetData><row r="1"><c r="A1"/>${far.join("")}</row></sheetData>` } },
      { A1: number("4") },
    );
    expect(found(xml, /<\/f>(<v>)/g)).toBe("");
  });

  test("elsewhere keeps the workbook as it was", () => {
    const { proof } = written({ sheets: { S: sums.replaceAll("SUM(A1:A2)", "A2") } }, { A1: number("4") });
    expect(proof.changedParts).toEqual(["xl/worksheets/sheet1.xml"]);
  });
});

test("the order of calculation stays where only cells are written, and goes with its type and relation where rows move", () => {
  const chain = {
    sheets: { S: '<sheetData><row r="1"><c r="A1"><f>B1</f><v>0</v></c></row></sheetData>' },
    relations: { "xl/workbook.xml": [["rIdC", "calcChain", "calcChain.xml"]] as [string, string, string][] },
    parts: {
      "xl/calcChain.xml": {
        xml: '<calcChain><c r="A1" i="1"/></calcChain>',
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
      },
    },
  };
  expect(Object.keys(written(chain, { C1: number("1") }).parts)).toContain("xl/calcChain.xml");
  const { bytes, proof } = editIssued("表.xlsx", workbookOf(chain), [
    { sheet: "S", rows: [{ kind: "insert", after: 0, count: 1 }] },
  ]);
  const parts = partTexts(bytes);
  expect(proof.removedParts).toEqual(["xl/calcChain.xml"]);
  expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
  expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("a cell hidden by a merge, and one that is none, are mistakes of the caller", () => {
  const merged = { sheets: { S: `${row}<mergeCells><mergeCell ref="A4:B5"/></mergeCells>` } };
  expect(() => written(merged, { B4: text("甲") })).toThrow("hidden by a merge");
  expect(() => written(merged, { A0: text("甲") })).toThrow("no cell");
  expect(() => written(merged, { A4: number("1,000") })).toThrow("no number");
});

test("heights, of rows that are there and of others", () => {
  const { bytes } = editIssued("表.xlsx", workbookOf({ sheets: { S: row }, texts }), [
    {
      sheet: "S",
      heights: [
        { row: 5, height: 30 },
        { row: 2, height: 40.456 },
      ],
    },
  ]);
  const xml = partTexts(bytes)["xl/worksheets/sheet1.xml"];
  expect(xml).toContain('<row r="2" ht="40.46" customHeight="1">');
  expect(xml).toContain('</row><row r="5" ht="30" customHeight="1"/></sheetData>');
});

test("hidden rows that are to be shown, and no others", () => {
  const hidden =
    '<sheetData><row r="1" hidden="1"><c r="A1"/></row><row r="2" hidden="true" ht="9"><c r="A2"/></row></sheetData>';
  const { bytes } = editIssued("表.xlsx", workbookOf({ sheets: { S: hidden } }), [{ sheet: "S", shownRows: [2, 7] }]);
  expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '<sheetData><row r="1" hidden="1"><c r="A1"/></row><row r="2" ht="9"><c r="A2"/></row></sheetData>',
  );
});

describe("workbooks of other kinds", () => {
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?!\?|r:)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
  const parts = partsOf({ sheets: { S: row }, texts });
  const ways: Record<string, (xml: string) => Uint8Array> = {
    prefixes: (xml) => strToU8(prefixed(xml)),
    "a mark at the beginning": (xml) => strToU8(`\uFEFF${xml}`),
    "UTF-16": (xml) => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le"),
    "UTF-16 the other way round": (xml) => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le").swap16(),
    "Strict names": (xml) =>
      strToU8(xml.replaceAll("schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main")),
  };

  test.each(Object.entries(ways))("%s", (_, encode) => {
    const changed = new Set(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]);
    const files = Object.entries(parts).map(([path, xml]) => [path, changed.has(path) ? encode(xml) : strToU8(xml)]);
    const issued = zipSync(Object.fromEntries(files));
    const { bytes, proof } = editIssued("表.xlsx", issued, [
      { sheet: "s", rows: [{ kind: "insert", after: 1, count: 1 }], cells: [{ cell: "B3", value: text("填") }] },
    ]);
    expect(proof.changedParts.toSorted()).toEqual(["xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    const read = editIssued("表.xlsx", bytes, [{ sheet: "S", cells: [{ cell: "B3", value: text("再") }] }]);
    expect(read.proof.sheets[0]?.cellsWritten).toBe(1);
  });
});

test("any text comes back as it was written, beside every other part unchanged", () => {
  const source = workbookOf({ sheets: { S: row }, texts });
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (any) => {
      const { bytes, proof } = editIssued("表.xlsx", source, [{ sheet: "S", cells: [{ cell: "B2", value: text(any) }] }]);
      expect(proof.changedParts.toSorted()).toEqual(
        any === "" || workbookText(any) === ""
          ? ["xl/worksheets/sheet1.xml"].slice(0, proof.changedParts.length)
          : ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"],
      );
      const seen = readWorkbook("表.xlsx", bytes)[0]?.cells.find(({ row, column }) => row === 1 && column === 1)?.text ?? "";
      expect(seen).toBe(workbookText(any).trim() === "" ? "" : workbookText(any).replace(/_x005F_/g, "_"));
    }),
    { numRuns: 200 },
  );
});
