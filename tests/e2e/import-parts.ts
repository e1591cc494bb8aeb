/** The parts of the import as a person names them, and ways in. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { TestFile } from "./form-text.ts";

export const tray = (page: Page): Locator => page.getByRole("region", { name: "待导入", exact: true });

/** A row of the tray's list: a form, or a file that gave none. */
export const trayRow = (page: Page, text: string): Locator => tray(page).getByRole("option").filter({ hasText: text });

export const source = (page: Page): Locator => page.locator(".source-scroller");

/** A cell of the source, by its whole text. */
export const sourceCell = (page: Page, text: string): Locator =>
  source(page)
    .locator(".source-cell")
    .filter({ hasText: new RegExp(`^${escaped(text)}$`) });

/** A cell of the form beside it, by its whole text. */
export const resultCell = (page: Page, text: string): Locator =>
  page.locator(".result-scroller .paper-cell").filter({ hasText: new RegExp(`^${escaped(text)}$`) });

/** The text field over the cell the person is at. */
export const atCell = (page: Page): Locator => page.locator(".result-cell");

export const storeButton = (page: Page): Locator => tray(page).getByRole("button", { name: /^存入/ });

export const readingBar = (page: Page): Locator => page.getByRole("status", { name: "正在读取文件" });

/** Chooses a folder in the dialog that 导入文件夹 opens. */
export async function importFolder(page: Page, folder: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+Shift+O")]);
  await chooser.setFiles(folder);
}

/** Files on disk below a folder, by their paths in it. */
export function writeFiles(folder: string, files: readonly TestFile[]): string {
  for (const { name, buffer } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, buffer);
  }
  return folder;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
