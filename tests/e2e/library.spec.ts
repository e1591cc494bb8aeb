/** What can be done to forms of the library. */
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";
import { step } from "../helpers/take-step.ts";

test("forms taken out of the library come back with 撤销", async ({ page, client }) => {
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
  await formRow(page, "档案库房").click({ modifiers: ["Control"] });
  await expect(page.getByText("已选 2 张表")).toBeVisible();
  await formRow(page, "档案库房").click({ button: "right" });
  await shot(page, "library-menu");
  await page.getByRole("menuitem", { name: "把 2 张表移出表格库" }).click();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveText([/基层服务站点/]);
  expect(await client.library.list()).toHaveLength(1);

  await page.getByRole("button", { name: "撤销", exact: true }).and(page.locator(".toast button")).click();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
  await waitForOpenForm(page, "业务培训经费");
});

test("Shift and the arrow keys select a range, Delete takes it out", async ({ page, client }) => {
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
  await formRow(page, "基层服务站点").click({ modifiers: ["Shift"] });
  await expect(library(page).getByRole("treeitem", { selected: true })).toHaveCount(2);
  await page.keyboard.press("Delete");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(1);
  expect((await client.library.list()).map((form) => form.projectName)).toEqual(["档案库房消防设备更新（示例）"]);
});

test("Escape empties the filter, and every form is listed again; amounts narrow it, too", async ({ page }) => {
  const filter = page.getByRole("textbox", { name: /^筛选/ });
  await filter.fill("档案");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(filter).toHaveValue("");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);

  await page.getByRole("button", { name: "按年度、单位、状态、金额筛选" }).click();
  await page.getByRole("textbox", { name: "项目总额不小于" }).fill("900");
  await expect(page.getByText("符合的有 1 张")).toBeVisible();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveText([/基层服务站点/]);
  await shot(page, "library-narrowed");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
});

test("a copy is made and opened", async ({ page }) => {
  await formRow(page, "业务培训经费").click({ button: "right" });
  await page.getByRole("menuitem", { name: "复制一份" }).click();
  await expect(formRow(page, "业务培训经费")).toHaveCount(2);
});

test("changes of another window show in the list", async ({ page, client }) => {
  const form = (await client.library.list()).find(({ projectName }) => projectName.startsWith("档案库房"));
  await expect(formRow(page, "档案库房")).toBeVisible();
  await client.forms.change({
    id: form?.id ?? 0,
    revision: (await client.forms.open({ id: form?.id ?? 0 })).revision,
    changes: [step([{ kind: "set-field", field: "projectName", text: "别处改过的名称" }])],
  });
  await expect(formRow(page, "别处改过的名称")).toBeVisible();
});

test("Ctrl+K finds text in any form, from one character on, and opens it", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "搜索全部表" }).fill("消防");
  await expect(dialog(page).getByRole("option").first()).toContainText("档案库房消防设备更新");
  await shot(page, "search");
  await dialog(page).getByRole("combobox").fill("没有这样的文字");
  await expect(dialog(page)).toContainText("没有找到“没有这样的文字”。");
  await dialog(page).getByRole("combobox").fill("消");
  await expect(dialog(page).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await waitForOpenForm(page, "档案库房消防设备更新");
  await expect(dialog(page)).toBeHidden();
});

test("the hits of a search are walked and opened with the keyboard alone", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("培训");
  const hits = dialog(page).getByRole("option");
  await expect(hits.nth(2)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(hits.nth(2)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(dialog(page).getByRole("option", { selected: true })).toHaveCount(1);
  await expect(hits.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await waitForOpenForm(page, "业务培训经费");
});

test("a removal is undone with Ctrl+Z in the library, and later from the menu", async ({ page, client }) => {
  const removed = () => expect.poll(async () => (await client.library.list()).length);
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
  await formRow(page, "基层服务站点").click({ modifiers: ["Control"] });
  await page.keyboard.press("Delete");
  await removed().toBe(1);
  await expect(page.locator(".toast")).toContainText("撤销移出");
  await page.keyboard.press("Control+z");
  await removed().toBe(3);

  await waitForOpenForm(page, "业务培训经费");
  await library(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await removed().toBe(0);
  await page.keyboard.press("Alt+e");
  await page.getByRole("menuitem", { name: "撤销移出" }).click();
  await removed().toBe(3);
});
