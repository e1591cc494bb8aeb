/** Finding text in the open form. */
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

test("Ctrl+F counts, marks, goes round and closes with Escape", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.press("Control+F");
  const bar = page.getByRole("textbox", { name: "在本表中查找" });
  await expect(bar).toBeFocused();
  await bar.fill("培训班");
  const count = page.locator(".find-count");
  await expect(count).toHaveText("1 / 2");
  await expect(editor.grid.locator("td.cell-is-current:visible")).toHaveClass(/cell-goal/);
  await bar.press("Enter");
  await expect(editor.grid.locator("td.cell-is-current:visible")).toHaveText("培训班期数");
  await shot(page, "editor-find");
  await bar.press("Enter");
  await expect(count).toHaveText("1 / 2");
  await bar.press("Shift+Enter");
  await expect(count).toHaveText("2 / 2");
  await bar.fill("没有这样的文字");
  await expect(count).toHaveText("本表没有");
  await bar.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(editor.grid.locator("td.cell-is-found, td.cell-is-current")).toHaveCount(0);
});
