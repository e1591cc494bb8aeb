/** One workbook in which every kind of thing lies on rows 5 to 7, and how each kind is read off after rows have moved. */
import { found, partTexts, workbookOf } from "./workbook-of.ts";

const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => {
  const cells: Record<number, string> = {
    1: '<c r="H1"><f>SUM(B5:B7)</f><v>6</v></c>',
    5: `<c r="A5" s="1"/><c r="B5" s="2"><v>1</v></c><c r="C5"><f t="shared" ref="C5:C7" si="0">B5*$B$8</f><v>4</v></c>`,
    6: `<c r="A6" s="1"/><c r="B6" s="3"><v>2</v></c><c r="C6"><f t="shared" si="0"/><v>8</v></c>`,
    7: `<c r="A7" s="1"/><c r="B7" s="4"><v>3</v></c><c r="C7"><f t="shared" si="0"/><v>12</v></c>`,
    8: `<c r="B8" s="5"><v>4</v></c>`,
  };
  const height = row >= 5 && row <= 7 ? ` ht="${row + 16}" customHeight="1"` : "";
  return `<row r="${row}"${height}>${cells[row] ?? `<c r="A${row}"/>`}</row>`;
});

const x14 =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2"><xm:f>$B5=Sheet2!$A$1</xm:f></x14:cfRule><xm:sqref>G5:G7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const sheet =
  `<sheetData>${rows.join("")}</sheetData>` +
  '<protectedRanges><protectedRange sqref="B5:B7" name="a"/></protectedRanges>' +
  '<autoFilter ref="E4:F7"/><mergeCells count="1"><mergeCell ref="A5:A7"/></mergeCells>' +
  '<conditionalFormatting sqref="F5:F7"><cfRule type="expression" priority="1"><formula>$B5=""</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="E5:E7"><formula1>$B$5:$B$7</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="D5:D7" location="Sheet2!A1"/></hyperlinks>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="B5:B7" numberStoredAsText="1"/></ignoredErrors>' +
  `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>${x14}`;

const xdr = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
const corner = (name: string, row: number) =>
  `<xdr:${name}><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>500</xdr:rowOff></xdr:${name}>`;
const drawing = `<xdr:wsDr ${xdr}><xdr:twoCellAnchor>${corner("from", 4)}${corner("to", 6)}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const note = (row: number) =>
  `<v:shape id="n${row}"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row - 2}, 2, 4, 15, ${row + 2}, 4</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;

export function growthWorkbook(): Uint8Array {
  return workbookOf({
    sheets: { Sheet1: sheet, Sheet2: '<sheetData><row r="1"><c r="A1"><f>SUM(Sheet1!B5:B7)</f><v>6</v></c></row></sheetData>' },
    names:
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$5:$F$7</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$B,Sheet1!$5:$7</definedName><definedName name="数">Sheet1!$B$5:$B$7</definedName>',
    relations: {
      "xl/worksheets/sheet1.xml": [
        ["rId1", "drawing", "../drawings/drawing1.xml"],
        ["rId2", "vmlDrawing", "/xl/drawings/vml1.vml"],
        ["rId3", "comments", "../comments1.xml"],
        ["rId4", "threadedComment", "../threadedComments/threadedComment1.xml"],
      ],
    },
    parts: {
      "xl/drawings/drawing1.xml": { xml: drawing },
      "xl/drawings/vml1.vml": { xml: `<xml xmlns:v="v" xmlns:x="x">${[5, 6, 7].map((row) => note(row)).join("")}<br></xml>` },
      "xl/comments1.xml": {
        xml: `<comments><commentList>${[5, 6, 7].map((row) => `<comment ref="B${row}"/>`).join("")}</commentList></comments>`,
      },
      "xl/threadedComments/threadedComment1.xml": {
        xml: `<ThreadedComments>${[5, 6, 7].map((row) => `<threadedComment ref="B${row}"/>`).join("")}</ThreadedComments>`,
      },
      "xl/charts/chart1.xml": {
        xml: '<c:chartSpace xmlns:c="c"><c:ser><c:val><c:numRef><c:f>Sheet1!$B$5:$B$7</c:f></c:numRef></c:val></c:ser></c:chartSpace>',
        type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      },
    },
  });
}

type Reading = (parts: Readonly<Record<string, string>>) => string;

const onSheet =
  (pattern: RegExp): Reading =>
  (parts) =>
    found(parts["xl/worksheets/sheet1.xml"], pattern);

export const readings = {
  values: (parts) =>
    ["2", "3", "4"].map((style) => onSheet(new RegExp(`<c r="B(\\d+)" s="${style}"><v>`, "g"))(parts) || "-").join(" "),
  formulas: onSheet(/<f>SUM\((B\d+:B\d+)\)/g),
  "formulas of another sheet": (parts) => found(parts["xl/worksheets/sheet2.xml"], /SUM\(Sheet1!(B\d+:B\d+)\)/g),
  "shared formulas": (parts) =>
    [
      ...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(
        /<c r="(C\d+)"[^>]*><f(?: t="shared"(?: ref="([^"]+)")? si="0")?(?:\/|>([^<]*))/g,
      ),
    ]
      .map(([, cell, ref, formula]) => (formula === undefined ? `${cell}~` : `${ref ?? cell}=${formula}`))
      .join(" "),
  merges: onSheet(/<mergeCell ref="([^"]+)"/g),
  comments: (parts) =>
    [
      found(parts["xl/comments1.xml"], /ref="B(\d+)"/g),
      found(parts["xl/threadedComments/threadedComment1.xml"], /ref="B(\d+)"/g),
      found(parts["xl/drawings/vml1.vml"], /<x:Row>(\d+)/g),
    ].join(" | "),
  hyperlinks: onSheet(/<hyperlink ref="([^"]+)"/g),
  "row heights": onSheet(/<row r="(\d+" ht="\d+)"/g),
  validations: (parts) =>
    `${onSheet(/<dataValidation type="list" sqref="([^"]+)"/g)(parts)} ${onSheet(/<formula1>([^<]+)/g)(parts)}`,
  "conditional formats": (parts) =>
    `${onSheet(/<conditionalFormatting sqref="([^"]+)"/g)(parts)} ${onSheet(/<formula>([^<]+)/g)(parts)}`,
  "conditional formats in extensions": (parts) => `${onSheet(/<xm:sqref>([^<]+)/g)(parts)} ${onSheet(/<xm:f>([^<]+)/g)(parts)}`,
  "names and print areas": (parts) => found(parts["xl/workbook.xml"], /<definedName[^>]*>([^<]+)/g),
  "row breaks": onSheet(/<brk id="(\d+)"/g),
  "drawing anchors": (parts) =>
    found(parts["xl/drawings/drawing1.xml"], /<xdr:row>(\d+<\/xdr:row><xdr:rowOff>\d+)/g).replaceAll(
      "</xdr:row><xdr:rowOff>",
      "+",
    ),
  "protected ranges": onSheet(/<protectedRange sqref="([^"]+)"/g),
  "ignored errors": onSheet(/<ignoredError sqref="([^"]+)"/g),
  filters: onSheet(/<autoFilter ref="([^"]+)"/g),
  charts: (parts) => found(parts["xl/charts/chart1.xml"], /<c:f>([^<]+)/g),
} satisfies Record<string, Reading>;

export type Kind = keyof typeof readings;

export function readOff(bytes: Uint8Array, kind: Kind): string {
  const parts = partTexts(bytes);
  return readings[kind](parts);
}
