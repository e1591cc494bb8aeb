/** The window's parts as a person names them, for all specs of the window. */
import type { Locator, Page } from "@playwright/test";
import type { TestFile } from "./form-text.ts";

export const library = (page: Page): Locator => page.getByRole("tree", { name: /表格库/ });

/** A form's row in the library. */
export const formRow = (page: Page, project: string): Locator =>
  library(page).getByRole("treeitem", { level: 3 }).filter({ hasText: project });

export const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Chooses files in the dialog that 导入 opens. */
export async function importFiles(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("toolbar").getByRole("button", { name: "导入" }).click(),
  ]);
  await chooser.setFiles([...files]);
}

/** Drops files on the open form, as from the desktop. */
export async function dropFiles(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0)], name));
    }
    return data;
  }, contents);
  const target = page.getByRole("main");
  await target.dispatchEvent("dragover", { dataTransfer: transfer });
  await page.getByText("松开鼠标，导入这些文件").waitFor();
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}

/** The open form's title in the window. */
export async function waitForOpenForm(page: Page, project: string): Promise<void> {
  await page.locator(".window-title").filter({ hasText: project }).waitFor();
  await page.locator("[data-saving=saved]").waitFor();
}
