/**
 * The screens in the sizes and looks offices have: nothing may stick out of the window, and every bar stays whole. What is drawn is kept in
 * test-results/screens to be looked at; `JIBIAO_ALL_SCREENS=1` draws every screen in every size.
 */
import type { Page } from "@playwright/test";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile, textFile } from "./form-text.ts";
import { resultCell, storeButton, tray, trayRow } from "./import-parts.ts";
import { dialog, formRow, importFiles, library, waitForOpenForm } from "./window-parts.ts";

const all = process.env["JIBIAO_ALL_SCREENS"] === "1";

const screens = [
  { name: "1280x720", width: 1280, height: 720, scale: 1, colorScheme: "light", usual: true },
  { name: "1366x768-dark", width: 1366, height: 768, scale: 1, colorScheme: "dark", usual: true },
  { name: "125-percent", width: 1024, height: 576, scale: 1.25, colorScheme: "light", usual: true },
  { name: "200-percent", width: 640, height: 360, scale: 2, colorScheme: "light", usual: true },
  { name: "1366x768", width: 1366, height: 768, scale: 1, colorScheme: "light", usual: false },
  { name: "1920x1080", width: 1920, height: 1080, scale: 1, colorScheme: "light", usual: false },
  { name: "150-percent", width: 911, height: 512, scale: 1.5, colorScheme: "light", usual: false },
  { name: "200-percent-of-1920", width: 960, height: 540, scale: 2, colorScheme: "light", usual: false },
] as const;

async function expectWithinWindow(page: Page, width: number, height: number): Promise<void> {
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  expect(size).toEqual([width, height]);
}

for (const { name, width, height, scale, colorScheme } of screens.filter(({ usual }) => usual || all)) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme });

    test("window, dialog and tray fit", async ({ page }) => {
      const isInside = (box: { x: number; y: number; width: number; height: number } | null) =>
        box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      await waitForOpenForm(page, "（示例）");
      await shot(page, `window-${name}`);
      await test.step("every bar of the window is whole", async () => {
        await expectWithinWindow(page, width, height);
        for (const bar of [page.getByRole("menubar"), page.getByRole("toolbar"), page.getByRole("contentinfo")]) {
          expect(isInside(await bar.boundingBox()), "bar inside the window").toBe(true);
        }
        const cut = await page.getByRole("toolbar").evaluate((bar) => bar.scrollWidth > bar.clientWidth);
        expect(cut, "tool bar cut off").toBe(false);
        await expect(page.getByRole("main")).toBeVisible();
      });

      await test.step("a long dialog scrolls within itself", async () => {
        await page.keyboard.press("F1");
        expect(isInside(await dialog(page).locator(".ant-modal-container").boundingBox()), "dialog inside the window").toBe(
          true,
        );
        await shot(page, `keys-${name}`);
        await page.keyboard.press("Escape");
        await expect(dialog(page)).toBeHidden();
      });

      await test.step("the buttons of a dialog with many fields are in sight", async () => {
        await page.getByRole("toolbar").getByRole("button", { name: "新建" }).click();
        await expect(dialog(page).getByRole("button", { name: "新建", exact: true })).toBeInViewport({ ratio: 1 });
        await shot(page, `new-form-${name}`);
        await page.keyboard.press("Escape");
        await expect(dialog(page)).toBeHidden();
      });

      await test.step("every part of the tray is within reach", async () => {
        await importFiles(page, formsFile("示例.txt", ...sampleForms), textFile("空.txt", ""));
        await expect(trayRow(page, "空.txt")).toBeVisible();
        await trayRow(page, "业务培训经费").click();
        await expect(resultCell(page, "业务培训经费（示例）")).toBeVisible();
        await shot(page, `import-${name}`);
        await expectWithinWindow(page, width, height);
        expect(isInside(await tray(page).boundingBox()), "tray inside the window").toBe(true);
        for (const control of [storeButton(page), tray(page).getByRole("button", { name: "关闭（Esc）" })]) {
          await expect(control).toBeInViewport({ ratio: 1 });
        }
      });
    });

    if (!all) return;

    test("every other screen is drawn", async ({ page }) => {
      await waitForOpenForm(page, "（示例）");
      const panel = page.locator(".side-pane.is-right");
      if (!(await panel.isVisible())) await page.locator(".side-strip.is-right").click();
      for (const [index, tab] of (await panel.getByRole("tab").all()).entries()) {
        await tab.click();
        await shot(page, `panel-${index + 1}-${name}`);
      }
      await page.getByRole("button", { name: /^收起.*说明/ }).click();
      for (const [menu, item] of [
        ["文件", "新建…"],
        ["文件", "备份与恢复…"],
        ["编辑", "搜索全部表…"],
        ["文件", "留存一个版本…"],
        ["审核", "审核全部表…"],
        ["导出", "导出本表…"],
        ["帮助", "关于绩表"],
      ] as const) {
        await page.getByRole("menubar").getByRole("menuitem", { name: menu }).click();
        await shot(page, `menu-${menu}-${name}`);
        await page.getByRole("menuitem", { name: item }).click();
        await expect(dialog(page)).toBeVisible();
        await shot(page, `dialog-${item.replace("…", "")}-${name}`);
        await page.keyboard.press("Escape");
        await expect(dialog(page)).toBeHidden();
      }
      await page.locator(".form-grid td:visible").nth(20).click();
      await page.keyboard.press("Control+f");
      await page.keyboard.type("项目");
      await shot(page, `find-${name}`);
      await page.keyboard.press("Escape");
      if (!(await library(page).isVisible())) await page.locator(".side-strip.is-left").click();
      await library(page).focus();
      await page.keyboard.press("Shift+F10");
      await shot(page, `library-menu-${name}`);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Delete");
      await expect(page.getByText("已把 3 张表移出表格库")).toBeVisible();
      await shot(page, `empty-library-${name}`);
      await page.locator(".toast").getByRole("button", { name: "关闭" }).click();
      await page.getByRole("button", { name: "回收站（3）" }).click();
      await page.getByRole("option").first().click();
      await shot(page, `trash-${name}`);
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
