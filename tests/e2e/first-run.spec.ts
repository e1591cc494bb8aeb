/** What the window shows at first: forms that are there, or three ways to begin. */
import { expect, shot, test } from "./fixtures.ts";
import { formRow, library, waitForOpenForm } from "./window-parts.ts";

test("shows the library as a tree and opens the latest form", async ({ page }) => {
  await expect(library(page).getByRole("treeitem")).toHaveCount(6);
  await expect(library(page).getByRole("treeitem", { level: 1 })).toHaveText(/2026.*3 个项目\s*1,099\.60 万元/);
  await expect(formRow(page, "业务培训经费")).toContainText("36.00");
  await expect(page.getByRole("contentinfo")).toContainText("= 本级");
  await shot(page, "first-run");
});

test("the whole tree can be walked with the keyboard", async ({ page }) => {
  const tree = library(page);
  await waitForOpenForm(page, "（示例）");
  await tree.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("treeitem")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(tree.getByRole("treeitem")).toHaveCount(6);
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await waitForOpenForm(page, "基层服务站点建设补助");
});

test("the filter keeps what has all its words", async ({ page }) => {
  await page.getByRole("textbox", { name: /筛选/ }).fill("2026 消防");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveText([/档案库房消防设备更新/]);
  await page.getByRole("textbox", { name: /筛选/ }).fill("没有这样的项目");
  await expect(page.getByText("没有符合筛选的表。")).toBeVisible();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
});

test.describe("an empty library", () => {
  test.use({ seed: [] });

  test("offers three ways to begin and opens the samples", async ({ page, client }) => {
    await expect(page.getByRole("heading", { name: "从哪里开始？" })).toBeVisible();
    await expect(page.getByRole("button", { name: /导入去年的表/ })).toBeVisible();
    await shot(page, "empty-library");
    await page.getByRole("button", { name: /打开示例/ }).click();
    await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
    expect(await client.library.list()).toHaveLength(3);
  });

  test("makes a new form of the chosen year and title", async ({ page, client }) => {
    await page.getByRole("button", { name: /新建一张表/ }).click();
    await page.getByRole("textbox", { name: "预算年度" }).fill("２０２７");
    await page.getByRole("radio", { name: "2027年宁夏回族自治区部门项目支出预算绩效表" }).check();
    await page.getByRole("dialog").getByRole("button", { name: "新建" }).click();
    await expect(formRow(page, "（未填项目名称）")).toBeVisible();
    const [form] = await client.library.list();
    const { form: stored } = await client.forms.open({ id: form?.id ?? 0 });
    expect(stored).toMatchObject({ year: 2027, title: "2027年宁夏回族自治区部门项目支出预算绩效表" });

    // The project name waits to be typed.
    await expect(page.getByRole("main").locator("textarea")).toBeFocused();
    await page.keyboard.type("新项目");
    await page.keyboard.press("Enter");
    await expect(formRow(page, "新项目")).toBeVisible();
  });
});
