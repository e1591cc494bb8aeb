/** What the editor's specs do again and again: open a form, find cells by what they stand for, type as a person does. */
import type { CDPSession, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

export interface EditorPage {
  readonly grid: Locator;
  /** The drawn cell with exactly this text. */
  readonly cell: (text: string) => Locator;
  /** The cell in a 1-based row and column of the sheet, where a merge begins. */
  readonly at: (row: number, column: number) => Locator;
  /** Waits until the status bar says that everything is durable. */
  readonly saved: () => Promise<void>;
  /** The text of the open editor. */
  readonly editor: Locator;
  readonly hint: Locator;
}

export async function openEditor(page: Page, projectName: string): Promise<EditorPage> {
  await page.getByText(projectName).first().click();
  const grid = page.locator(".form-grid");
  await expect(grid.getByRole("gridcell", { name: projectName }).first()).toBeVisible();
  return {
    grid,
    cell: (text) =>
      grid
        .locator("td:visible")
        .filter({ hasText: whole(text) })
        .first(),
    at: (row, column) => grid.locator(`tr[aria-rowindex="${row}"] td[aria-colindex="${column}"]`),
    saved: () => expect(page.getByText(/已保存/)).toBeVisible(),
    editor: grid.locator(".cell-editor.is-open textarea"),
    hint: page.locator(".status-hint"),
  };
}

/** A cell's text may stand in an element of its own. */
function whole(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);
}

/** Types through an input method: composes letters, then commits the Chinese they stand for. */
export async function compose(page: Page, letters: string, chinese: string): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length);
    await devtools.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
  }
  await devtools.send("Input.insertText", { text: chinese });
  await devtools.detach();
}

/** Fires the paste event a browser fires for Ctrl+V, with this on the clipboard. */
export async function paste(page: Page, content: { text: string; html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (html !== undefined) data.setData("text/html", html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, content);
}
