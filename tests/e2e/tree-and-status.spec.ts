/** The tree of several departments by keyboard and to the eye, and a status bar that tells the present. */
import type { Page } from "@playwright/test";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formRow, library, waitForOpenForm } from "./window-parts.ts";

const [sample] = sampleForms as [Form, ...Form[]];
const hall = "宁夏回族自治区人力资源和社会保障厅";
const named = (projectName: string, unit: string) =>
  writeField(writeField(sample, "projectName", projectName), "implementingUnit", unit);
/** Warned of: a bracket that is never closed. */
const warned = (form: Form) => writeField(form, "annualGoal", `${form.annualGoal}（其中`);
const departments = [
  warned(named(`${hall}2026年度业务培训经费`, `${hall}机关`)),
  named(`${hall}2026年度档案管理经费`, `${hall}机关`),
  named("评审费", `${hall}信息中心`),
  named("网络运行维护费", `${hall}信息中心`),
];

const currentRow = (page: Page) => library(page).locator(".is-current");
const projectOf = async (client: { library: { list: () => Promise<readonly { projectName: string }[]> } }) =>
  (await client.library.list()).map(({ projectName }) => projectName).toSorted();

test.describe("the tree", () => {
  test.use({ seed: [departments, { scope: "test" }], viewport: { width: 1366, height: 768 } });

  test("tells long names apart and goes where letters and pages point", async ({ page }) => {
    await expect(formRow(page, "业务培训经费")).toBeVisible();
    // Of units too, however many findings and whatever amounts stand beside them.
    for (const telling of ["业务培训经费", "档案管理经费", `${hall.slice(-2)}机关`, `${hall.slice(-2)}信息中心`]) {
      const name = library(page).locator(".told-telling", { hasText: telling });
      expect(await name.evaluate((part) => part.scrollWidth <= part.clientWidth), telling).toBe(true);
    }
    await library(page).focus();
    await page.keyboard.type("da");
    await expect(currentRow(page)).toContainText("档案管理经费");
    await expect(page.locator(".library-whole-name")).toContainText(`${hall}2026年度档案管理经费`);
    await expect(page.locator(".library-whole-name")).toContainText(`2026 · ${hall}机关`);
    await shot(page, "tree-departments");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("psf");
    await expect(currentRow(page)).toContainText("评审费");
    await page.keyboard.press("PageUp");
    await expect(currentRow(page)).toContainText("2026");
    await page.keyboard.press("End");
    await expect(currentRow(page)).toContainText("网络运行维护费");
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+a");
    await expect(page.getByText("已选 4 张表")).toBeVisible();
  });

  test("F2 renames open forms and others as one step, and Ctrl+Z in the tree takes it back", async ({ page, client }) => {
    const field = page.getByRole("textbox", { name: "项目名称" });
    await formRow(page, "评审费").click();
    await waitForOpenForm(page, "评审费");
    await test.step("the open form", async () => {
      await page.keyboard.press("F2");
      await expect(field).toBeFocused();
      await page.keyboard.type("项目评审费");
      await page.keyboard.press("Enter");
      await waitForOpenForm(page, "项目评审费");
      await expect(library(page)).toBeFocused();
    });
    await test.step("another one, and Escape keeps the old name", async () => {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("F2");
      await page.keyboard.type("运维费");
      await page.keyboard.press("Escape");
      await expect(formRow(page, "网络运行维护费")).toBeVisible();
      await page.keyboard.press("F2");
      await page.keyboard.type("运维费");
      await page.keyboard.press("Enter");
      await expect(formRow(page, "运维费")).toBeVisible();
      const id = (await client.library.list()).find(({ projectName }) => projectName === "运维费")?.id ?? 0;
      const { history } = await client.forms.open({ id });
      expect(history.done.map(({ label }) => label)).toEqual(["重命名"]);
    });
    await test.step("undone one after the other", async () => {
      await page.keyboard.press("Control+z");
      await expect(formRow(page, "网络运行维护费")).toBeVisible();
      await page.keyboard.press("Control+z");
      await waitForOpenForm(page, "评审费");
      await expect.poll(() => projectOf(client)).toEqual(departments.map(({ projectName }) => projectName).toSorted());
    });
  });

  test("forms opened before stand in the menu, over a restart of the window too, and Ctrl+F6 goes back to the last", async ({
    page,
  }) => {
    for (const project of ["评审费", "网络运行维护费"]) {
      await formRow(page, project).click();
      await waitForOpenForm(page, project);
    }
    await page.keyboard.press("Control+F6");
    await waitForOpenForm(page, "评审费");
    await page.keyboard.press("Control+F6");
    await waitForOpenForm(page, "网络运行维护费");
    await page.reload();
    await expect(formRow(page, "评审费")).toBeVisible();
    await page.keyboard.press("Alt+f");
    // The form worked on last is open again; of the two the other one is offered, or both.
    await expect(page.getByRole("menuitem", { name: /费 · 2026 · .*信息中心/ }).first()).toBeVisible();
    await shot(page, "menu-recent");
  });

  test("who takes out a form is at its neighbour, and its message goes with Ctrl+Z", async ({ page, client }) => {
    await formRow(page, "评审费").click();
    await waitForOpenForm(page, "评审费");
    await page.keyboard.press("Delete");
    await expect(page.locator(".toast")).toHaveCount(1);
    await expect(currentRow(page)).toContainText("网络运行维护费");
    await page.keyboard.press("Control+z");
    await expect.poll(() => projectOf(client)).toHaveLength(4);
    await expect(page.locator(".toast")).toHaveCount(0);
  });

  test("Ctrl+Z brings back all forms of a library that was emptied", async ({ page, client }) => {
    await formRow(page, "评审费").click();
    await waitForOpenForm(page, "评审费");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await expect(page.getByRole("button", { name: /导入去年的表/ })).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect.poll(() => projectOf(client)).toHaveLength(4);
    await waitForOpenForm(page, "评审费");
  });

  test("an exported form with findings shows both", async ({ page, client }) => {
    const form = (await client.library.list()).find(({ projectName }) => projectName.endsWith("业务培训经费"));
    await expect(formRow(page, "业务培训经费").getByRole("img", { name: "有提醒" })).toBeVisible();
    await client.exports.done({ ids: [form?.id ?? 0] });
    await expect(formRow(page, "业务培训经费").getByRole("img", { name: "已导出" })).toBeVisible();
    await expect(formRow(page, "业务培训经费").getByRole("img", { name: "有提醒" })).toBeVisible();
  });
});

test.describe("the status bar", () => {
  // The goal is printed above the indicators, and is less grave.
  test.use({ seed: [warned(writeField(sample, "indicators.1.name", "XX"))], viewport: { width: 1280, height: 720 } });

  test("status sentences tell the present, whole, and selected cells are added up", async ({ page }) => {
    const editor = await openEditor(page, "业务培训经费");
    const { hint } = editor;
    await test.step("a refusal goes with the next cell", async () => {
      await editor.cell("资金总额").click();
      await page.keyboard.press("x");
      await expect(hint).toContainText("不能修改");
      await page.keyboard.press("ArrowDown");
      await expect(hint).toHaveCount(0);
    });
    await test.step("the sentence of a finding is seen whole and goes when its cell is left", async () => {
      await page.keyboard.press("F8");
      await expect(hint).toHaveText(/^1 \/ \d+ 错误：/);
      await page.keyboard.press("F8");
      await expect(hint).toHaveText(/^2 \/ \d+ 提醒：/);
      expect(await hint.evaluate((said) => said.scrollWidth <= said.clientWidth)).toBe(true);
      await shot(page, "status-hint");
      // In a narrow window the bar is as high as the sentence: neither is it cut nor does it lie over the form.
      await page.setViewportSize({ width: 640, height: 400 });
      const [said, bar] = [await hint.boundingBox(), await page.getByRole("contentinfo").boundingBox()];
      expect(said?.y ?? 0).toBeGreaterThanOrEqual(bar?.y ?? Infinity);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.keyboard.press("ArrowLeft");
      await expect(hint).toHaveCount(0);
    });
    await test.step("several cells", async () => {
      const totals = page.getByRole("group", { name: "选中的单元格" });
      await editor.cell("36.00").click();
      await expect(totals).toHaveCount(0);
      for (let row = 0; row < 4; row += 1) await page.keyboard.press("Shift+ArrowDown");
      await expect(totals).toContainText(/计数 \d+.*合计 [\d,.]+平均/);
      await shot(page, "status-totals");
    });
  });
});
