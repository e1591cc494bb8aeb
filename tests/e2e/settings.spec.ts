/** Settings, what new forms begin with, the quiet greeting of a new form, and the guide inside the program. */
import type { Page } from "@playwright/test";
import { expect, enter, shot, test } from "./fixtures.ts";
import { dialog, formRow, waitForOpenForm } from "./window-parts.ts";

const view = (page: Page) => page.getByRole("region", { name: "设置" });

async function openSettings(page: Page, section: string): Promise<void> {
  await page.keyboard.press("Control+Comma");
  await view(page).getByRole("navigation").getByRole("button", { name: section }).click();
}

async function newForm(page: Page): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name: "新建" }).click();
  await expect(dialog(page)).toContainText("新建一张表");
}

test("settings hold at once, are told to other windows, refuse what cannot be used, and can be put back", async ({
  page,
  client,
  context,
  loopback,
}) => {
  await waitForOpenForm(page, "（示例）");
  await page.keyboard.press("Control+Comma");
  await expect(view(page).getByRole("button", { name: "新建的表" })).toBeFocused();
  await shot(page, "settings-forms");

  await test.step("unit, year and title", async () => {
    await view(page).getByLabel("本单位（实施单位）").fill("自治区示例中心");
    await view(page).getByLabel("预算年度").fill("20二七");
    await expect(view(page).getByRole("alert").filter({ hasText: "请填四位数的年度" })).toBeVisible();
    await view(page).getByLabel("预算年度").fill("2028");
    await view(page).getByLabel("2028年宁夏回族自治区部门项目支出预算绩效表").check();
    await expect
      .poll(() => client.settings.get())
      .toMatchObject({
        implementingUnit: "自治区示例中心",
        year: 2028,
        title: "{year}年宁夏回族自治区部门项目支出预算绩效表",
      });
  });

  await test.step("another window of the library shows them", async () => {
    const other = await context.newPage();
    await enter(other, loopback.newUrl());
    await waitForOpenForm(other, "（示例）");
    await openSettings(other, "新建的表");
    await expect(view(other).getByLabel("预算年度")).toHaveValue("2028");
    await view(page).getByLabel("预算年度").fill("2029");
    await expect(view(other).getByLabel("预算年度")).toHaveValue("2029");
    await other.close();
  });

  await test.step("the name of files, with a name as it would be", async () => {
    await view(page).getByRole("button", { name: "导出的文件" }).click();
    const pattern = view(page).getByLabel("文件名");
    const preview = view(page).getByRole("status");
    await expect(preview).toContainText(/2026-自治区示例厅本级-.*（示例）\.xlsx/);
    await pattern.fill("{项目名称}/{年度}");
    await expect(view(page).getByRole("alert").filter({ hasText: "文件名里不能有 /，Windows 不允许。" })).toBeVisible();
    await shot(page, "settings-files");
    await pattern.fill("{项目名称}_{年度}");
    await expect(preview).toContainText(/（示例）_2026\.xlsx/);
    await view(page).getByRole("button", { name: "加上版本" }).click();
    await expect(pattern).toHaveValue("{项目名称}_{年度}-{版本}");
    await view(page).getByRole("button", { name: "恢复默认" }).click();
    await expect(pattern).toHaveValue("{年度}-{实施单位}-{项目名称}");
    expect((await client.settings.get()).implementingUnit).toBe("自治区示例中心");
  });

  await test.step("dark and light, whatever the system says", async () => {
    await view(page).getByRole("button", { name: "显示" }).click();
    const chrome = () => page.locator(".menu-bar").evaluate((bar) => getComputedStyle(bar).backgroundColor);
    const light = await chrome();
    await view(page).getByRole("radio", { name: "深色" }).check();
    await expect.poll(chrome).not.toBe(light);
    await shot(page, "settings-dark");
    await page.emulateMedia({ colorScheme: "dark" });
    await view(page).getByRole("radio", { name: "浅色" }).check();
    await expect.poll(chrome).toBe(light);
    await view(page).getByRole("checkbox", { name: "显示右边的审核和说明" }).uncheck();
  });

  await test.step("where everything is kept", async () => {
    await view(page).getByRole("button", { name: "存放和备份" }).click();
    await expect(view(page)).toContainText("library.sqlite");
    await expect(view(page)).toContainText("library.backups");
    await view(page).getByLabel("每天的自动备份，留最近").selectOption("30");
    await expect.poll(async () => (await client.settings.get()).backupDays).toBe(30);
    await shot(page, "settings-keeping");
  });

  await test.step("Esc goes back to the form; the window's own settings hold after a restart of the page", async () => {
    await page.keyboard.press("Escape");
    await expect(view(page)).toBeHidden();
    await expect(page.locator(".form-grid")).toBeVisible();
    await page.reload();
    await waitForOpenForm(page, "（示例）");
    await expect(page.locator(".side-strip.is-right")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});

test("a new form begins as set, greets quietly, and its blanks are errors once it is given out of hand", async ({
  page,
  client,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await waitForOpenForm(page, "（示例）");
  await newForm(page);
  const unit = dialog(page).getByLabel("实施单位");
  // That of the form saved last, as none was set yet.
  await expect(unit).toHaveValue("自治区示例厅本级");
  await unit.fill("自治区示例中心");
  await shot(page, "new-form");
  await dialog(page).getByRole("button", { name: "新建" }).click();
  await page.locator(".form-grid").getByRole("gridcell", { name: "自治区示例中心" }).waitFor();

  await test.step("what was written is remembered", async () => {
    await expect.poll(async () => (await client.settings.get()).implementingUnit).toBe("自治区示例中心");
    await newForm(page);
    await expect(unit).toHaveValue("自治区示例中心");
    await page.keyboard.press("Escape");
  });

  const status = page.locator(".status-review");
  await test.step("nothing is marked red, and F8 goes from blank to blank", async () => {
    await expect(status).toHaveText(/^\s*\d+ 项未填/);
    await expect(status).not.toContainText("错误");
    await expect(page.locator(".form-grid .cell-has-error")).toHaveCount(0);
    await page.keyboard.press("F8");
    await expect(page.locator(".status-hint")).toContainText(/^\d+ \/ \d+ 未填：/);
    await expect(formRow(page, "（未填项目名称）").getByRole("img", { name: "草稿" })).toBeVisible();
    await shot(page, "new-form-quiet");
  });

  await test.step("an export says how much is not filled in", async () => {
    await page.keyboard.press("Control+Shift+E");
    await expect(dialog(page)).toContainText(/这张表还有 \d+ 项没有填，仍可导出。/);
    await page.keyboard.press("Escape");
  });

  await test.step("asked for the review, they are errors", async () => {
    await page.getByRole("button", { name: "填好了，按报送要求审核" }).click();
    await expect(status).toContainText(/\d+ 错误/);
    await expect(status).not.toContainText("未填");
    await expect(page.locator(".form-grid .cell-has-error")).not.toHaveCount(0);
    await expect(formRow(page, "（未填项目名称）").getByRole("img", { name: "有错误" })).toBeVisible();
  });
});

test("the guide is read inside the program: contents, pictures, finding, and back to the form", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await waitForOpenForm(page, "（示例）");
  await page.getByRole("menubar").getByRole("menuitem", { name: /帮助/ }).click();
  await page.getByRole("menuitem", { name: "使用说明" }).click();
  const guide = page.getByRole("region", { name: "使用说明" });
  await expect(guide.getByRole("heading", { name: "第一次打开" })).toBeVisible();
  const picture = guide.getByRole("img", { name: "主窗口" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await shot(page, "guide");

  await guide.getByRole("navigation", { name: "目录" }).getByRole("button", { name: "备份与恢复" }).click();
  await expect(guide.getByRole("heading", { name: "备份与恢复" })).toBeInViewport();

  await page.keyboard.press("Control+f");
  await expect(guide.getByRole("textbox", { name: "在说明里找" })).toBeFocused();
  await page.keyboard.insertText("回收站");
  await expect(guide.getByRole("status")).toHaveText(/^1 \/ \d+$/);
  await expect(guide.locator("mark.is-current")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(guide.getByRole("status")).toHaveText(/^2 \/ \d+$/);
  await expect(guide.locator("mark.is-current")).toBeInViewport();
  await shot(page, "guide-find");
  await page.keyboard.press("Escape");
  await expect(guide.locator("mark")).toHaveCount(0);
  await page.keyboard.press("F1");
  await expect(dialog(page)).toContainText("快捷键");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(guide).toBeHidden();
  await expect(page.locator(".form-grid")).toBeVisible();
});
