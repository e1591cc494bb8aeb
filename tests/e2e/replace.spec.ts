/** Ctrl+H: what will change is seen first, then one cell, all of the form, or all forms; each way back is one. */
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

test.use({ viewport: { width: 1366, height: 768 } });

test("replaces one cell, the whole form in one step, and every form, after a look", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  const preview = page.getByRole("list", { name: "将要替换的内容" });
  const button = (name: string) => page.locator(".find-bar").getByRole("button", { name, exact: true });
  const texts = async (wanted: string) =>
    (await Promise.all((await client.library.list()).map(({ id }) => client.forms.open({ id })))).filter(({ form }) =>
      JSON.stringify(form).includes(wanted),
    ).length;
  await editor.cell("4期").click();
  await page.keyboard.press("Control+h");
  await page.getByRole("textbox", { name: "在本表中查找" }).fill("培训班");
  await page.getByRole("textbox", { name: "替换为" }).fill("研修班");
  await expect(preview.getByRole("listitem")).toHaveCount(2);
  await shot(page, "replace-preview");

  await test.step("one", async () => {
    await preview.getByText("数量指标").click();
    await button("替换").click();
    await expect(editor.cell("研修班期数")).toBeVisible();
    await expect(preview.getByRole("listitem")).toHaveCount(1);
    await button("撤销替换").click();
    await expect(preview.getByRole("listitem")).toHaveCount(2);
  });
  await test.step("all of this form, in one step", async () => {
    await button("全部替换").click();
    await expect(page.locator(".status-hint")).toHaveText("已替换 2 格，可以撤销。");
    await expect(page.locator(".replace-summary")).toHaveText("已替换 2 格，可以撤销。");
    await button("撤销替换").click();
    await expect(editor.cell("培训班期数")).toBeVisible();
  });
  await test.step("all forms", async () => {
    await page.getByRole("textbox", { name: "在本表中查找" }).fill("示例）");
    await page.getByRole("textbox", { name: "替换为" }).fill("样表）");
    await page.getByRole("radio", { name: "全部表" }).click();
    await button("查看会改哪些").click();
    await expect(page.locator(".replace-summary")).toHaveText("将替换 3 张表的 4 格。");
    await shot(page, "replace-everywhere");
    await button("替换这 3 张表").click();
    await expect(page.locator(".replace-summary")).toContainText("已替换 3 张表");
    await expect.poll(() => texts("（样表）")).toBe(3);
    await button("撤销替换").click();
    await expect.poll(() => texts("（示例）")).toBe(3);
  });
  await page.keyboard.press("Escape");
  await expect(page.locator(".find-bar")).toHaveCount(0);
  // What was looked for last is offered again, selected, to be typed over.
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("textbox", { name: "在本表中查找" })).toHaveValue("示例）");
  await page.keyboard.type("培训班");
  await expect(page.getByRole("textbox", { name: "在本表中查找" })).toHaveValue("培训班");
});
