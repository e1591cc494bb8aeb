/**
 * Files made to be a burden: each is refused with the failure that says why, or read like any other. Whoever falls for one of them does
 * not come back, or not with that failure.
 */
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { AppError } from "#shared/api/app-error.ts";
import { cell, docx, line, row, table } from "./docx/docx-files.ts";
import { xlsx } from "./workbook/ooxml-files.ts";

function outcome(name: string, bytes: Uint8Array): Promise<string> {
  return readForms({ name, bytes }).then(
    () => "read",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

const rowsOf = (count: number, cellOf: (row: number) => string) =>
  Array.from({ length: count }, (_, r) => `<row r="${r + 1}">${cellOf(r + 1)}</row>`).join("");
const one = (address: string) => `<c r="${address}"><v>1</v></c>`;
const text = cell(line("甲"));
const xml2003 = (rows: string) =>
  strToU8(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet></Workbook>`,
  );
const value = '<Data ss:Type="String">甲</Data>';

it.each([
  {
    what: "a workbook of a million cells",
    name: "表.xlsx",
    bytes: () => xlsx(rowsOf(100_000, (r) => Array.from("ABCDEFGHIJ", (c) => one(`${c}${r}`)).join(""))),
    code: "file-too-large",
  },
  {
    what: "endless merges",
    name: "表.xlsx",
    bytes: () =>
      xlsx(
        rowsOf(2000, (r) => one(`A${r}`)),
        {
          after: `<mergeCells>${Array.from({ length: 90_000 }, (_, i) => `<mergeCell ref="A${1 + (i % 1500)}:H${400 + (i % 1500)}"/>`).join("")}</mergeCells>`,
        },
      ),
    code: "file-too-large",
  },
  {
    what: "columns no spreadsheet has",
    name: "表.xlsx",
    bytes: () => xlsx(rowsOf(1000, (r) => one(`ZZZZZZ${r}`))),
    code: "file-too-large",
  },
  {
    what: "the last column of every row",
    name: "表.xlsx",
    bytes: () => xlsx(rowsOf(5000, (r) => one(`XFD${r}`))),
    code: "file-not-a-form",
  },
  {
    what: "more rows than are read",
    name: "表.xlsx",
    bytes: () => xlsx(`<row r="200000">${one("A200000")}</row>`),
    code: "file-too-large",
  },
  {
    what: "texts that are nowhere",
    name: "表.xlsx",
    bytes: () => xlsx('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    code: "file-damaged",
  },
  {
    what: "entities in a workbook",
    name: "表.xls",
    bytes: () => strToU8('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Workbook>&b;</Workbook>'),
    code: "file-not-a-form",
  },
  {
    what: "merges and places beyond all sheets in XML",
    name: "表.xls",
    bytes: () =>
      xml2003(
        `<Row ss:Index="2000000000"><Cell ss:Index="4000000">${value}</Cell></Row>${`<Row><Cell ss:MergeAcross="2000000" ss:MergeDown="100000">${value}</Cell></Row>`.repeat(500)}`,
      ),
    code: "file-not-a-form",
  },
  {
    what: "too long an XML workbook",
    name: "表.xls",
    bytes: () => xml2003(`<Row><Cell>${value}</Cell></Row>`.repeat(500_000)),
    code: "file-too-large",
  },
  {
    what: "a document of too many cells",
    name: "表.docx",
    bytes: () => docx(`<w:tbl>${`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(10)}</w:tr>`.repeat(30_000)}</w:tbl>`),
    code: "file-too-large",
  },
  {
    what: "tables in tables without end",
    name: "表.docx",
    bytes: () => docx(`${"<w:tbl><w:tr><w:tc>".repeat(50_000)}${line("甲")}${"</w:tc></w:tr></w:tbl>".repeat(50_000)}`),
    code: "file-not-a-form",
  },
  {
    what: "text boxes in text boxes without end",
    name: "表.docx",
    bytes: () => docx(`${"<w:p><w:r><w:txbxContent>".repeat(5000)}${line("甲")}${"</w:txbxContent></w:r></w:p>".repeat(5000)}`),
    code: "file-not-a-form",
  },
  {
    what: "cells over millions of columns",
    name: "表.docx",
    bytes: () =>
      docx(
        table(
          [],
          Array.from({ length: 500 }, () =>
            row(Array.from({ length: 30 }, () => cell(line("甲"), '<w:gridSpan w:val="9999999"/>'))),
          ),
        ),
      ),
    code: "file-not-a-form",
  },
  {
    what: "many rows beside many columns",
    name: "表.docx",
    bytes: () =>
      docx(
        table(
          Array.from({ length: 400 }, () => 100),
          [row(Array.from({ length: 400 }, () => text))],
        ) + line("甲").repeat(20_000),
      ),
    code: "file-too-large",
  },
  {
    what: "entities in a document",
    name: "表.docx",
    bytes: () =>
      zipSync({
        "word/document.xml": strToU8('<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'),
      }),
    code: "file-damaged",
  },
  {
    what: "a document packed to nothing",
    name: "表.docx",
    bytes: () => zipSync({ "word/document.xml": new Uint8Array(60_000_000) }),
    code: "file-too-large",
  },
  {
    what: "a text of a million lines",
    name: "表.txt",
    bytes: () => strToU8("甲\t乙\n".repeat(1_000_000)),
    code: "file-too-large",
  },
  {
    what: "a line of a million cells",
    name: "表.txt",
    bytes: () => strToU8('"甲\t'.repeat(1_000_000)),
    code: "file-too-large",
  },
  {
    what: "lists in lists without end",
    name: "表.json",
    bytes: () => strToU8("[".repeat(1_000_000)),
    code: "file-json-invalid",
  },
])("$what", async ({ name, bytes, code }) => {
  expect(await outcome(name, bytes())).toBe(code);
});
