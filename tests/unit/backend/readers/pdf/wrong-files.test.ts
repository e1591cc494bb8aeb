/** What is no readable PDF is told of in one sentence, and nothing crashes. */
import { describe, expect, it } from "vitest";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { AppError } from "#shared/api/app-error.ts";
import { pageLimit } from "#backend/readers/pdf/open-document.ts";
import { readPdf } from "#backend/readers/pdf/read-pdf.ts";
import { seededRandom } from "../../../../helpers/seeded-random.ts";
import { encryptedPdf } from "./encrypted-pdf.ts";
import { grid, pdfObjects, pdfOf, pdfWith, text } from "./minimal-pdf.ts";
import { sheetRows } from "./sheet-rows.ts";

const table = grid([50, 150, 300], [700, 680, 660]) + text(55, 686, "项目名称") + text(155, 686, "培训");

async function codeOf(bytes: Uint8Array, password?: string): Promise<string> {
  try {
    await readPdf("表.pdf", bytes, password);
    return "read";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe("passwords", () => {
  const locked = encryptedPdf(pdfObjects([{ content: table }]), "secret 1");

  it("are asked for, and told to be wrong", async () => {
    expect(await codeOf(locked)).toBe("file-encrypted");
    expect(await codeOf(locked, "别的")).toBe("file-password-wrong");
  });

  it("open the file", async () => {
    const sheets = await readPdf("表.pdf", locked, "secret 1");
    expect(sheets.map((sheet) => sheetRows(sheet))).toEqual([["0 项目名称 | 1 培训", ""]]);
  });

  it("are not needed where only printing or copying is forbidden", async () => {
    expect(await codeOf(encryptedPdf(pdfObjects([{ content: table }]), ""))).toBe("read");
  });

  it("of a kind nobody knows cannot be opened here", async () => {
    const objects = [...pdfObjects([{ content: table }]), "<< /Filter /Unheard /V 9 >>"];
    const bytes = pdfOf(objects, `/Encrypt ${objects.length} 0 R /ID [<00><00>] `);
    expect(await codeOf(bytes)).toBe("file-encryption-unknown");
  });
});

describe("files", () => {
  it.each([
    { name: "cut off", bytes: pdfWith(table).slice(0, 60) },
    { name: "of nothing but a signature", bytes: Buffer.from("%PDF-1.7\n") },
    { name: "of zeros", bytes: new Uint8Array(5000) },
    { name: "without pages", bytes: pdfOf(["<< /Type /Catalog >>"]) },
  ])("$name are damaged", async ({ bytes }) => expect(await codeOf(bytes)).toBe("file-damaged"));

  it("of too many pages are refused before they are read", async () => {
    const [catalog = "", , ...rest] = pdfObjects([{ content: table }]);
    const kids = Array.from({ length: pageLimit + 1 }, () => "6 0 R").join(" ");
    expect(await codeOf(pdfOf([catalog, `<< /Type /Pages /Kids [${kids}] /Count ${pageLimit + 1} >>`, ...rest]))).toBe(
      "file-too-large",
    );
  });

  it("without text are said to be scans", async () => {
    const failure = await readPdf("扫描.pdf", pdfWith(grid([50, 150], [700, 680]), text(50, 50, "识别", { mode: 3 }))).catch(
      (error: unknown) => error,
    );
    if (!(failure instanceof AppError)) throw new Error("expected a failure");
    expect(appErrorText(failure.toData())).toMatch(/^《扫描\.pdf》.*扫描.*没有文字|^《扫描\.pdf》.*没有文字.*扫描/s);
  });

  it("leave the caller's bytes alone", async () => {
    const bytes = Uint8Array.from(pdfWith(table));
    const before = Uint8Array.from(bytes);
    await readPdf("表.pdf", bytes);
    expect(bytes).toEqual(before);
  });

  it("changed at random are read or refused, never anything else", async () => {
    const whole = pdfWith(table, `q 2 0 0 2 0 0 cm ${table} Q`);
    const random = seededRandom(20261122);
    const seen = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from(whole);
      for (let change = random() * 8; change >= 0; change--)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      seen.add(await codeOf(bytes.slice(0, random() < 0.2 ? Math.floor(random() * bytes.length) : bytes.length)));
    }
    expect(seen).toContain("read");
    expect(seen).toContain("file-damaged");
  });
});

describe("pages made to harm", () => {
  it.each([
    { name: "states saved and never taken back", content: "q ".repeat(5000) + table },
    {
      name: "lines without end",
      content:
        Array.from({ length: 60_000 }, (_, i) => `${i % 500} ${i % 700} m ${(i * 7) % 500} ${i % 700} l S `).join("") + table,
    },
    {
      name: "numbers out of any paper",
      content: `1e30 1e30 m 1e38 1e30 l S 1e300 0 0 1e300 0 0 cm ${table} ${text(1e9, 1e9, "远")}`,
    },
    { name: "a form that draws itself", content: `/X Do ${table}` },
  ])("$name", async ({ content }) => {
    expect(await codeOf(pdfWith(content + text(20, 20, "字")))).toMatch(/^(?:read|file-type-unknown|file-too-large)$/);
  });
});
