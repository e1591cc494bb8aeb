/** Files with a password, made by an independent implementation or from the published format, open with it and with nothing else. */
import * as XLSX from "@e965/xlsx";
import officeCrypto from "officecrypto-tool";
import { describe, expect, it } from "vitest";
import { openProtected } from "#backend/readers/protection/open-protected.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import type { AppError } from "#shared/api/app-error.ts";
import { flatForm, flatRows } from "../../../../helpers/flat-table.ts";
import { docx, line } from "../docx/docx-files.ts";
import { encryptedXls } from "./rc4-workbook.ts";

function workbook(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(flatRows as string[][]), "目标表");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const sealed = (bytes: Uint8Array, password: string, isStandard = false) =>
  new Uint8Array(officeCrypto.encrypt(Buffer.from(bytes), { password, ...(isStandard && { type: "standard" }) }));

const password = "密码Pa55";
const xlsx = workbook("xlsx");
const xls = workbook("biff8");

function failure(name: string, bytes: Uint8Array, tried?: string): string {
  try {
    openProtected({ name, bytes, ...(tried !== undefined && { password: tried }) });
  } catch (error) {
    return (error as AppError).code;
  }
  return "opened";
}

const files = [
  { what: "agile encryption", name: "表.xlsx", bytes: sealed(xlsx, password) },
  { what: "standard encryption", name: "表.xlsx", bytes: sealed(xlsx, password, true) },
  { what: "RC4 as of Excel 97", name: "表.xls", bytes: encryptedXls(xls, password) },
  { what: "RC4 with 40 bits", name: "表.xls", bytes: encryptedXls(xls, password, 40) },
  { what: "RC4 with 128 bits", name: "表.et", bytes: encryptedXls(xls, password, 128) },
];

describe.each(files)("$what", ({ name, bytes }) => {
  it("opens with its password", async () => {
    const { forms } = await readForms({ name, bytes, password });
    expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
  });

  it("asks for one, and says of another that it is wrong", () => {
    expect(failure(name, bytes)).toBe("file-encrypted");
    expect(failure(name, bytes, "密码Pa56")).toBe("file-password-wrong");
  });

  it("is damaged where it is cut off or changed, and nothing worse", () => {
    for (let at = 600; at < bytes.length; at += Math.floor(bytes.length / 3)) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(["opened", "file-damaged", "file-encryption-unknown", "file-password-wrong"]).toContain(
        failure(name, changed, password),
      );
    }
    expect(["file-damaged", "opened"]).toContain(failure(name, bytes.slice(0, 1500), password));
  });
});

it("reads what another implementation opens in the same way", async () => {
  const opened = await officeCrypto.decrypt(Buffer.from(encryptedXls(xls, password, 128)), { password });
  expect((await readForms({ name: "表.xls", bytes: new Uint8Array(opened) })).forms).toHaveLength(1);
});

it("opens a document with a password", async () => {
  const bytes = sealed(docx(line("项目名称")), password);
  await expect(readForms({ name: "表.docx", bytes, password })).rejects.toMatchObject({ code: "file-not-a-form" });
  await expect(readForms({ name: "表.docx", bytes })).rejects.toMatchObject({ code: "file-encrypted" });
});

it("opens what is only protected against changes without asking", () => {
  const bytes = sealed(xlsx, "VelvetSweatshop");
  expect(Buffer.from(openProtected({ name: "表.xlsx", bytes })).equals(xlsx)).toBe(true);
});

it("takes a blank password for none", () => {
  expect(failure("表.xls", encryptedXls(xls, password), "")).toBe("file-encrypted");
});

it("leaves files alone that are not protected", () => {
  expect(openProtected({ name: "表.xls", bytes: xls })).toBe(xls);
  expect(openProtected({ name: "表.xlsx", bytes: xlsx, password })).toBe(xlsx);
});

function packageWith(info: Uint8Array): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", info);
  XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(4096));
  return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
}

const agile = (xml: string) => packageWith(Buffer.concat([Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]), Buffer.from(xml)]));
const aes = 'cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" keyBits="256" saltValue="AAAA"';

it.each([
  { what: "another scheme", bytes: packageWith(Buffer.from([3, 0, 3, 0])), code: "file-encryption-unknown" },
  { what: "another cipher", bytes: agile('<e><keyData cipherAlgorithm="RC2"/></e>'), code: "file-encryption-unknown" },
  {
    what: "a hash repeated for hours",
    bytes: agile(`<e><keyData ${aes}/><encryptedKey ${aes} spinCount="4000000000"/></e>`),
    code: "file-encryption-unknown",
  },
  { what: "entities", bytes: agile('<!DOCTYPE e [<!ENTITY a "b">]><e>&a;</e>'), code: "file-damaged" },
  { what: "no description", bytes: packageWith(new Uint8Array()), code: "file-damaged" },
])("refuses $what", ({ bytes, code }) => {
  expect(failure("表.xlsx", bytes, password)).toBe(code);
});
