/** Printing hands the system's print dialog exactly the open form, paged, and leaves nothing behind. */
import { expect, test } from "./fixtures.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

const standIn = () => {
  // Stands in for the dialog, in the window and in every frame of it.
  window.print = () => {
    window.top?.document.documentElement.setAttribute("data-printed", document.body.textContent);
    window.dispatchEvent(new Event("afterprint"));
  };
};

test("Ctrl+P prints the open form", async ({ page }) => {
  await page.addInitScript(standIn);
  await page.reload();
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await page.keyboard.press("Control+p");
  const root = page.locator("html");
  await expect(root).toHaveAttribute(
    "data-printed",
    /项目支出预算绩效目标表.*档案库房消防设备更新（示例）.*第 1 页，共 \d 页/s,
  );
  await expect(root).not.toHaveAttribute("data-printed", /业务培训经费/);
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("Ctrl+P prints the selected forms where several are selected", async ({ page }) => {
  await page.addInitScript(standIn);
  await page.reload();
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await formRow(page, "业务培训经费").click({ modifiers: ["Control"] });
  await page.keyboard.press("Control+p");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-printed", /档案库房消防设备更新（示例）/);
  await expect(root).toHaveAttribute("data-printed", /业务培训经费（示例）/);
  await expect(root).not.toHaveAttribute("data-printed", /基层服务站点/);
});
