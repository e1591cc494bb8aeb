/** The window as the soak drives it: each deed ends when the window shows that it is done. */
import type { Page } from "@playwright/test";
import { expect } from "./patient-expect.ts";
import { formsFile } from "../e2e/form-text.ts";
import { storeButton, tray, trayRow } from "../e2e/import-parts.ts";
import { dialog, formRow, importFiles, library } from "../e2e/window-parts.ts";
import type { Form } from "#shared/form/form.ts";

const grid = (page: Page) => page.locator(".form-grid");
const filter = (page: Page) => page.getByRole("textbox", { name: /^筛选/ });

export async function saved(page: Page): Promise<void> {
  await page.locator("[data-saving=saved]").waitFor();
}

async function isOpen(page: Page, project: string): Promise<void> {
  await page.locator(".window-title").filter({ hasText: project }).waitFor();
  await saved(page);
}

export async function openByTree(page: Page, project: string): Promise<void> {
  await formRow(page, project).click();
  await isOpen(page, project);
}

export async function openBySearch(page: Page, project: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(dialog(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.insertText(project);
  await dialog(page).getByRole("option").filter({ hasText: project }).first().waitFor();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await isOpen(page, project);
}

/** Selects the cell that holds just this text, which stands in the form once. */
export async function goTo(page: Page, text: string): Promise<void> {
  await grid(page).locator("td:visible").first().click();
  await page.keyboard.press("Control+f");
  const bar = page.locator(".find-bar");
  await expect(bar.locator(".find-text")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  await expect(grid(page).locator("td.current")).toContainText(text);
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
}

/** Over the selected cell. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await expect(grid(page).locator(".cell-editor.is-open textarea")).toHaveValue(text);
  await page.keyboard.press("Enter");
  await saved(page);
}

export async function importForm(page: Page, form: Form): Promise<void> {
  await importFiles(page, formsFile(`${form.projectName}.txt`, form));
  await trayRow(page, form.projectName).click();
  await storeButton(page).click();
  await expect(formRow(page, form.projectName)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(tray(page)).toHaveCount(0);
}

export async function removeForm(page: Page, project: string): Promise<void> {
  await formRow(page, project).click();
  await isOpen(page, project);
  await expect(library(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(formRow(page, project)).toHaveCount(0);
}

export async function exportForm(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+E");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name: "导出" }).click(),
  ]);
  await download.delete();
  await expect(dialog(page)).toHaveCount(0);
}

export async function narrowTree(page: Page, project: string): Promise<void> {
  await filter(page).fill(project);
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(1);
  await filter(page).press("Escape");
  await expect(filter(page)).toHaveValue("");
}

export async function walkFindings(page: Page): Promise<void> {
  await grid(page).locator("td:visible").first().click();
  await page.keyboard.press("F8");
  await page.getByRole("tab", { name: /^审核/ }).click();
  await page.getByRole("tab", { name: "来历" }).click();
  await page.getByRole("tab", { name: /^审核/ }).click();
}

export async function reviewAll(page: Page, forms: number): Promise<void> {
  await choose(page, "审核", "审核全部表…");
  await expect(dialog(page)).toContainText(`审核了 ${forms} 张表`);
  await leaveDialog(page);
}

export async function lookAtPrint(page: Page): Promise<void> {
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("region", { name: "打印预览" });
  await preview.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
}

export async function lookAtPage(page: Page, menu: string, item: string): Promise<void> {
  await choose(page, menu, item);
  await page.locator(".page").waitFor();
  await page.keyboard.press("Escape");
  await expect(page.locator(".page")).toHaveCount(0);
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("menubar").getByRole("menuitem", { name: menu }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
}
