/** Printing hands the system's print dialog exactly the open form, paged, and leaves nothing behind. */
import { expect, test } from "./fixtures.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

test("Ctrl+P prints the open form", async ({ page }) => {
  await page.addInitScript(() => {
    // Stands in for the dialog, in the window and in every frame of it.
    window.print = () => {
      window.top?.document.documentElement.setAttribute("data-printed", document.body.textContent);
      window.dispatchEvent(new Event("afterprint"));
    };
  });
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
