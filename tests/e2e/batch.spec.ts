/** Several forms changed at once: looked at, done, and undone together. */
import { enter, expect, shot, test } from "./fixtures.ts";
import { formRow, library, waitForOpenForm } from "./window-parts.ts";

test("selected forms are changed as shown before, and undone together", async ({ page, client }) => {
  const before = (await client.library.list()).map(({ year }) => year);
  await formRow(page, "业务培训经费").click();
  await page.keyboard.press("Control+a");
  await formRow(page, "业务培训经费").click({ button: "right" });
  await page.getByRole("menuitem", { name: "批量修改 3 张表" }).click();
  await page.getByRole("textbox", { name: "年度", exact: true }).fill("2031");
  await page.getByRole("combobox", { name: "主管部门" }).fill("示例新厅");
  const rows = page.getByRole("listbox", { name: "要改的表" }).getByRole("option");
  await expect(rows.first()).toContainText("→ 2031；主管部门");
  await shot(page, "batch");
  await page.getByRole("button", { name: "修改 3 张表" }).click();
  await expect(page.getByText("上一次：批量修改年度、主管部门，3 张表")).toBeVisible();
  const after = await client.library.list();
  expect(after.map(({ year, supervisingDepartment }) => `${year} ${supervisingDepartment}`)).toEqual(
    before.map(() => "2031 示例新厅"),
  );

  await page.getByRole("button", { name: "撤销这一次" }).click();
  await expect(page.getByText("已撤销 3 张表的修改。")).toBeVisible();
  expect((await client.library.list()).map(({ year }) => year)).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(library(page)).toBeVisible();
});

test("the open form shows what this window did to it without a word of another window; another window is told", async ({
  page,
  context,
  loopback,
}) => {
  const told = "这张表刚在别处改过";
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
  const other = await context.newPage();
  await enter(other, loopback.newUrl());
  await formRow(other, "业务培训经费").click();
  await waitForOpenForm(other, "业务培训经费");

  const openBatch = async () => {
    await formRow(page, "业务培训经费").click();
    await page.keyboard.press("Control+a");
    await formRow(page, "业务培训经费").click({ button: "right" });
    await page.getByRole("menuitem", { name: "批量修改 3 张表" }).click();
  };
  const paper = page.locator(".editor-pane");
  await openBatch();
  await page.getByRole("textbox", { name: "年度", exact: true }).fill("2031");
  await page.getByRole("button", { name: "修改 3 张表" }).click();
  await expect(page.getByText("上一次：批量修改年度，3 张表")).toBeVisible();
  await expect(other.getByRole("contentinfo")).toContainText(told);
  await page.keyboard.press("Escape");
  await expect(paper).toContainText("2031");
  await expect(page.getByRole("contentinfo")).not.toContainText(told);

  await openBatch();
  await page.getByRole("button", { name: "撤销这一次" }).click();
  await expect(page.getByText("已撤销 3 张表的修改。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(paper).not.toContainText("2031");
  await expect(page.getByRole("contentinfo")).not.toContainText(told);
});
