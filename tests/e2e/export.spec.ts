/** Exporting: the files that reach the person's disk are the forms, and nothing there is overwritten without asking. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { readForms } from "#backend/readers/read-forms.ts";
import { withoutBlankRows } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { step } from "../helpers/take-step.ts";
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";

const byProject = new Map(sampleForms.map((form) => [form.projectName, withoutBlankRows(form)]));

async function expectForms(name: string, bytes: Uint8Array, projects: readonly string[]): Promise<void> {
  const forms = (await readForms({ name, bytes })).forms.map(({ recognized }) => recognized.form);
  expect(forms).toEqual(projects.map((project) => byProject.get(project)));
}

async function selectAll(page: Page): Promise<void> {
  await waitForOpenForm(page, "（示例）");
  await library(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "导出 3 张表…" }).click();
}

test.describe("where the browser has no file dialogs", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined, showDirectoryPicker: undefined })),
  );

  test("one form is downloaded as its workbook, and counts as exported", async ({ page }) => {
    await page.reload();
    await formRow(page, "业务培训经费").click();
    await waitForOpenForm(page, "业务培训经费");
    await page.keyboard.press("Control+Shift+E");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "导出" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^2026-自治区示例厅本级-业务培训经费.*\.xlsx$/);
    await expectForms(download.suggestedFilename(), await readFile(await download.path()), ["业务培训经费（示例）"]);
    await expect(page.getByText("已交给浏览器下载")).toBeVisible();
    await expect(page.getByText(/已核对：填了 \d+ 格，.*读回来与表一致。/)).toBeVisible();
    await expect(formRow(page, "业务培训经费").getByRole("img", { name: "已导出" })).toBeVisible();
  });

  test("what will not be in the workbook as it is in the form is told before anything is written", async ({ page, client }) => {
    const form = (await client.library.list()).find(({ projectName }) => projectName.includes("业务培训经费"));
    const id = form?.id ?? 0;
    await client.forms.change({
      id,
      revision: (await client.forms.open({ id })).revision,
      changes: [step([{ kind: "set-field", field: "funds.projectTotal", text: "约100" }])],
    });
    await page.reload();
    await formRow(page, "业务培训经费").click();
    await waitForOpenForm(page, "业务培训经费");
    await page.keyboard.press("Control+Shift+E");
    await dialog(page).getByRole("button", { name: "导出" }).click();
    await expect(dialog(page)).toContainText("“项目总额”（C7）写的是“约100”，不是数字，按文字写。");
    await shot(page, "export-told");
    await dialog(page).getByRole("button", { name: "取消" }).click();
    await expect(dialog(page).getByRole("button", { name: "导出" })).toBeVisible();
    expect((await client.library.list()).find((one) => one.id === id)?.exported).toBe(false);
    await dialog(page).getByRole("button", { name: "导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "仍然导出" }).click(),
    ]);
    const { forms } = await readForms({ name: "表.xlsx", bytes: await readFile(await download.path()) });
    expect(forms[0]?.recognized.form.funds.projectTotal).toBe("约100");
  });

  test("several workbooks are downloaded as one archive", async ({ page }) => {
    await page.reload();
    await selectAll(page);
    await shot(page, "export");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "导出" }).click(),
    ]);
    const files = Object.entries(unzipSync(await readFile(await download.path())));
    expect(files).toHaveLength(3);
    const readings = await Promise.all(files.map(([name, bytes]) => readForms({ name, bytes })));
    const projects = readings.flatMap(({ forms }) => forms).map(({ recognized }) => recognized.form.projectName);
    expect(new Set(projects)).toEqual(new Set(byProject.keys()));
  });

  test("several forms in one workbook are several sheets", async ({ page }) => {
    await page.reload();
    await selectAll(page);
    await dialog(page)
      .getByRole("radio", { name: /合在一个工作簿/ })
      .check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "导出" }).click(),
    ]);
    const { forms } = await readForms({ name: "合.xlsx", bytes: await readFile(await download.path()) });
    expect(new Set(forms.map(({ sheet }) => sheet)).size).toBe(3);
    expect(new Set(forms.map(({ recognized }) => recognized.form.projectName))).toEqual(new Set(byProject.keys()));
  });
});

test.describe("into a folder", () => {
  // The browser's private file system stands in for a folder of the person's.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })),
  );

  const workbook = "2026-自治区示例厅本级-业务培训经费（示例）.xlsx";
  const putOldFile = (page: Page) =>
    page.evaluate(async (name) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write("旧文件");
      await writable.close();
    }, workbook);
  const filesThere = (page: Page) =>
    page.evaluate(async () => {
      const names: Record<string, number> = {};
      for await (const [name, handle] of (await navigator.storage.getDirectory()).entries()) {
        names[name] = (await (handle as FileSystemFileHandle).getFile()).size;
      }
      return names;
    });

  test("existing files are asked about once; a new name keeps them", async ({ page }) => {
    await page.reload();
    await putOldFile(page);
    await selectAll(page);
    await dialog(page).getByRole("button", { name: "导出" }).click();
    await expect(dialog(page)).toContainText("这个文件夹里已有 1 个同名文件：");
    await shot(page, "export-existing");
    await dialog(page).getByRole("button", { name: "另存为新名字" }).click();
    await expect(page.getByText(/已把 3 个工作簿导出到文件夹/)).toBeVisible();
    const files = await filesThere(page);
    expect(Object.keys(files)).toHaveLength(4);
    expect(files[workbook]).toBe(Buffer.byteLength("旧文件"));
    expect(files[workbook.replace(".xlsx", " (2).xlsx")]).toBeGreaterThan(1000);
  });

  test("cancelling writes nothing, replacing replaces", async ({ page, client }) => {
    await page.reload();
    await putOldFile(page);
    await selectAll(page);
    await dialog(page).getByRole("button", { name: "导出" }).click();
    // The dialog before the question has a button of this name too.
    await expect(dialog(page)).toContainText("这个文件夹里已有 1 个同名文件：");
    await dialog(page).getByRole("button", { name: "取消" }).click();
    await expect(dialog(page).getByRole("button", { name: "导出" })).toBeVisible();
    expect(Object.keys(await filesThere(page))).toEqual([workbook]);
    expect((await client.library.list()).some((form) => form.exported)).toBe(false);

    await dialog(page).getByRole("button", { name: "导出" }).click();
    await dialog(page).getByRole("button", { name: "全部替换" }).click();
    await expect(page.getByText(/已把 3 个工作簿导出到文件夹/)).toBeVisible();
    const files = await filesThere(page);
    expect(Object.keys(files)).toHaveLength(3);
    expect(files[workbook]).toBeGreaterThan(1000);
  });

  test("a full disk is one sentence, and the form does not count as exported", async ({ page, client }) => {
    await page.addInitScript(() => {
      FileSystemWritableFileStream.prototype.write = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    });
    await page.reload();
    await selectAll(page);
    await dialog(page).getByRole("button", { name: "导出" }).click();
    await expect(dialog(page).getByRole("alert")).toContainText("磁盘已满");
    expect((await client.library.list()).some((form) => form.exported)).toBe(false);
  });
});
