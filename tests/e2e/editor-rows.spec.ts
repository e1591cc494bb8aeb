/** Indicator rows: inserted, deleted and moved with the merges following; undone and done again; eighty of them. */
import { sampleForms } from "#shared/samples/samples.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

const training = sampleForms[0];

test.describe("an ordinary form", () => {
  test.use({ seed: training ? [training] : [] });

  test("a row is inserted, filled, moved and deleted, and each can be undone", async ({ page, client }) => {
    const editor = await openEditor(page, "业务培训经费");
    const level2 = editor.cell("数量指标");
    await editor.cell("参训人员数").click();
    await page.keyboard.press("Control+Shift+Equal");
    await expect(level2).toHaveAttribute("rowspan", "4");
    await expect(editor.at(14, 1)).toHaveAttribute("rowspan", "7");
    await page.keyboard.insertText("参训单位数");
    await page.keyboard.press("Tab");
    await page.keyboard.type("30");
    await page.keyboard.press("Enter");
    await expect(editor.at(16, 3)).toHaveText("参训单位数");
    await expect(editor.at(16, 5)).toHaveText("30");

    await editor.at(16, 3).click();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(editor.at(15, 3)).toHaveText("参训单位数");
    await expect(editor.at(15, 3)).toHaveClass(/current/);
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(level2).toHaveAttribute("rowspan", "3");
    await expect(editor.cell("质量指标")).toHaveAttribute("rowspan", "2");

    await page.keyboard.press("Control+Minus");
    await expect(editor.cell("参训单位数")).toHaveCount(0);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control+Z");
    await expect(level2).toHaveAttribute("rowspan", "3");
    await expect.poll(async () => (await client.forms.open({ id: 1 })).form).toEqual(training);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control+Y");
    await expect.poll(async () => (await client.forms.open({ id: 1 })).form.indicators.length).toBe(9);
  });

  test("typing into the empty row of a level makes an indicator, in one step", async ({ page, client }) => {
    const editor = await openEditor(page, "业务培训经费");
    await editor.at(20, 3).click();
    await page.keyboard.insertText("节约培训成本");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await client.forms.open({ id: 1 })).form.indicators.find(({ level2 }) => level2 === "经济效益")?.name)
      .toBe("节约培训成本");
    await page.keyboard.press("Control+Z");
    await expect.poll(async () => (await client.forms.open({ id: 1 })).form).toEqual(training);
  });

  test("an empty row of the official form stays, and says why", async ({ page }) => {
    const editor = await openEditor(page, "业务培训经费");
    await editor.at(20, 3).click();
    await page.keyboard.press("Control+Minus");
    await expect(editor.hint).toHaveText(/空行不能删除/);
  });

  test("the menu under the right button knows rows", async ({ page }) => {
    const editor = await openEditor(page, "业务培训经费");
    await editor.cell("参训人员数").click({ button: "right" });
    await page.getByRole("menuitem", { name: "在上方插入行" }).click();
    await expect(editor.at(16, 3)).toHaveText("参训人员数");
  });

  test("the menu opens by keys too, and keys go on in the grid after it", async ({ page }) => {
    const editor = await openEditor(page, "业务培训经费");
    const menu = page.getByRole("menu");
    await editor.at(15, 3).click();
    await expect(editor.grid.locator(".cell-editor textarea")).toBeFocused();
    for (const [keys, next] of [
      ["Shift+F10", 16],
      ["ContextMenu", 17],
    ] as const) {
      await page.keyboard.press(keys);
      const at = await menu.boundingBox();
      const cell = await editor.at(next - 1, 3).boundingBox();
      expect(at && cell && at.x >= cell.x && at.x < cell.x + cell.width).toBe(true);
      await page.keyboard.press("Escape");
      await expect(menu).toHaveCount(0);
      await page.keyboard.press("ArrowDown");
      await expect(editor.at(next, 3)).toHaveClass(/current/);
    }
    await editor.at(15, 3).dblclick();
    await page.keyboard.press("Shift+F10");
    await expect(menu).toHaveCount(0);
  });
});

test.describe("eighty indicators", () => {
  const names = Array.from({ length: 80 }, (_, i) => `第${i + 1}项工作完成数量`);
  test.use({
    seed: [
      formWith(
        names.map((name) => row("数量指标", name, "1项")),
        { projectName: "八十个指标的项目" },
      ),
    ],
  });

  test("rows far down are drawn, typed into and inserted where they are", async ({ page, client }) => {
    const editor = await openEditor(page, "八十个指标的项目");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Home");
    await editor.at(1, 1).click();
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+ArrowRight");
    for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    const last = editor.cell("第80项工作完成数量");
    await expect(last).toBeVisible();
    await last.click();
    await page.keyboard.press("Control+Shift+Equal");
    await page.keyboard.insertText("第81项");
    await page.keyboard.press("Enter");
    await expect(editor.cell("第81项")).toBeInViewport();
    await shot(page, "editor-eighty-rows");
    const heights = await editor.grid
      .locator("tr:visible")
      .evaluateAll((rows) => [...new Set(rows.slice(-12).map((tr) => tr.getBoundingClientRect().height))]);
    expect(heights).toEqual([28]);
    await expect.poll(async () => (await client.forms.open({ id: 1 })).form.indicators[80]?.name).toBe("第81项");
  });
});
