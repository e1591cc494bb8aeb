/** Issued workbooks as other programs write them: prefixes, inline strings, both editions of the format, lists, hidden sheets, no styles. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readIssued } from "#backend/readers/issued/read-issued.ts";

const editions = {
  usual: [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ],
  strict: ["http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"],
} as const;

const rels = (list: readonly (readonly [id: string, kind: string, target: string])[], base: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function book(
  edition: keyof typeof editions,
  prefix: string,
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const [main, base] = editions[edition];
  const p = prefix === "" ? "" : `${prefix}:`;
  const ns = prefix === "" ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  const tagged = (xml: string) => xml.replaceAll(/<(\/?)(?=[a-z])/gi, `<$1${p}`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": rels([["r1", "officeDocument", "/xl/workbook.xml"]], base),
    "xl/_rels/workbook.xml.rels": rels(
      [
        ["s1", "worksheet", "sheets/one.xml"],
        ["s2", "worksheet", "/xl/sheets/two.xml"],
        ["t", "sharedStrings", "texts.xml"],
        ["y", "styles", "styles.xml"],
        ["m", "theme", "theme.xml"],
      ],
      base,
    ),
    "xl/workbook.xml": `<${p}workbook ${ns} xmlns:r="${base}"><${p}sheets><${p}sheet name="表" sheetId="7" r:id="s1"/><${p}sheet name="代码" sheetId="3" state="veryHidden" r:id="s2"/></${p}sheets><${p}definedNames><${p}definedName name="属性">代码!$A$1:$A$2</${p}definedName></${p}definedNames></${p}workbook>`,
    "xl/sheets/one.xml": `\uFEFF<?xml version="1.0"?><${p}worksheet ${ns}>${tagged(sheet)}</${p}worksheet>`,
    "xl/sheets/two.xml": `<${p}worksheet ${ns}>${tagged('<sheetData><row><c t="inlineStr"><is><t>经常性项目</t></is></c></row><row><c t="inlineStr"><is><t>一年期项目</t></is></c></row></sheetData>')}</${p}worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const texts = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>项目名称</t><rPh sb="0" eb="1"><t>xiang</t></rPh></si><si><r><t>主管</t></r><r><t xml:space="preserve"> 部门</t></r></si></sst>`;
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="0&quot;年&quot;"/></numFmts><fonts><font><sz val="9"/></font></fonts><borders><border><left/></border><border><left style="thin"/></border></borders><cellXfs><xf borderId="0" numFmtId="0" fontId="0"/><xf borderId="1" numFmtId="170" fontId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;
const content =
  '<sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="2" width="10"/></cols><sheetData><row r="2" ht="30"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"/></row><row><c t="s"><v>1</v></c><c s="1"><v>2026</v></c><c><f>SUM(B1:B2)</f></c></row></sheetData><mergeCells><mergeCell ref="C2:D4"/></mergeCells><dataValidations><dataValidation type="list" sqref="C2"><formula1>属性</formula1></dataValidation></dataValidations>';

describe.each(["usual", "strict"] as const)("the %s edition", (edition) => {
  it.each(["", "x"])("with the prefix %j", (prefix) => {
    const [sheet, hidden] = readIssued(
      "下发.xlsx",
      book(edition, prefix, content, { "xl/texts.xml": texts, "xl/styles.xml": styles }),
    );
    expect(sheet).toMatchObject({
      name: "表",
      isHidden: false,
      rowCount: 4,
      columnCount: 4,
      cells: [
        { row: 1, column: 1, text: "项目名称" },
        { row: 2, column: 0, text: "主管 部门" },
        { row: 2, column: 1, text: "2026年" },
      ],
      formulas: [{ row: 2, column: 2, text: "SUM(B1:B2)" }],
      framed: [
        { row: 1, column: 2 },
        { row: 2, column: 1 },
      ],
      merges: [{ row: 1, column: 2, rowSpan: 3, columnSpan: 2 }],
      choices: [{ row: 1, column: 2, choices: ["经常性项目", "一年期项目"] }],
      rowHeight: 18,
      rowHeights: new Map([[1, 30]]),
    });
    expect(sheet?.lettering).toContainEqual(expect.objectContaining({ row: 1, column: 2, fontSize: 9, wraps: true }));
    expect(sheet?.columnWidths.get(1)).toBe(52.5);
    expect(hidden).toMatchObject({ name: "代码", isHidden: true });
  });
});

it("grounds, letters, their place in the cell and the paper are as the office set them", () => {
  const theme = `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
  const fills = [
    '<patternFill patternType="none"/>',
    '<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>',
    '<patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill>',
    '<patternFill patternType="solid"><fgColor indexed="43"/></patternFill>',
    '<patternFill patternType="solid"><fgColor theme="0"/></patternFill>',
  ];
  const fonts =
    '<font><color theme="1"/></font><font><color rgb="FFFF0000"/></font><font><color theme="0" tint="-0.25"/></font>';
  const xfs = [0, 1, 2, 3, 4].map(
    (fill) =>
      `<xf fillId="${fill}" fontId="${fill % 3}"><alignment vertical="${["top", "center", "bottom", "distributed", ""][fill]}"/></xf>`,
  );
  const look = `<styleSheet><fonts>${fonts}</fonts><fills>${fills.map((fill) => `<fill>${fill}</fill>`).join("")}</fills><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
  const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"/>`).join("");
  const page =
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>';
  const parts = { "xl/styles.xml": look, "xl/theme.xml": theme };
  const [sheet] = readIssued("有色.xlsx", book("usual", "", `<sheetData><row>${cells}</row></sheetData>${page}`, parts));
  expect(sheet?.lettering.map(({ fill, ink, vertical }) => ({ fill, ink, vertical }))).toEqual([
    { fill: undefined, ink: undefined, vertical: "top" },
    { fill: undefined, ink: "#ff0000", vertical: "middle" },
    { fill: "#a2b9e2", ink: "#bfbfbf", vertical: undefined },
    { fill: "#ffff99", ink: undefined, vertical: "middle" },
    { fill: undefined, ink: "#ff0000", vertical: undefined },
  ]);
  expect(sheet?.page).toEqual({
    isLandscape: true,
    size: { width: 595.25, height: 842 },
    margins: { top: 72, bottom: 72, left: 36, right: 36 },
  });
});

it("a file that is no such workbook is refused in one sentence", () => {
  expect(() => readIssued("旧.xls", strToU8("不是"))).toThrow("file-type-unknown");
  const broken = book("usual", "", "<sheetData><row></sheetData>");
  expect(() => readIssued("坏.xlsx", broken)).toThrow("file-damaged");
});
