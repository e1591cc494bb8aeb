/** When the program behind the window goes away, the window says so calmly, stays usable, and recovers by itself. */
import { openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";
import { formRow, library, waitForOpenForm } from "./window-parts.ts";

test.use({ expectedFaults: [/.*/] });

test("a lost connection is announced and mended", async ({ page }) => {
  await page.route("**/rpc/library/watch", (route) => route.abort());
  await page.reload();
  await expect(page.getByText("与程序的连接断开，正在重试…已输入的内容没有丢。")).toBeVisible();
  await page.unroute("**/rpc/library/watch");
  await expect(page.getByText("与程序的连接断开")).toBeHidden();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
});

test("an action that reaches nobody says so and can be tried again", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  await page.route("**/rpc/forms/create", (route) => route.abort());
  await page.getByRole("toolbar").getByRole("button", { name: "新建" }).click();
  const create = page.getByRole("dialog").getByRole("button", { name: "新建" });
  await create.click();
  await expect(page.getByRole("alert").filter({ hasText: "连接断开" })).toBeVisible();
  await page.unroute("**/rpc/forms/create");
  await create.click();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(4);
});

test("a page of a program that was started anew says that it cannot save, and what to do", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await page.route("**/rpc/**", (route) => route.fulfill({ status: 401, contentType: "text/html", body: "<p>no</p>" }));
  await editor.cell("4期").click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  const status = page.locator("[data-saving=failed]");
  await expect(status).toContainText("没有保存成功：程序重新启动过，这个页面不能再保存。");
  await expect(status).toContainText("打开程序现在显示的地址");
});

test("while saving is tried again the status bar says that nothing is lost", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await page.route("**/rpc/forms/change", (route) => route.abort());
  await editor.cell("4期").click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  const status = page.locator("[data-saving=failed]");
  await expect(status).toContainText("正在重试…已输入的内容没有丢。");
  await expect(status).not.toContainText("再试一次");
});

test("a form that is not saved yet is not left, at once and for a reason, and nothing is opened later", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await page.route("**/rpc/forms/change", (route) => route.abort());
  await editor.cell("4期").click();
  await page.keyboard.type("5期");
  await formRow(page, "档案库房").click();
  await expect(page.locator(".toast")).toContainText("还没有保存成功，先不能换表");
  await expect(formRow(page, "业务培训经费")).toHaveAttribute("aria-selected", "true");
  await expect(formRow(page, "档案库房")).toHaveAttribute("aria-selected", "false");
  await page.unroute("**/rpc/forms/change");
  await waitForOpenForm(page, "业务培训经费");
  await expect(editor.cell("5期")).toBeVisible();
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
});

test("the form that was left stays in sight, deaf, until the next one is there", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/rpc/forms/open", async (route) => {
    await asked;
    await route.continue();
  });
  await editor.cell("4期").click();
  await formRow(page, "档案库房").click();
  await expect(page.getByRole("status").filter({ hasText: "正在打开" })).toBeVisible();
  await expect(editor.cell("4期")).toBeVisible();
  await page.keyboard.type("9");
  answer();
  await waitForOpenForm(page, "档案库房");
  await expect(editor.cell("4期")).toBeHidden();
  await openEditor(page, "业务培训经费");
  await expect(editor.cell("4期")).toBeVisible();
});
