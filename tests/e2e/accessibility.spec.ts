/** axe-core finds nothing on any screen, light and dark. Many screens are looked at in one page: each is told by its name. */
import type { Page } from "@playwright/test";
import { writeField } from "#shared/form/field.ts";
import { commandWords, menuHeads } from "#renderer/text/menu-words.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { axeFaults } from "./axe-faults.ts";
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile, textFile } from "./form-text.ts";
import { tray, trayRow } from "./import-parts.ts";
import { rightForm } from "./review-parts.ts";
import { dialog, importFiles, library, waitForOpenForm } from "./window-parts.ts";

async function expectNoFault(page: Page, screen: string): Promise<void> {
  expect.soft(await axeFaults(page), screen).toEqual([]);
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("menubar").getByRole("menuitem", { name: menu }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

test.describe("an empty library", () => {
  test.use({ seed: [] });

  test("and what is imported into it", async ({ page }) => {
    await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
    await expectNoFault(page, "empty library");
    await choose(page, "文件", "新建…");
    await expectNoFault(page, "new form");
    await leave(page);

    const withRest = formsFile("示例.txt", ...sampleForms)
      .buffer.toString("utf8")
      .concat("\n填表人：李会计");
    await importFiles(
      page,
      textFile("示例.txt", withRest),
      formsFile("又一份.txt", ...sampleForms.slice(0, 1)),
      textFile("空.txt", ""),
    );
    await trayRow(page, sampleForms[0]?.projectName ?? "")
      .first()
      .click();
    await expect(tray(page).locator(".result-cell")).toBeVisible();
    await expectNoFault(page, "import: a form beside its source");
    await trayRow(page, sampleForms.at(-1)?.projectName ?? "").click();
    await tray(page)
      .getByRole("tab", { name: /没有位置的文字/ })
      .click();
    await tray(page).getByRole("button", { name: "放到…" }).first().click();
    await expectNoFault(page, "import: text looks for its place");
    await page.keyboard.press("Escape");
    await trayRow(page, "空.txt").click();
    await expectNoFault(page, "import: a file that gave no form");
    await tray(page).getByRole("button", { name: "全部移走" }).click();
    await expect(dialog(page)).toBeVisible();
    await expectNoFault(page, "import: question before all is discarded");
  });
});

test.describe("a library with forms", () => {
  test.use({
    // As a function: the runner would take a list of several for a value and its options.
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
    seed: async ({}, use) => use([writeField(rightForm, "funds.projectTotal", "37"), ...sampleForms.slice(1)]),
  });

  test("its form, what is told of it, and what lies over it", async ({ page }) => {
    const editor = await openEditor(page, "业务培训经费");
    await editor.cell("4期").click();
    await expect(page.getByRole("contentinfo").getByRole("button", { name: /错误/ })).toBeVisible();
    const panel = page.locator(".side-pane.is-right");
    for (const tab of await panel.getByRole("tab").all()) {
      await tab.click();
      await expectNoFault(page, `form open, ${await tab.textContent()}`);
    }
    await editor.cell("4期").click();
    await page.keyboard.type("16期");
    await page.keyboard.press("Enter");
    await editor.saved();
    await panel.getByRole("tab", { name: "来历" }).click();
    await page.getByRole("group", { name: "做过的每一步" }).getByRole("button", { name: "“16期”" }).click();
    await expect(page.getByText(/正在查看/)).toBeVisible();
    await expectNoFault(page, "history: a moment");
    await page.keyboard.press("Escape");
    await editor.cell("16期").click();
    await page.keyboard.press("F2");
    await expect(editor.editor).toBeVisible();
    await expectNoFault(page, "a cell being typed into");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("项目");
    await expectNoFault(page, "find bar");
    await page.keyboard.press("Escape");
    await editor.cell("16期").click({ button: "right" });
    await expect(page.getByRole("menu")).toBeVisible();
    await expectNoFault(page, "context menu of the form");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+s");
    await expect(dialog(page)).toBeVisible();
    await expectNoFault(page, "name of a version");
    await leave(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("培训");
    await expect(dialog(page).getByRole("option").first()).toBeVisible();
    await expectNoFault(page, "search over all forms");
  });

  test("dialogs, trash, and the page that is printed", async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { print: () => {} }));
    await page.reload();
    await waitForOpenForm(page, "（示例）");
    await expect(page.getByRole("contentinfo").getByRole("button", { name: /错误|提醒|没有/ })).toBeVisible();
    await page.getByRole("menubar").getByRole("menuitem", { name: "编辑" }).click();
    await expectNoFault(page, "menu");
    await page.keyboard.press("Escape");
    for (const [menu, item] of [
      ["文件", "编制下年…"],
      ["文件", "指标库"],
      ["表格", "比较…"],
    ] as const) {
      await choose(page, menu, item);
      await expect(page.locator(".page [role=listbox], .page [role=grid], .page-head .ant-select").first()).toBeVisible();
      await expectNoFault(page, item);
      await leave(page);
    }
    for (const [menu, item] of [
      ["帮助", "快捷键"],
      ["帮助", "关于绩表"],
      ["导出", "导出本表…"],
      ["文件", "备份与恢复…"],
      ["审核", "审核全部表…"],
    ] as const) {
      await choose(page, menu, item);
      await expect(dialog(page)).toBeVisible();
      if (item === "备份与恢复…") {
        await dialog(page).getByRole("button", { name: "现在备份" }).click();
        await expect(dialog(page).getByRole("row", { name: /手工备份/ })).toBeVisible();
      }
      if (item === "关于绩表") {
        await dialog(page).getByRole("button", { name: "第三方软件与许可" }).click();
        await expect(dialog(page).getByLabel("第三方软件与许可")).toHaveValue(/better-sqlite3/);
        await shot(page, "about-notices");
      }
      if (item === "审核全部表…") await expect(dialog(page)).toContainText("审核了 3 张表");
      await expectNoFault(page, item);
      await leave(page);
    }
    await page.keyboard.press("Control+Shift+H");
    const handIn = page.getByRole("region", { name: "上报", exact: true });
    await expect(handIn.getByText(/还剩|请写明由哪个单位上报/)).toBeVisible();
    await expectNoFault(page, "handing in");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+G");
    const collecting = page.getByRole("region", { name: "收集上报" });
    await expect(collecting.getByText("还没有收到这一年的上报材料")).toBeVisible();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      collecting.getByRole("button", { name: "添加文件…" }).click(),
    ]);
    await chooser.setFiles([textFile("说明.txt", "不是表"), formsFile("收到的.txt", ...sampleForms)]);
    await expect(collecting.getByText(/^新收下 \d 份，1 份没有收下。/)).toBeVisible();
    await collecting.getByRole("treeitem").first().click();
    await expectNoFault(page, "collecting: a unit unfolded");
    await collecting.getByRole("button", { name: "没收下 1" }).click();
    await expectNoFault(page, "collecting: what was refused");
    await page.keyboard.press("Escape");
    await importFiles(page, formsFile("示例.txt", ...sampleForms));
    await trayRow(page, sampleForms[0]?.projectName ?? "").click();
    await expect(tray(page).getByRole("tab", { name: /与库中不同/ })).toBeVisible();
    await expectNoFault(page, "import: the like in the library");
    await page.keyboard.press("Escape");
    await expect(tray(page)).toBeHidden();
    await page.keyboard.press("Control+p");
    await expect(page.getByRole("region", { name: "打印预览" }).getByRole("option").first()).toBeVisible();
    await expectNoFault(page, "print preview");
    await page.keyboard.press("Enter");
    const printed = page.frameLocator(".print-frame");
    await expect(printed.getByText("第 1 页")).toBeAttached();
    await expectNoFault(page, "printed page");
    await page.getByRole("button", { name: "关闭（Esc）" }).click();

    await library(page).focus();
    await page.keyboard.press("Shift+F10");
    await expect(page.getByRole("menu")).toBeVisible();
    await expectNoFault(page, "context menu of the library");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await expect(page.getByText("已把 3 张表移出表格库")).toBeVisible();
    await page.getByRole("button", { name: "回收站（3）" }).click();
    await page.getByRole("option").first().click();
    await expectNoFault(page, "trash");
    await page.keyboard.press("Delete");
    await expect(dialog(page)).toBeVisible();
    await expectNoFault(page, "question before a form is erased");
  });

  test("the selected cell is said with its label, its value, and what there is to know of it", async ({ page }) => {
    const editor = await openEditor(page, "业务培训经费");
    const said = editor.grid.locator("> [role=status]");
    await editor.cell("4期").click();
    await expect(said).toHaveText("数量指标 第1个 指标值：4期");
    await expect(page.getByRole("textbox", { name: "数量指标 第1个 指标值：4期" })).toBeFocused();
    await page.keyboard.type("5期");
    await page.keyboard.press("Control+Enter");
    await expect(said).toHaveText("数量指标 第1个 指标值：5期");
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("textbox", { name: "数量指标 第1个 指标值：4期" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(said).toHaveText(/^数量指标 第2个 指标值：/);
    await page.keyboard.press("ArrowLeft");
    await expect(said).toHaveText(/^数量指标 第2个 三级指标：/);
    await page.keyboard.press("Shift+ArrowDown");
    await expect(said).toHaveText(/^选中 2 格，从“数量指标 第2个 三级指标”起$/);
    await editor.cell("37.00").click();
    await expect(said).toHaveText(/^项目总额：37.00；由分项合计，不能修改；错误：项目总额.+/);
    await editor.cell("项目属性").click();
    await expect(said).toHaveText("项目属性；表头，不能修改");
    await page.keyboard.press("ArrowRight");
    await expect(said).toHaveText(/^项目属性：.*；有可选内容/);
  });

  test("every command stands in a menu that F10 and arrow keys reach", async ({ page }) => {
    await waitForOpenForm(page, "（示例）");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("F10");
    const reached: string[] = [];
    for (const { label } of menuHeads) {
      expect(await focused()).toContain(label);
      await page.keyboard.press("ArrowDown");
      const menu = page.getByRole("menu", { name: label });
      const count = await menu.getByRole("menuitem").count();
      for (let i = 0; i < count; i += 1) {
        reached.push(await focused());
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Escape");
      await page.keyboard.press("F10");
      for (let i = 0; i <= menuHeads.findIndex((head) => head.label === label); i += 1) await page.keyboard.press("ArrowRight");
    }
    expect(new Set(reached).size, "each item once").toBe(reached.length);
    const missing = Object.values(commandWords).filter(({ label }) => !reached.some((text) => text.startsWith(label)));
    expect(missing).toEqual([]);
  });
});
