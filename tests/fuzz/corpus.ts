/** The files that are damaged: fixtures of every kind and relative, small enough that thousands of mutants are read in minutes. */
// The reader of workbooks tells the workbook library how dates look in Chinese; the fixtures it writes must not differ by when that happens.
import "#backend/readers/read-forms.ts";
import { readFile } from "node:fs/promises";
import { importCases } from "../fixtures/import/cases/all-cases.ts";
import { zipCases } from "../fixtures/import/cases/zips.ts";

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const names = [
  "宁夏2026.xlsx",
  "全国申报表.xlsx",
  "以元计带权重.xlsx",
  "上下三张.xlsx",
  "左右两张.xlsx",
  "目标表和其他表在一起.xlsx",
  "2016年.xls",
  "Excel95.xls",
  "Excel2003.xls",
  "WPS表格.et",
  "逗号分隔.csv",
  "制表符分隔GBK.txt",
  "公开的文档.docx",
  "全国申报表.docx",
  "从Word复制.html",
  "公开网页.html",
  "老程序的跨页.pdf",
  "绩表.json",
  "附件.zip",
];

/** Encrypting draws random numbers: this one was encrypted once. */
const encrypted = new URL("../fixtures/import/files/encrypted.xlsx", import.meta.url);

export async function corpus(): Promise<CorpusFile[]> {
  const all = [...importCases, ...zipCases];
  const made = await Promise.all(
    names.map(async (name) => {
      const found = all.find((one) => one.file === name);
      if (!found) throw new Error(`no fixture ${name}`);
      return { name, bytes: await found.bytes() };
    }),
  );
  return [...made, { name: "加密.xlsx", bytes: new Uint8Array(await readFile(encrypted)) }];
}
