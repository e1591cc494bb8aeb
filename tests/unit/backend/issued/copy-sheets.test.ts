/** A sheet copied within its workbook: all that belongs to it stands there anew and speaks of the copy; what cannot be copied is named. */
import { describe, expect, test } from "vitest";
import { copySheets } from "#backend/issued/copies/copy-sheets.ts";
import { AppError } from "#shared/api/app-error.ts";
import { found, partTexts, workbookOf, type WorkbookSource } from "./workbook-of.ts";

const sheet = `<sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="5"><c r="A5"><f>SUM(表!A1:A4)+附表!A1+'表'!$B$2</f><v>1</v></c><c r="B5"><f>IF(A5=0,"表!A1",总额)</f></c></row></sheetData><conditionalFormatting sqref="A5"><cfRule type="expression" priority="1"><formula>表!$A$5&lt;0</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A1" location="表!A5"/></hyperlinks><drawing r:id="d"/><legacyDrawing r:id="v"/>`;
const ooxml = "application/vnd.openxmlformats-officedocument";

const source: WorkbookSource = {
  sheets: { 表: sheet, 附表: '<sheetData><row r="1"><c r="A1"><f>表!A5</f></c></row></sheetData>' },
  names:
    '<definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$F$5</definedName><definedName name="总额">表!$A$5</definedName><definedName name="别处">附表!$A$1</definedName>',
  relations: {
    "xl/workbook.xml": [["rIdC", "calcChain", "calcChain.xml"]],
    "xl/worksheets/sheet1.xml": [
      ["d", "drawing", "../drawings/drawing1.xml"],
      ["v", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["c", "comments", "../comments1.xml"],
    ],
    "xl/drawings/drawing1.xml": [
      ["p", "image", "../media/image1.png"],
      ["x", "chart", "../charts/chart1.xml"],
    ],
  },
  parts: {
    "xl/calcChain.xml": { xml: '<calcChain><c r="A5" i="1"/></calcChain>', type: `${ooxml}.spreadsheetml.calcChain+xml` },
    "xl/drawings/drawing1.xml": { xml: "<wsDr/>", type: `${ooxml}.drawing+xml` },
    "xl/drawings/vmlDrawing1.vml": { xml: "<xml><br></xml>" },
    "xl/comments1.xml": { xml: "<comments/>", type: `${ooxml}.spreadsheetml.comments+xml` },
    "xl/charts/chart1.xml": { xml: "<chart><f>表!$A$5</f></chart>", type: `${ooxml}.drawingml.chart+xml` },
    "xl/media/image1.png": { xml: "png" },
  },
};

function copied(what: WorkbookSource, count = 3): Record<string, string> {
  return partTexts(copySheets("表.xlsx", workbookOf(what), new Map([["表", count]])).bytes);
}

describe("what belongs to a sheet", () => {
  const before = partTexts(workbookOf(source));
  const after = copied(source);

  test("stands in each copy as it was, and names the copy where it named its sheet", () => {
    const copy = after["xl/worksheets/sheet4.xml"] ?? "";
    expect(found(copy, /<f>(.*?)<\/f>/g)).toBe(`SUM('表 (3)'!A1:A4)+附表!A1+'表 (3)'!$B$2 IF(A5=0,"表!A1",总额)`);
    expect(found(copy, /<formula>(.*?)<\/formula>/g)).toBe("'表 (3)'!$A$5&lt;0");
    expect(copy).toContain('location="&apos;表 (3)&apos;!A5"');
    expect(copy).not.toMatch(/tabSelected|codeName/);
  });

  test("has parts of its own, and shares pictures", () => {
    expect(found(after["xl/worksheets/_rels/sheet3.xml.rels"], /Target="(.*?)"/g)).toBe(
      "/xl/drawings/drawing2.xml /xl/drawings/vmlDrawing2.vml /xl/comments2.xml",
    );
    expect(found(after["xl/drawings/_rels/drawing3.xml.rels"], /Target="(.*?)"/g)).toBe(
      "../media/image1.png /xl/charts/chart3.xml",
    );
    expect(after["xl/charts/chart2.xml"]).toBe("<chart><f>'表 (2)'!$A$5</f></chart>");
    const types = after["[Content_Types].xml"];
    for (const part of ["worksheets/sheet3", "worksheets/sheet4", "drawings/drawing3", "comments3", "charts/chart2"])
      expect(types).toContain(`<Override PartName="/xl/${part}.xml"`);
  });

  test("is listed behind all sheets, with the names that hold on it", () => {
    const { "xl/workbook.xml": workbook = "" } = after;
    expect(found(workbook, /<sheet name="(.*?)"/g)).toBe("表 附表 表 (2) 表 (3)");
    expect(found(workbook, /sheetId="(\d+)"/g)).toBe("1 2 3 4");
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="3">'表 (3)'!$A$1:$F$5</definedName>`);
    expect(workbook).toContain(`<definedName name="总额" localSheetId="2">'表 (2)'!$A$5</definedName>`);
    expect(found(workbook, /name="别处"( localSheetId)/g)).toBe("");
  });

  test("and everything else stays byte for byte, but for the order of calculation", () => {
    const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(changed.toSorted()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
    ]);
    expect(after["xl/calcChain.xml"]).toBeUndefined();
  });
});

test("a namespace that each sheet declares for itself goes along", () => {
  const parts = partTexts(workbookOf({ sheets: { 表: "<sheetData/>" } }));
  const declared = parts["xl/workbook.xml"]?.replace(
    / (xmlns:r="[^"]*")(.*?)<sheet /,
    (_, ns: string, rest: string) => `${rest}<sheet ${ns} `,
  );
  const bytes = workbookOf({ sheets: { 表: "<sheetData/>" }, parts: { "xl/workbook.xml": { xml: declared ?? "" } } });
  const { "xl/workbook.xml": workbook = "" } = partTexts(copySheets("表.xlsx", bytes, new Map([["表", 2]])).bytes);
  expect(workbook).toMatch(/<sheet xmlns:r="[^"]*" name="表 \(2\)" sheetId="2" r:id="copy1"\/>/);
});

test("names are told apart from those there are, and no longer than a spreadsheet takes", () => {
  const long = "一二三四五六七八九十".repeat(3);
  const bytes = workbookOf({ sheets: { [long]: "<sheetData/>", [`${long.slice(0, 27)} (2)`]: "<sheetData/>" } });
  const { names } = copySheets("表.xlsx", bytes, new Map([[long, 2]]));
  expect(names.get(long)).toEqual([long, `${long.slice(0, 27)} (3)`]);
});

test("a workbook of which nothing is copied is the issued one", () => {
  const bytes = workbookOf(source);
  expect(copySheets("表.xlsx", bytes, new Map([["表", 1]])).bytes).toBe(bytes);
});

describe("what cannot be copied is refused in one sentence that names it", () => {
  const beside = (kind: string): WorkbookSource => ({
    sheets: { 表: "<sheetData/>" },
    relations: { "xl/worksheets/sheet1.xml": [["x", kind, "../x.xml"]] },
    parts: { "xl/x.xml": { xml: "<x/>" } },
  });
  const formula = (text: string): WorkbookSource => ({
    sheets: { 表: `<sheetData><row r="1"><c r="A1"><f>${text}</f></c></row></sheetData>`, 附表: "<sheetData/>" },
  });

  const withMacros: WorkbookSource = {
    sheets: { 表: "<sheetData/>" },
    relations: { "xl/workbook.xml": [["m", "vbaProject", "vbaProject.bin"]] },
    parts: { "xl/vbaProject.bin": { xml: "x" } },
  };

  test.each<[string, WorkbookSource]>([
    ["套用了表格格式的区域", beside("table")],
    ["数据透视表", beside("pivotTable")],
    ["控件", beside("ctrlProp")],
    ["特殊内容", beside("somethingNew")],
    ["跨多张工作表取数", formula("SUM(表:附表!A1)")],
    ["用到这张工作表上的名称", formula("表!总额*2")],
    ["带宏", withMacros],
  ])("%s", (what, refused) => {
    const copy = () => copied(refused);
    expect(copy).toThrow(AppError);
    expect(copy).toThrow(expect.objectContaining({ code: "issued-refused", detail: expect.stringContaining(what) as string }));
  });
});
