/** The main screen in the sizes and looks offices have: nothing may stick out of the window, and every bar stays whole. */
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile, textFile } from "./form-text.ts";
import { resultCell, storeButton, tray, trayRow } from "./import-parts.ts";
import { formRow, importFiles, library, waitForOpenForm } from "./window-parts.ts";

const screens = [
  { name: "1280x720", width: 1280, height: 720, scale: 1, colorScheme: "light" },
  { name: "dark", width: 1280, height: 720, scale: 1, colorScheme: "dark" },
  { name: "125-percent", width: 1024, height: 576, scale: 1.25, colorScheme: "light" },
  { name: "200-percent", width: 640, height: 360, scale: 2, colorScheme: "light" },
] as const;

for (const { name, width, height, scale, colorScheme } of screens) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme });

    test("fits the window", async ({ page }) => {
      await waitForOpenForm(page, "（示例）");
      await shot(page, `window-${name}`);
      const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      expect(size).toEqual([width, height]);
      for (const bar of [page.getByRole("menubar"), page.getByRole("toolbar"), page.getByRole("contentinfo")]) {
        const box = await bar.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height, "bar inside the window").toBe(
          true,
        );
      }
      const cut = await page.getByRole("toolbar").evaluate((bar) => bar.scrollWidth > bar.clientWidth);
      expect(cut, "tool bar cut off").toBe(false);
      await expect(page.getByRole("main")).toBeVisible();
    });

    test("the tray fits as well, every part of it within reach", async ({ page }) => {
      await waitForOpenForm(page, "（示例）");
      await importFiles(page, formsFile("示例.txt", ...sampleForms), textFile("空.txt", ""));
      await expect(trayRow(page, "空.txt")).toBeVisible();
      await trayRow(page, "业务培训经费").click();
      await expect(resultCell(page, "业务培训经费（示例）")).toBeVisible();
      await shot(page, `import-${name}`);
      const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      expect(size).toEqual([width, height]);
      const box = await tray(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height, "tray inside the window").toBe(
        true,
      );
      for (const control of [storeButton(page), tray(page).getByRole("button", { name: "关闭（Esc）" })]) {
        await expect(control).toBeInViewport({ ratio: 1 });
      }
    });

    test("dialogs fit too, and scroll within themselves", async ({ page }) => {
      await waitForOpenForm(page, "（示例）");
      await page.keyboard.press("F1");
      const box = await page.getByRole("dialog").locator(".ant-modal-container").boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width, "dialog inside the window").toBe(
        true,
      );
      await shot(page, `keys-${name}`);
    });
  });
}

test.describe("a narrow window", () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

  test("has the library over the form, and out of the way once a form is chosen", async ({ page }) => {
    await waitForOpenForm(page, "（示例）");
    await page.getByRole("button", { name: "表格库" }).click();
    await formRow(page, "档案库房").click();
    await waitForOpenForm(page, "档案库房");
    await expect(library(page)).toBeHidden();
    await page.getByRole("button", { name: "说明" }).click();
    await expect(page.getByRole("complementary", { name: "说明" })).toBeInViewport();
    await shot(page, "narrow-panel");
  });
});
