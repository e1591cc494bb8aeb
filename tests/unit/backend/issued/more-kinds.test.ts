/** Kinds that are rarer on a form, and the ways each of them may stand in a workbook. */
import { describe, expect, test } from "vitest";
import { editIssued } from "#backend/issued/edit-issued.ts";
import type { RowChange } from "#backend/issued/rows/row-moves.ts";
import { found, partTexts, workbookOf, type WorkbookSource } from "./workbook-of.ts";

const rows = '<sheetData><row r="5"><c r="A5"/></row></sheetData>';
const above: RowChange = { kind: "insert", after: 2, count: 2 };
const inside: RowChange = { kind: "insert", after: 5, count: 2 };
const fifth: RowChange = { kind: "delete", first: 5, last: 5 };

function moved(source: WorkbookSource, change: RowChange): Record<string, string> {
  return partTexts(editIssued("表.xlsx", workbookOf(source), [{ sheet: "S", rows: [change] }]).bytes);
}

function onSheet(xml: string, change: RowChange): string {
  return moved({ sheets: { S: xml } }, change)["xl/worksheets/sheet1.xml"] ?? "";
}

function beside(kind: string, xml: string, change: RowChange, type?: string): string {
  const source: WorkbookSource = {
    sheets: { S: rows },
    relations: { "xl/worksheets/sheet1.xml": [["rId1", kind, "../part.xml"]] },
    parts: { "xl/part.xml": { xml, ...(type !== undefined && { type }) } },
  };
  return moved(source, change)["xl/part.xml"] ?? "";
}

describe("views", () => {
  const view = (inner: string, attributes = "") =>
    `<sheetViews><sheetView${attributes}>${inner}</sheetView></sheetViews>${rows}`;

  test("a selection goes with its cells, and to the next row where they are gone", () => {
    const selected = view('<selection activeCell="B6" sqref="A5:B6"/>');
    expect(found(onSheet(selected, above), /<selection ([^/]+)\//g)).toBe('activeCell="B8" sqref="A7:B8"');
    const single = view('<selection activeCell="B5" activeCellId="0" sqref="B5"/>');
    expect(found(onSheet(single, fifth), /<selection ([^/]+)\//g)).toBe('activeCell="B5" sqref="B5"');
  });

  test("a frozen pane goes on beginning where it is frozen; one that was scrolled stays at its rows", () => {
    const pane = (top: string) => view(`<pane ySplit="4" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`);
    expect(found(onSheet(pane("A5"), above), /topLeftCell="([^"]+)/g)).toBe("A5");
    expect(found(onSheet(pane("A9"), above), /topLeftCell="([^"]+)/g)).toBe("A11");
    expect(found(onSheet(view("", ' topLeftCell="A9"'), above), /topLeftCell="([^"]+)/g)).toBe("A11");
    expect(found(onSheet(view("", ' topLeftCell="B1"'), { kind: "insert", after: 0, count: 1 }), /topLeftCell="([^"]+)/g)).toBe(
      "B1",
    );
  });

  test("the views of single persons hold the same things", () => {
    const own = `${rows}<customSheetViews><customSheetView guid="{1}"><rowBreaks count="1"><brk id="5"/></rowBreaks><autoFilter ref="A4:B9"/></customSheetView></customSheetViews>`;
    expect(onSheet(own, above)).toContain('<rowBreaks count="1"><brk id="7"/></rowBreaks><autoFilter ref="A6:B11"/>');
  });
});

test("breaks that meet become one, and none is above the first row", () => {
  const breaks = `${rows}<rowBreaks count="3" manualBreakCount="3"><brk id="1" man="1"/><brk id="4" man="1"/><brk id="5" man="1"/></rowBreaks>`;
  expect(onSheet(breaks, fifth)).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="1" man="1"/><brk id="4" man="1"/></rowBreaks>',
  );
  expect(onSheet(`${rows}<rowBreaks count="1"><brk id="1"/></rowBreaks>`, { kind: "delete", first: 1, last: 1 })).not.toContain(
    "rowBreaks",
  );
});

test("sparklines at their cells, with their numbers", () => {
  const lines = `${rows}<extLst><ext uri="a"><x14:sparklineGroups xmlns:x14="a" xmlns:xm="b"><x14:sparklineGroup><xm:f>S!A9:C9</xm:f><x14:sparklines><x14:sparkline><xm:f>S!B5:B9</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  expect(found(onSheet(lines, inside), /<xm:(?:f|sqref)>([^<]+)/g)).toBe("S!A11:C11 S!B5:B11 D5");
  // The last of them takes the list with it, which may not be empty.
  expect(onSheet(lines, fifth)).not.toContain("extLst");
});

test("scenarios, watched cells, sorting, smart tags", () => {
  const all = `${rows}<scenarios sqref="A7"><scenario name="a"><inputCells r="A7" val="1"/></scenario></scenarios><sortState ref="A5:B9"><sortCondition ref="B5:B9"/></sortState><cellWatches><cellWatch r="A5"/></cellWatches><smartTags><cellSmartTags r="A9"/></smartTags>`;
  const xml = onSheet(all, inside);
  expect(found(xml, /(?:r|ref|sqref)="([A-Z]+\d+(?::[A-Z]+\d+)?)"/g)).toBe("A5 A6 A7 A9 A9 A5:B11 B5:B11 A5 A11");
  expect(onSheet(all, fifth)).not.toContain("cellWatch");
});

test("a table, a pivot table and mapped cells below go down", () => {
  const table =
    '<table displayName="T" ref="A9:B12"><autoFilter ref="A9:B12"/><sortState ref="A10:B12"/><tableColumns><tableColumn><calculatedColumnFormula>S!$A$6*2</calculatedColumnFormula></tableColumn></tableColumns></table>';
  expect(beside("table", table, inside)).toBe(
    table.replace("A9:B12", "A11:B14").replace("A9:B12", "A11:B14").replace("A10:B12", "A12:B14").replace("$A$6", "$A$8"),
  );
  const pivot = '<pivotTableDefinition name="P"><location ref="A9:B12"/></pivotTableDefinition>';
  expect(beside("pivotTable", pivot, inside)).toContain('ref="A11:B14"');
  expect(beside("tableSingleCells", '<singleXmlCells><singleXmlCell r="B9"/></singleXmlCells>', inside)).toContain('r="B11"');
});

test("the source of a pivot table, and of a consolidation", () => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml";
  const source = (attributes: string) =>
    `<pivotCacheDefinition><cacheSource><worksheetSource ref="A4:B9" ${attributes}/></cacheSource></pivotCacheDefinition>`;
  expect(beside("x", source('sheet="S"'), inside, type)).toContain('ref="A4:B11"');
  expect(beside("x", source('sheet="T"'), inside, type)).toContain('ref="A4:B9"');
  expect(beside("x", source('sheet="S" r:id="rId1"'), inside, type)).toContain('ref="A4:B9"');
  expect(
    onSheet(`${rows}<dataConsolidate><dataRefs><dataRef ref="A4:B9" sheet="S"/></dataRefs></dataConsolidate>`, inside),
  ).toContain('ref="A4:B11"');
});

test("controls and shapes that show a cell", () => {
  const control = `${rows}<controls><control><controlPr linkedCell="$A$6" listFillRange="S!$A$4:$A$9"><anchor moveWithCells="1"><from><row>5</row></from><to><row>6</row></to></anchor></controlPr></control></controls>`;
  const xml = onSheet(control, inside);
  expect(xml).toContain('linkedCell="$A$8" listFillRange="S!$A$4:$A$11"');
  expect(found(xml, /<row>(\d+)/g)).toBe("7 8");
  expect(beside("ctrlProp", '<formControlPr fmlaLink="A6"/>', inside)).toContain('fmlaLink="A8"');
  expect(beside("drawing", '<xdr:wsDr><xdr:sp textlink="S!$A$6"/></xdr:wsDr>', inside)).toContain('textlink="S!$A$8"');
});

describe("drawings", () => {
  const corner = (name: string, row: number, offset: number) =>
    `<${name}><row>${row - 1}</row><rowOff>${offset}</rowOff></${name}>`;
  const anchored = (element: string, from: number, to?: number, attributes = "") =>
    `<wsDr><${element}${attributes}>${corner("from", from, 100)}${to === undefined ? "" : corner("to", to, 300)}</${element}></wsDr>`;
  const places = (xml: string) =>
    [...xml.matchAll(/<row>(\d+)<\/row><rowOff>(\d+)/g)].map(([, row, offset]) => `${Number(row) + 1}+${offset}`).join(" ");

  test.each<[string, string, RowChange, string]>([
    ["one cell", anchored("oneCellAnchor", 8), inside, "10+100"],
    ["one cell that is deleted", anchored("oneCellAnchor", 5), fifth, "5+0"],
    ["two cells below", anchored("twoCellAnchor", 8, 9), inside, "10+100 11+300"],
    ["two cells around", anchored("twoCellAnchor", 4, 9), inside, "4+100 11+300"],
    // Rows of 15 points are 190,500 high.
    ["kept in height", anchored("twoCellAnchor", 4, 9, ' editAs="oneCell"'), inside, "4+100 9+300"],
    ["kept in height, below", anchored("twoCellAnchor", 8, 9, ' editAs="oneCell"'), inside, "10+100 11+300"],
    ["kept in place", anchored("twoCellAnchor", 8, 9, ' editAs="absolute"'), inside, "8+100 9+300"],
    ["on the page", "<wsDr><absoluteAnchor><pos/></absoluteAnchor></wsDr>", inside, ""],
  ])("%s", (_, xml, change, expected) => {
    expect(places(beside("drawing", xml, change))).toBe(expected);
  });

  test("kept in height where the new rows are higher", () => {
    const source: WorkbookSource = {
      sheets: { S: '<sheetData><row r="5" ht="30"><c r="A5"/></row></sheetData>' },
      relations: { "xl/worksheets/sheet1.xml": [["rId1", "drawing", "../part.xml"]] },
      parts: { "xl/part.xml": { xml: anchored("twoCellAnchor", 5, 8, ' editAs="oneCell"') } },
    };
    // 30 + 15 + 15 points and the offset reach over rows of 30, 30 and 30.
    expect(places(moved(source, { kind: "insert", after: 5, count: 2 })["xl/part.xml"] ?? "")).toBe("5+100 7+300");
  });
});

test("a comment in a deleted row is gone with its box", () => {
  const source: WorkbookSource = {
    sheets: { S: `${rows}<legacyDrawing r:id="rId2"/>` },
    relations: {
      "xl/worksheets/sheet1.xml": [
        ["rId1", "comments", "../comments1.xml"],
        ["rId2", "vmlDrawing", "../v.vml"],
      ],
    },
    parts: {
      "xl/comments1.xml": { xml: '<x:comments xmlns:x="a"><x:commentList><x:comment ref="A5"/></x:commentList></x:comments>' },
      "xl/v.vml": {
        xml: "<xml><v:shape id='a'><x:ClientData ObjectType='Note'><x:Row>4</x:Row></x:ClientData></v:shape><v:shape id='b'><x:ClientData ObjectType='Drop'><x:Anchor>1, 0, 7, 0, 2, 0, 8, 0</x:Anchor><x:FmlaLink>$A$6</x:FmlaLink></x:ClientData></v:shape></xml>",
      },
    },
  };
  const parts = moved(source, fifth);
  expect(parts["xl/comments1.xml"]).toContain("<x:commentList></x:commentList>");
  expect(parts["xl/v.vml"]).toBe(
    "<xml><v:shape id='b'><x:ClientData ObjectType='Drop'><x:Anchor>1, 0, 6, 0, 2, 0, 7, 0</x:Anchor><x:FmlaLink>$A$5</x:FmlaLink></x:ClientData></v:shape></xml>",
  );
});

test("an array goes down whole, and a table of what-ifs with its inputs", () => {
  const xml =
    '<sheetData><row r="9"><c r="A9"><f t="array" ref="A9:A10">B9:B10*$C$1</f><v>1</v></c><c r="D9"><f t="dataTable" ref="D9:D10" r1="C6"/></c></row><row r="10"><c r="A10"><v>2</v></c></row></sheetData>';
  const result = onSheet(xml, inside);
  expect(result).toContain('<f t="array" ref="A11:A12">B11:B12*$C$1</f>');
  expect(result).toContain('<f t="dataTable" ref="D11:D12" r1="C8"/>');
});

test("a shared number that is given anew is another formula", () => {
  const cell = (row: number, f: string) => `<row r="${row}"><c r="A${row}">${f}</c></row>`;
  const xml = `<sheetData>${cell(3, '<f t="shared" ref="A3:A4" si="0">B3</f>')}${cell(4, '<f t="shared" si="0"/>')}${cell(6, '<f t="shared" ref="A6:A7" si="0">C6</f>')}${cell(7, '<f t="shared" si="0"/>')}</sheetData>`;
  expect(found(onSheet(xml, above), /<f t="shared"([^>]*>[^<]*)/g)).toBe(
    ' ref="A5:A6" si="0">B5  si="0"/>  ref="A8:A9" si="0">C8  si="0"/>',
  );
});

describe("rules", () => {
  const rule = (sqref: string, formula: string) =>
    `${rows}<conditionalFormatting sqref="${sqref}"><cfRule type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const result = (xml: string) => `${found(xml, /sqref="([^"]+)"/g)}: ${found(xml, /<formula>([^<]+)/g)}`;

  test.each<[string, string, RowChange, string]>([
    ["the row below is meant by each row, and goes on being", rule("A4:A9", "A5=A4"), inside, "A4:A11: A5=A4"],
    ["rows far below that move alike are followed", rule("A1:A3", "A21=1"), inside, "A1:A3: A23=1"],
    ["a single cell follows what it names", rule("A2", "A9=$B9"), inside, "A2: A11=$B11"],
    ["a fixed row moves as anywhere", rule("A4:A9", "A4=A$9"), inside, "A4:A11: A4=A$11"],
    ["the formula is for the first of what is left", rule("A5 C7:C8", "A5=1"), fifth, "C6:C7: C6=1"],
  ])("%s", (_, xml, change, expected) => {
    expect(result(onSheet(xml, change))).toBe(expected);
  });

  test("of another sheet follow the rows they look at", () => {
    const list = `${rows}<dataValidations count="1"><dataValidation sqref="A1:A9"><formula1>S!$B$4:$B$9</formula1></dataValidation></dataValidations>`;
    expect(found(moved({ sheets: { S: rows, T: list } }, inside)["xl/worksheets/sheet2.xml"], /<formula1>([^<]+)/g)).toBe(
      "S!$B$4:$B$11",
    );
  });

  test("bounds of a colour scale may be formulas", () => {
    const scale = `${rows}<conditionalFormatting sqref="A4:A9"><cfRule type="colorScale"><colorScale><cfvo type="num" val="$A$9"/><cfvo type="num" val="3"/></colorScale></cfRule></conditionalFormatting>`;
    expect(found(onSheet(scale, inside), /val="([^"]+)"/g)).toBe("$A$11 3");
  });
});

test("names: print areas without fixed marks move, other relative names mean no certain row", () => {
  const names =
    '<definedName name="_xlnm.Print_Area" localSheetId="0">A1:F9</definedName><definedName name="上一行">S!A8</definedName><definedName name="半">S!$A$8:B9</definedName><definedName name="率">0.06</definedName>';
  expect(found(moved({ sheets: { S: rows }, names }, inside)["xl/workbook.xml"], /<definedName[^>]*>([^<]+)/g)).toBe(
    "A1:F11 S!A8 S!$A$10:B9 0.06",
  );
});
