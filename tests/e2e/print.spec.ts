/** The preview shows the pages of what is open or selected, and hands exactly these to the system's print dialog; nothing is left behind. */
import { expect, shot, test } from "./fixtures.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

const standIn = () => {
  // Stands in for the dialog, in the window and in every frame of it.
  window.print = () => {
    window.top?.document.documentElement.setAttribute("data-printed", document.body.textContent);
    window.dispatchEvent(new Event("afterprint"));
  };
};

test("Ctrl+P and Enter print the open form", async ({ page }) => {
  await page.addInitScript(standIn);
  await page.reload();
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("region", { name: "打印预览" });
  const shown = preview.getByRole("region", { name: "预览的页" });
  await expect(shown).toContainText("档案库房消防设备更新（示例）");
  await expect(preview.getByRole("button", { name: "打印…" })).toBeFocused();
  await page.keyboard.press("Enter");
  const root = page.locator("html");
  await expect(root).toHaveAttribute(
    "data-printed",
    /项目支出预算绩效目标表.*档案库房消防设备更新（示例）.*第 1 页，共 \d 页/s,
  );
  await expect(root).not.toHaveAttribute("data-printed", /业务培训经费/);
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
});

test("several selected forms are turned over page by page, and printed together", async ({ page }) => {
  await page.addInitScript(standIn);
  await page.reload();
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await formRow(page, "业务培训经费").click({ modifiers: ["Control"] });
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("region", { name: "打印预览" });
  const pages = preview.getByRole("listbox", { name: "各页" }).getByRole("option");
  // Each of the two is a page.
  const count = 2;
  await expect(pages).toHaveCount(count);
  const standing = preview.getByRole("status");
  await expect(standing).toHaveText(`第 1 页，共 ${count} 页`);
  await page.keyboard.press("PageDown");
  await expect(standing).toHaveText(`第 2 页，共 ${count} 页`);
  await expect(pages.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await expect(standing).toHaveText(`第 1 页，共 ${count} 页`);
  await page.keyboard.press("End");
  await expect(standing).toHaveText(`第 ${count} 页，共 ${count} 页`);
  await pages.first().click();
  await page.keyboard.press("ArrowDown");
  await expect(standing).toHaveText(`第 2 页，共 ${count} 页`);

  const sheet = preview.getByRole("region", { name: "预览的页" }).locator(".print-sheet");
  const whole = await sheet.boundingBox();
  await preview.getByRole("button", { name: "放大" }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBeGreaterThan((whole?.width ?? 0) + 1);
  await shot(page, "print-preview");
  await preview.getByRole("button", { name: "整页" }).click();
  await expect.poll(() => sheet.boundingBox()).toEqual(whole);

  await preview.getByRole("button", { name: "打印…" }).click();
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-printed", /档案库房消防设备更新（示例）/);
  await expect(root).toHaveAttribute("data-printed", /业务培训经费（示例）/);
  await expect(root).not.toHaveAttribute("data-printed", /基层服务站点/);
});
