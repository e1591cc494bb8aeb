import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPdfjs } from "#backend/readers/pdf/load-pdfjs.ts";
import type { Form } from "#shared/form/form.ts";
import { findBrowser } from "#backend/printing/find-browser.ts";
import { nameProducer } from "#backend/printing/name-producer.ts";
import { browserOptions } from "../../helpers/browser.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { writeInputFiles } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

function environment(browser: string): Record<string, string> {
  const given = Object.entries(browserOptions().env ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(given), JIBIAO_CHROMIUM: browser };
}

test("a PDF beside the workbook, and nothing left in the folder for temporary files", async () => {
  const { json } = await writeInputFiles(temporaryFolder());
  const [out, tmp] = [temporaryFolder(), temporaryFolder()];
  const env = { ...environment(browserOptions().executablePath ?? ""), TMPDIR: tmp };
  const { status, stdout, messages } = await jibiao(["export", json, "--out", out, "--pdf"], { env });
  expect(status).toBe(0);
  expect(messages).toEqual([expect.stringContaining("读回来与表一致")]);
  const stem = "2026-自治区示例厅本级-基层服务站点建设补助（示例）";
  expect(stdout.trimEnd().split("\n")).toEqual([join(out, `${stem}.xlsx`), join(out, `${stem}.pdf`)]);
  const pdf = readFileSync(join(out, `${stem}.pdf`));
  expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
  expect(pdf.toString("latin1").trimEnd().endsWith("%%EOF")).toBe(true);
  expect(readdirSync(tmp).filter((name) => name.startsWith("jibiao"))).toEqual([]);
});

test("many forms in one PDF: bookmarks by unit, tags, title, language, and our name", async () => {
  const folder = temporaryFolder();
  const { text, json } = await writeInputFiles(folder);
  const other = join(folder, "4 另一单位.json");
  const form = JSON.parse(readFileSync(json, "utf8")) as Form;
  writeFileSync(other, JSON.stringify({ ...form, implementingUnit: "自治区示例中心", projectName: "展览费（示例）" }));
  const out = temporaryFolder();
  const env = environment(browserOptions().executablePath ?? "");
  const options = ["--out", out, "--one-workbook", "--pdf"];
  const { stdout } = await jibiao(["export", json, text, other, ...options], { env });
  const file =
    stdout
      .trimEnd()
      .split("\n")
      .find((path) => path.endsWith(".pdf")) ?? "";
  const { getDocument } = await loadPdfjs();
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)) }).promise;
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({
    Title: "基层服务站点建设补助（示例）等 3 个项目",
    Producer: "绩表",
    Creator: "绩表",
    Language: "zh-CN",
    CreationDate: expect.stringMatching(/^D:20/) as string,
  });
  const outline = (await document.getOutline()).map(({ title, items }) => [
    title,
    items.map((item: { title: string }) => item.title),
  ]);
  expect(outline).toEqual([
    ["自治区示例厅本级", ["基层服务站点建设补助（示例）", "业务培训经费（示例）"]],
    ["自治区示例中心", ["展览费（示例）"]],
  ]);
  const tags = JSON.stringify(await (await document.getPage(1)).getStructTree());
  for (const tag of ["Table", "TR", "TH", "TD", "H2"]) expect(tags).toContain(`"role":"${tag}"`);
  await document.loadingTask.destroy();
});

test("a file that is built otherwise is left as it is", () => {
  const other = Buffer.from("%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n");
  expect(nameProducer(other, "绩表")).toBe(other);
});

test.skipIf(process.platform === "win32").for([
  ["/没有/这个/程序", "没有找到 Chromium、Chrome 或 Edge"],
  ["/bin/false", "浏览器没有生成 PDF"],
  ["/bin/true", "浏览器没有生成 PDF"],
])("with %s for a browser nothing is written, the workbook neither", async ([browser = "", reason]) => {
  const { json } = await writeInputFiles(temporaryFolder());
  const out = join(temporaryFolder(), "上报");
  const { status, stdout, messages } = await jibiao(["export", json, "--out", out, "--pdf"], { env: environment(browser) });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(messages).toEqual([`这台电脑上没有可以生成 PDF 的程序（${reason}）。请导出工作簿后打印为 PDF。`]);
  expect(() => readdirSync(out)).toThrow("ENOENT");
});

test("browsers are looked for where each system keeps them", () => {
  expect(findBrowser({ PATH: "" }, "linux")).toBeUndefined();
  expect(findBrowser({ PATH: "/没有" }, "linux")).toBeUndefined();
  expect(findBrowser({ JIBIAO_CHROMIUM: process.execPath, PATH: "" }, "linux")).toBe(process.execPath);
});
