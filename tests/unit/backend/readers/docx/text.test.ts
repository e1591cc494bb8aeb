/** Text of text documents, as a person reads it there. */
import { expect, it } from "vitest";
import { cell, line, paragraph, row, run, sheetOf, table, texts } from "./docx-files.ts";

const textOf = (content: string, parts?: Readonly<Record<string, string>>) => texts(sheetOf(content, parts));

it("puts runs together and keeps breaks, tabs and blanks as they are typed", () => {
  const content = `${run(" 一 ")}<w:r><w:br/><w:t> 二 </w:t><w:tab/><w:t>三</w:t><w:cr/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>`;
  expect(textOf(paragraph(content, '<w:tabs><w:tab w:val="left"/></w:tabs>'))).toEqual([" 一 \n二\t三\na-b"]);
  expect(textOf(paragraph(`${run("甲")}<w:r><w:br w:type="page"/></w:r>${run("乙")}`))).toEqual(["甲乙"]);
});

it("sets the paragraphs of a cell on lines of their own", () => {
  expect(textOf(table([1000], [row([cell(line("甲") + line("乙"))])]))).toEqual(["甲\n乙"]);
});

it("leaves tracked deletions out and takes insertions in", () => {
  const changed = `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run("新")}</w:ins><w:moveFrom>${run("走")}</w:moveFrom><w:moveTo>${run("来")}</w:moveTo>`;
  expect(textOf(paragraph(changed))).toEqual(["新来"]);
  expect(textOf(table([1000], [row([cell(line("删"))], "<w:del/>"), row([cell(line("留"))], "<w:ins/>")]))).toEqual(["留"]);
});

it("joins the paragraphs between which the break was deleted", () => {
  const deleted = "<w:rPr><w:del/></w:rPr>";
  expect(textOf(paragraph(run("甲"), deleted) + paragraph(run("乙"), deleted) + line("丙") + line("丁"))).toEqual([
    "甲乙丙",
    "丁",
  ]);
});

it("takes results of fields in and their codes out", () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("408.68")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(textOf(paragraph(field + `<w:fldSimple w:instr="DATE">${run("2026年")}</w:fldSimple>`))).toEqual(["408.682026年"]);
});

it("reads links, smart tags, content controls around text, cells and rows, but no prompts of empty ones", () => {
  const control = (content: string, properties = "") =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  expect(
    textOf(paragraph(`<w:hyperlink>${run("甲")}</w:hyperlink><w:smartTag>${run("乙")}</w:smartTag>${control(run("丙"))}`)),
  ).toEqual(["甲乙丙"]);
  expect(textOf(table([1000, 1000], [control(row([cell(line("丁")), control(cell(line("戊")))]))]))).toEqual(["丁", "戊"]);
  expect(textOf(paragraph(run("己") + control(run("单击此处输入"), "<w:showingPlcHdr/>")))).toEqual(["己"]);
});

it("reads a text box once, after the paragraph it hangs on", () => {
  const box = `<w:txbxContent>${line("单位：万元")}</w:txbxContent>`;
  const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(textOf(paragraph(run("标题") + choice + run("二")))).toEqual(["标题二", "单位：万元"]);
});

it("reads letters of symbol fonts", () => {
  const symbols = `<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="0052"/></w:r>`;
  expect(textOf(paragraph(symbols + run("\uf0a3\uf035", '<w:rFonts w:ascii="Symbol"/>')))).toEqual(["≥90%☑☑≤5"]);
});

it("leaves phonetic guides out and keeps what they stand over", () => {
  expect(
    textOf(
      paragraph(`<w:r><w:ruby><w:rt>${run("yín")}</w:rt><w:rubyBase>${run("银")}</w:rubyBase></w:ruby></w:r>${run("川")}`),
    ),
  ).toEqual(["银川"]);
});

const level = (ilvl: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, "chineseCountingThousand", "%1、")}${level(1, "decimal", "指标%2：")}${level(2, "decimal", "%2.%3", '<w:suff w:val="space"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, "bullet", "·")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
const styles = `<w:styles xmlns:w="w"><w:style w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
const listed = (text: string, list: number, ilvl: number) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);

it("puts the numbers of automatic lists before their paragraphs", () => {
  const body = [
    listed("目标", 1, 0),
    listed("巡回", 1, 1),
    listed("借阅", 1, 1),
    listed("其一", 1, 2),
    listed("其他", 1, 0),
    paragraph(run("从头"), '<w:pStyle w:val="b"/>'),
    listed("另起", 2, 0),
    listed("点", 3, 0),
    paragraph(run("不编"), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ];
  expect(textOf(body.join(""), { "word/numbering.xml": numbering, "word/styles.xml": styles })).toEqual([
    "一、目标",
    "指标1：巡回",
    "指标2：借阅",
    "2.1 其一",
    "二、其他",
    "指标1：从头",
    "十一、另起",
    "点",
    "不编",
  ]);
});

it("reads documents with other prefixes and part names", () => {
  const parts = {
    "_rels/.rels": `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
    "word/document2.xml": `<x:document xmlns:x="w"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`,
  };
  expect(textOf(line("不是这里"), parts)).toEqual(["甲"]);
});
