/** Files that cannot be used: each is refused with the failure that says why. */
import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { officeLimits } from "#backend/readers/zip/zip-limits.ts";
import { AppError } from "#shared/api/app-error.ts";
import { flatForm, flatRows } from "../../../helpers/flat-table.ts";

const text = (content: string) => new TextEncoder().encode(content);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);

async function failure(name: string, bytes: Uint8Array): Promise<AppError> {
  try {
    await readForms({ name, bytes });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

function workbook(compression = false): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["工资表"], ["姓名", "金额"]]), "表");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", compression }) as ArrayBuffer);
}

/** An encrypted workbook is an old-style container around the encrypted package; this one does not say how it was encrypted. */
function encryptedWorkbook(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", new Uint8Array(64));
  XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(4096));
  return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
}

/** What Word wrote before .docx: the text stands in a stream of its own. */
const oldDocument = (() => {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/WordDocument", new Uint8Array(4096));
  return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
})();

/** A workbook whose directory claims that its first entry unpacks to `size` bytes. */
function claiming(size: number): Uint8Array {
  const bytes = workbook();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

const tabs = flatRows.map((cells) => cells.join("\t")).join("\n");
const page = `<html><body><table>${flatRows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`;

function formWorkbook(): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(flatRows.map((cells) => cells.slice())), "表");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

describe("a sound file under a wrong name is read as what it is", () => {
  it.each([
    { what: "tab text named as an old workbook", name: "表.xls", bytes: text(tabs) },
    { what: "tab text in UTF-16", name: "表.xlsx", bytes: new Uint8Array(Buffer.from(`\ufeff${tabs}`, "utf16le")) },
    { what: "tab text without an extension", name: "目标表", bytes: text(tabs) },
    { what: "a web page named as a workbook", name: "表.xlsx", bytes: text(page) },
    { what: "a web page named as a text", name: "表.csv", bytes: text(page) },
    { what: "a workbook named as a text", name: "表.txt", bytes: formWorkbook() },
    { what: "a workbook named as a document", name: "表.docx", bytes: formWorkbook() },
    { what: "a web page named as an old document", name: "表.doc", bytes: text(page) },
    { what: "a workbook that a mail program renamed", name: "表.dat", bytes: formWorkbook() },
  ])("$what", async ({ name, bytes }) => {
    const { forms } = await readForms({ name, bytes });
    expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
  });
});

describe("files that are refused", () => {
  it.each([
    { what: "an empty file", name: "空.xlsx", bytes: new Uint8Array(), code: "file-empty" },
    { what: "an unknown extension", name: "图.bmp", bytes: text("x"), code: "file-not-a-form" },
    { what: "no extension", name: "目标表", bytes: text("x"), code: "file-not-a-form" },
    { what: "a text named as a document", name: "表.docx", bytes: text("x"), code: "file-not-a-form" },
    { what: "a workbook named as a document", name: "表.docx", bytes: workbook(), code: "file-not-a-form" },
    { what: "an old document", name: "表.doc", bytes: oldDocument, code: "file-type-unknown" },
    { what: "an old document named as a workbook", name: "表.xlsx", bytes: oldDocument, code: "file-type-unknown" },
    { what: "rich text", name: "表.txt", bytes: text(String.raw`{\rtf1 x}`), code: "file-type-unknown" },
    { what: "half a PDF", name: "表.pdf", bytes: text("%PDF-1.7"), code: "file-damaged" },
    { what: "a picture named as a PDF", name: "表.pdf", bytes: png, code: "file-type-unknown" },
    { what: "a picture named as a workbook", name: "表.xlsx", bytes: png, code: "file-type-unknown" },
    { what: "a text named as a workbook", name: "表.xlsx", bytes: text("项目名称\t甲"), code: "file-not-a-form" },
    { what: "a workbook named as a text", name: "表.txt", bytes: workbook(), code: "file-not-a-form" },
    { what: "bytes named as a text", name: "表.txt", bytes: Uint8Array.of(1, 0, 2, 0, 3), code: "file-type-unknown" },
    { what: "another zip", name: "表.xlsx", bytes: zipSync({ "a.txt": strToU8("x") }), code: "file-type-unknown" },
    {
      what: "a document inside",
      name: "表.xlsx",
      bytes: zipSync({ "word/document.xml": strToU8("<w/>") }),
      code: "file-not-a-form",
    },
    { what: "half a workbook", name: "表.xlsx", bytes: workbook().slice(0, 3000), code: "file-damaged" },
    { what: "a workbook with a changed entry", name: "表.xlsx", bytes: workbook().fill(0x20, 60, 90), code: "file-damaged" },
    { what: "a workbook with a broken entry", name: "表.xlsx", bytes: workbook(true).fill(0xff, 60, 90), code: "file-damaged" },
    {
      what: "the beginning of an old workbook",
      name: "表.xls",
      bytes: encryptedWorkbook().slice(0, 300),
      code: "file-damaged",
    },
    { what: "an encrypted workbook", name: "表.xlsx", bytes: encryptedWorkbook(), code: "file-encryption-unknown" },
    {
      what: "a directory that admits too much",
      name: "表.xlsx",
      bytes: claiming(officeLimits.unpacked + 1),
      code: "file-too-large",
    },
    { what: "a directory that lies", name: "表.xlsx", bytes: claiming(10), code: "file-damaged" },
    { what: "a workbook without a form", name: "表.xlsx", bytes: workbook(), code: "file-not-a-form" },
    { what: "a text without a form", name: "表.txt", bytes: text("通知\n各单位："), code: "file-not-a-form" },
    { what: "a broken JSON", name: "表.json", bytes: text('{"format":'), code: "file-json-invalid" },
    { what: "another JSON", name: "表.json", bytes: text("{}"), code: "file-json-invalid" },
    { what: "an empty list", name: "表.json", bytes: text("[]"), code: "file-json-invalid" },
    {
      what: "a newer form",
      name: "表.json",
      bytes: text(JSON.stringify({ ...flatForm, version: 2 })),
      code: "file-json-invalid",
    },
  ])("$what", async ({ name, bytes, code }) => {
    expect(await failure(name, bytes)).toMatchObject({ code, subject: name });
  });

  it("tells what to do with a document, and where a JSON is wrong", async () => {
    expect((await failure("表.doc", oldDocument)).detail).toContain("另存为 .docx");
    const { funds: _, ...rest } = flatForm;
    expect((await failure("表.json", text(JSON.stringify([flatForm, rest])))).detail).toBe("第 2 张表的“funds”缺少或不对");
  });
});
