/** When the program behind the window goes away, the window says so calmly, stays usable, and recovers by itself. */
import { expect, test } from "./fixtures.ts";
import { library, waitForOpenForm } from "./window-parts.ts";

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
