/** The menu bar, the shortcuts and the dialogs without a pointer. */
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";

test("menus open by Alt and letter, move by arrows, and give the focus back", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  await library(page).focus();
  await page.keyboard.press("Alt+e");
  await expect(page.getByRole("menu", { name: "编辑" })).toBeVisible();
  await shot(page, "menu");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("menu", { name: "文件" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /导入文件…/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: /导入文件夹…/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(library(page)).toBeFocused();

  await page.keyboard.press("F10");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menu", { name: "帮助" })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toContainText("0.0.0-test");
  await expect(dialog(page)).toContainText("library.sqlite");
});

test("F1 shows the keys, Escape closes and the focus is where it was", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  await library(page).focus();
  await page.keyboard.press("F1");
  await expect(dialog(page)).toContainText("Ctrl+Shift+E");
  await shot(page, "keys");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(library(page)).toBeFocused();
});

test("every control has a name", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  const controls = page.locator("button:visible, [role=menuitem]:visible, [role=separator]:visible, [role=tab]:visible");
  expect(await controls.count()).toBeGreaterThan(20);
  for (const control of await controls.all()) await expect(control).toHaveAccessibleName(/\S/);
});

test("the panes are collapsed, brought back and resized without a pointer", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  const edge = page.getByRole("separator", { name: "调整表格库的宽度" });
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await edge.press("ArrowRight");
  expect(Number(await edge.getAttribute("aria-valuenow"))).toBeGreaterThan(before);
  await page.getByRole("button", { name: "收起表格库" }).press("Enter");
  await expect(library(page)).toBeHidden();
  await page.getByRole("button", { name: "表格库" }).press("Enter");
  await expect(library(page)).toBeVisible();
});

test("zoom goes by steps with Ctrl and the wheel, and back to 100 %", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  const figure = page.getByRole("button", { name: /^\d+%$/ });
  await page.getByRole("main").hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect(figure).toHaveText("110%");
  await page.keyboard.press("Control+0");
  await expect(figure).toHaveText("100%");
});

test("export and print go to the selected forms where several are selected, else to the open one", async ({ page }) => {
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
  const print = page.getByRole("toolbar").getByRole("button", { name: "打印" });
  await expect(print).toHaveAttribute("title", /打印本表/);
  await formRow(page, "档案库房").click({ modifiers: ["Control"] });
  await expect(print).toHaveAttribute("title", /打印选中的 2 张表/);

  await page.getByRole("toolbar").getByRole("button", { name: "导出" }).click();
  await expect(dialog(page)).toContainText("导出 2 张表");
  await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press("Control+Shift+E");
  await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();

  await formRow(page, "业务培训经费").click();
  await page.keyboard.press("Control+Shift+E");
  await expect(dialog(page).getByRole("listitem")).toHaveText([/业务培训经费/]);
});
