/** The history of a form: every step by day in words, a moment looked at on paper, gone back to, and taken back with Ctrl+Z. */
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";
import { dialog } from "./window-parts.ts";
import type { Page } from "@playwright/test";

const project = "业务培训经费";
const history = (page: Page) => page.getByRole("group", { name: "做过的每一步" });
const moment = (page: Page, text: string | RegExp) => history(page).getByRole("button", { name: text });

async function type(page: Page, text: string) {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("steps stand by day with their words; going back to one is a step that Ctrl+Z undoes", async ({ page, client }) => {
  const editor = await openEditor(page, project);
  const values = async () => {
    const { id } = (await client.library.list()).find(({ projectName }) => projectName.startsWith(project)) ?? { id: 0 };
    return (await client.forms.open({ id })).form.indicators.slice(0, 2).map(({ value }) => value);
  };
  const before = await values();
  await editor.cell("4期").click();
  for (const text of ["5期", "6人"]) await type(page, text);
  await page.keyboard.press("Control+s");
  await expect(dialog(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("送审稿");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已留存这个版本")).toBeVisible();
  await expect(dialog(page)).toBeHidden();

  await page.getByRole("tab", { name: "来历" }).click();
  const today = history(page).getByRole("region", { name: "今天" });
  const rows = today.getByRole("listitem");
  await expect(rows.nth(0)).toContainText("送审稿");
  await expect(rows.nth(1)).toContainText("“6人”");
  await expect(rows.nth(1)).toContainText("现在");
  await expect(rows.nth(2)).toContainText("“5期”");
  await shot(page, "history");

  await moment(page, "“5期”").click();
  await expect(page.getByText(/正在查看：.*“5期”/)).toBeVisible();
  await expect(page.getByText("有 1 处和现在的内容不同")).toBeVisible();
  await shot(page, "history-moment");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/正在查看/)).toBeHidden();
  expect(await values()).toEqual(["5期", "6人"]);

  // By keys alone: up to the version and down again, past the present step.
  await page.keyboard.press("Home");
  await expect(moment(page, "送审稿")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "回到这里" }).click();
  await expect.poll(values).toEqual(["5期", before[1]]);
  await expect(rows.nth(0)).toContainText("恢复旧内容");

  await page.keyboard.press("Control+z");
  await expect.poll(values).toEqual(["5期", "6人"]);
  await expect(rows.nth(0)).toContainText("已撤销");

  await page.reload();
  await openEditor(page, project);
  await page.getByRole("tab", { name: "来历" }).click();
  await expect(rows.nth(0)).toContainText("恢复旧内容");
  await expect(rows.nth(1)).toContainText("送审稿");

  // What differs is in sight, and none is said to be marked where all that differs was not there yet.
  await editor.at(20, 3).click();
  await type(page, "后来的指标");
  await expect(rows.nth(0)).toContainText("后来的指标");
  await page.setViewportSize({ width: 1280, height: 400 });
  await moment(page, "“6人”").click();
  await expect(page.locator(".version-bar")).toContainText("有 1 个指标是后来才有的。");
  await expect(page.locator(".version-bar")).not.toContainText("黄色");
  await expect(page.locator(".version-view .paper-cell", { hasText: "经济效益" })).toBeInViewport();
});

test("texts typed into one cell again and again stand as one row, the earlier ones behind it", async ({ page }) => {
  const editor = await openEditor(page, project);
  await editor.cell("4期").click();
  for (const text of ["5期", "6期", "7期", "8期"]) {
    await type(page, text);
    await page.keyboard.press("ArrowUp");
  }
  await editor.saved();
  await page.getByRole("tab", { name: "来历" }).click();
  await expect(moment(page, "“8期”")).toBeVisible();
  await expect(moment(page, "“6期”")).toBeHidden();
  await moment(page, "在这一格还输入过 3 次").click();
  await moment(page, "“6期”").click();
  await expect(page.getByText(/正在查看：.*“6期”/)).toBeVisible();
});

test.describe("in the dark", () => {
  test.use({ viewport: { width: 1280, height: 720 }, colorScheme: "dark" });

  test("what was undone and what was kept under a name tell themselves apart", async ({ page }) => {
    const editor = await openEditor(page, project);
    await editor.cell("4期").click();
    for (const text of ["5期", "6人"]) await type(page, text);
    await page.keyboard.press("Control+z");
    await editor.saved();
    await page.getByRole("tab", { name: "来历" }).click();
    await expect(moment(page, "“6人”")).toContainText("已撤销");
    await moment(page, "“6人”").click();
    await expect(page.getByText(/正在查看：.*“6人”/)).toBeVisible();
    await shot(page, "history-dark");
  });
});
