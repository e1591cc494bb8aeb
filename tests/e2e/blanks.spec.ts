/** Issued blanks, as a person meets them: opened, asked about, confirmed, chosen for a form, and filled in on export. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { readForms } from "#backend/readers/read-forms.ts";
import { unzipSync } from "fflate";
import { blankBytes, blankNamed } from "../helpers/blank-files.ts";
import { axeFaults } from "./axe-faults.ts";
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, waitForOpenForm } from "./window-parts.ts";

test.use({ viewport: { width: 1366, height: 768 } });

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("menubar").getByRole("menuitem", { name: menu }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function openBlank(page: Page, file: string, blank: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "打开下发的空白表…" }).click(),
  ]);
  const buffer = Buffer.from(await blankBytes(blankNamed(blank)));
  await chooser.setFiles([{ name: file, mimeType: "", buffer }]);
}

/** Its keys are the window's again once it is gone. */
async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

const question = (page: Page, cell: string): Locator => page.getByRole("combobox", { name: new RegExp(`^${cell} 格`) });

test("a blank is opened, answered by keys alone, confirmed, and used by a form", async ({ page, client }) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined, showDirectoryPicker: undefined }));
  await page.reload();
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");

  await test.step("what is unsure is asked, and nothing is confirmed before it is answered", async () => {
    await choose(page, "文件", "表样");
    await openBlank(page, "盟市下发.xlsx", "Inner Mongolia");
    await expect(page.getByText("还有 2 处要请您指明")).toBeVisible();
    await expect(page.getByRole("button", { name: "确认这份表样" })).toBeDisabled();
    await shot(page, "blanks");
    expect.soft(await axeFaults(page), "a blank with questions").toEqual([]);
  });

  await test.step("keys answer, and the sheet shows what was answered", async () => {
    const first = question(page, "B4");
    await first.focus();
    await first.selectOption({ label: "项目属性" });
    await page.keyboard.press("Tab");
    await expect(question(page, "A6")).toBeFocused();
    await question(page, "A6").selectOption({ label: "年度资金总额" });
    await expect(page.locator(".issued-cell.is-active").getByText("年度资金总额")).toBeVisible();
    await page.getByRole("button", { name: "确认这份表样" }).click();
    await expect(page.getByText("这份表样已确认")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "表样" }).getByText("已确认 · 盟市下发.xlsx")).toBeVisible();
  });

  await test.step("a cell of the sheet leads to its row, and another answer is to be confirmed again", async () => {
    await page.locator(".issued-cell").getByText("项目名称", { exact: true }).last().click();
    await expect(question(page, "F2")).toBeFocused();
    await question(page, "B4").selectOption({ label: "不填" });
    await page.getByRole("button", { name: "再确认一次" }).click();
    await expect(page.getByText("这份表样已确认")).toBeVisible();
  });

  await test.step("a second one is compared with the first, in sentences", async () => {
    await openBlank(page, "自治区下发.xlsx", "the table of 2026 with sums");
    await page.getByRole("button", { name: "比较…" }).first().click();
    await expect(dialog(page).getByText("金额单位由元改为万元")).toBeVisible();
    await shot(page, "blanks-compared");
    expect.soft(await axeFaults(page), "two blanks compared").toEqual([]);
    await leaveDialog(page);
    await page.keyboard.press("Escape");
    await waitForOpenForm(page, "业务培训经费");
  });

  await test.step("a form changes to it only after it was said what it has no place for", async () => {
    await choose(page, "表格", "换表样…");
    await dialog(page)
      .getByRole("radio", { name: /盟市下发/ })
      .check();
    await expect(
      dialog(page)
        .getByText(/表样里没有填/)
        .first(),
    ).toBeVisible();
    await shot(page, "blanks-change");
    expect.soft(await axeFaults(page), "another blank for a form").toEqual([]);
    await dialog(page).getByRole("button", { name: "换成这份表样" }).click();
    await expect(page.getByText("已换成表样：《盟市下发.xlsx》。")).toBeVisible();
    await expect(dialog(page)).toBeHidden();
  });

  await test.step("the grid is that very form, and is typed into as any", async () => {
    const cell = (text: string) => page.locator(".form-grid td:visible").getByText(text, { exact: true }).first();
    for (const label of ["项目类别", "资金总额（元）", "分值"]) await expect(cell(label)).toBeVisible();
    await expect(page.getByRole("region", { name: "表样里没有地方填的内容" })).toContainText("处和表里不一样");
    await cell("项目类别").scrollIntoViewIfNeeded();
    await page.locator("td.cell-name:visible").first().click();
    await page.keyboard.press("Control+Shift+Equal");
    await page.keyboard.type("照表样新加的一行");
    await page.keyboard.press("Enter");
    await expect(cell("照表样新加的一行")).toBeVisible();
    await shot(page, "blanks-drawn");
    expect.soft(await axeFaults(page), "a form drawn as its blank").toEqual([]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(cell("照表样新加的一行")).toBeHidden();
  });

  await test.step("its export is the issued file, filled", async () => {
    await page.keyboard.press("Control+Shift+E");
    await expect(dialog(page).getByText("（填进《盟市下发.xlsx》）")).toBeVisible();
    await dialog(page).getByRole("button", { name: "导出" }).click();
    await expect(dialog(page).getByText("下面这些内容和表里的不一样，或者没有地方写：")).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "仍然导出" }).click(),
    ]);
    const bytes = await readFile(await download.path());
    await expect(page.getByText(/已核对：填了 \d+ 格/)).toBeVisible();
    const { forms } = await readForms({ name: "导出.xlsx", bytes });
    expect(forms[0]?.recognized.form).toMatchObject({ projectName: "业务培训经费（示例）", title: "项目支出绩效目标表" });
    const issued = unzipSync(await blankBytes(blankNamed("Inner Mongolia")));
    const filled = unzipSync(bytes);
    expect(filled["xl/styles.xml"]).toEqual(issued["xl/styles.xml"]);
  });

  await test.step("a blank that is removed is told, and the form is drawn by its template", async () => {
    const blank = (await client.blanks.list()).find(({ file }) => file === "盟市下发.xlsx");
    await client.blanks.remove({ id: blank?.id ?? 0 });
    await expect(page.getByText("这张表用的下发表样已不在表格库里")).toBeVisible();
    await expect(page.locator(".form-grid").getByText("项目类别")).toBeHidden();
  });

  await test.step("undo brings the form back under its own template", async () => {
    await choose(page, "编辑", "撤销“换表样”");
    await choose(page, "表格", "换表样…");
    await expect(dialog(page).getByRole("radio", { name: /现在用的/ })).toHaveAccessibleName(/宁夏 2026/);
  });

  await test.step("a template with other columns draws at once, and undo draws the first again", async () => {
    await dialog(page)
      .getByRole("radio", { name: /2015年/ })
      .check();
    await dialog(page).getByRole("button", { name: "换成这份表样" }).click();
    await expect(page.locator(".form-grid").getByText("中期资金总额：")).toBeVisible();
    await shot(page, "blanks-two-periods");
    await page.getByText("2015年，中期与年度）。").locator("..").getByRole("button", { name: "撤销" }).click();
    await expect(page.locator(".form-grid").getByText("其中：转移市县(区)资金")).toBeVisible();
    await expect(page.locator(".form-grid").getByText("中期资金总额：")).toBeHidden();
  });
});
