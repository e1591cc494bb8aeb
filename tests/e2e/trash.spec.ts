/** 回收站: what was taken out of the library is there after a reload, comes back whole, or is erased after one question. */
import type { Page } from "@playwright/test";
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";

const trash = (page: Page) => page.getByRole("region", { name: "回收站" });
const rows = (page: Page) => trash(page).getByRole("option");
const inTrash = (page: Page, project: string) => rows(page).filter({ hasText: project });

/** All three samples. */
async function removeAll(page: Page) {
  await waitForOpenForm(page, "（示例）");
  await library(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("button", { name: "回收站（3）" })).toBeVisible();
}

test("removed forms outlast a reload; some are put back, one is erased after a question", async ({ page, client }) => {
  await removeAll(page);
  await page.reload();
  await page.getByRole("button", { name: "回收站（3）" }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(inTrash(page, "业务培训经费")).toContainText("36.00 万元");
  await inTrash(page, "业务培训经费").click();
  await inTrash(page, "档案库房").click({ modifiers: ["Control"] });
  await expect(trash(page).getByRole("status")).toHaveText("已选 2 张");
  await shot(page, "trash");
  await trash(page).getByRole("button", { name: "放回" }).click();
  await expect(page.getByText("已把 2 张表放回表格库。")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  expect(await client.library.list()).toHaveLength(2);

  // By keys alone from here: the list has the focus again, the safe answer comes first.
  await expect(trash(page).getByRole("listbox")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(dialog(page)).toContainText("彻底删除 1 张表？");
  await expect(dialog(page)).toContainText("不能撤销；以后只能从以前的备份里找回");
  await shot(page, "trash-question");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  expect(await client.library.removed()).toHaveLength(1);
  await trash(page).getByRole("button", { name: "彻底删除…" }).click();
  await dialog(page).getByRole("button", { name: "彻底删除 1 张表" }).click();
  await expect(page.getByText("已彻底删除 1 张表。")).toBeVisible();
  await expect(trash(page)).toContainText("回收站是空的。");
  expect(await client.library.removed()).toHaveLength(0);

  await page.keyboard.press("Escape");
  await expect(trash(page)).toBeHidden();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(2);
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
});

test("all of it is erased at once; what was put back or erased here is not offered by 撤销移出", async ({ page, client }) => {
  await removeAll(page);
  await page.keyboard.press("Alt+f");
  await page.getByRole("menuitem", { name: "回收站" }).click();
  await inTrash(page, "业务培训经费").click();
  await trash(page).getByRole("button", { name: "放回" }).click();
  await expect(rows(page)).toHaveCount(2);
  await trash(page).getByRole("button", { name: "清空…" }).click();
  await expect(dialog(page)).toContainText("清空回收站，彻底删除其中的 2 张表？");
  await dialog(page).getByRole("button", { name: "彻底删除 2 张表" }).click();
  await expect(trash(page)).toContainText("回收站是空的。");
  expect(await client.library.removed()).toHaveLength(0);
  expect(await client.library.list()).toHaveLength(1);

  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+e");
  await expect(page.getByRole("menuitem", { name: "撤销移出" })).toBeDisabled();
});

test("what another window takes out or puts back shows at once", async ({ page, client }) => {
  await waitForOpenForm(page, "（示例）");
  const ids = (await client.library.list()).filter(({ projectName }) => projectName.startsWith("档案")).map(({ id }) => id);
  await client.forms.remove({ ids });
  await page.getByRole("button", { name: "回收站（1）" }).click();
  await expect(inTrash(page, "档案库房")).toBeVisible();
  await client.forms.putBack({ ids });
  await expect(trash(page)).toContainText("回收站是空的。");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^回收站/ })).toBeHidden();
});

test.describe("in the dark", () => {
  test.use({ viewport: { width: 1280, height: 720 }, colorScheme: "dark" });

  test("the trash is as readable", async ({ page }) => {
    await removeAll(page);
    await shot(page, "trash-entry-dark");
    await page.getByRole("button", { name: "回收站（3）" }).click();
    await rows(page).nth(1).click();
    await page.keyboard.press("Shift+ArrowUp");
    await expect(rows(page).and(page.locator("[aria-selected=true]"))).toHaveCount(2);
    await shot(page, "trash-dark");
  });
});
