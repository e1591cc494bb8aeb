/** The review of many forms: their states in the library, the run over all of them, and the report that comes of it. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { rightForm } from "./review-parts.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";

const others = sampleForms.slice(1);

test.use({
  // As a function: the runner would take a list of several for a value and its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use([writeField(rightForm, "funds.projectTotal", "37"), ...others]),
});

test("the library says how each form is, reviews them all, and gives a report", async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined, print: () => {} }));
  await page.reload();
  await waitForOpenForm(page, "（示例）");
  await expect(formRow(page, "业务培训经费").getByRole("img", { name: "有错误" })).toBeVisible();
  await expect(formRow(page, "档案库房").getByRole("img", { name: "已审核" })).toBeVisible();
  await expect(library(page).getByRole("treeitem", { level: 1 }).getByTitle("1 张有错误", { exact: true })).toBeVisible();

  await page.getByRole("menubar").getByRole("menuitem", { name: /审核/ }).click();
  await page.getByRole("menuitem", { name: "审核全部表…" }).click();
  await expect(dialog(page)).toContainText("审核了 3 张表：1 张有错误，0 张有提醒，2 张没有错误和提醒。");
  await shot(page, "review-result");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name: "生成审核报告…" }).click(),
  ]);
  const sheets = Object.entries(unzipSync(await readFile(await download.path())));
  const text = sheets.map(([, bytes]) => new TextDecoder().decode(bytes)).join("");
  expect(text).toContain("项目总额写的是 37 万元");
  await dialog(page).getByRole("button", { name: "打印审核报告…" }).click();
  await expect(page.frameLocator(".print-frame").getByText("项目总额写的是 37 万元")).toBeAttached();

  await dialog(page).getByRole("button", { name: "业务培训经费（示例）" }).click();
  await waitForOpenForm(page, "业务培训经费");
  await expect(page.getByRole("complementary", { name: "审核和说明" })).toContainText("资金加总不符");
});

test("a filter finds the forms that have errors", async ({ page }) => {
  await expect(formRow(page, "业务培训经费").getByRole("img", { name: "有错误" })).toBeVisible();
  await page.getByRole("textbox", { name: /筛选/ }).first().fill("有错误");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(1);
});
