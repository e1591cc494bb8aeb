/** Where keys go: to what the person is looking at, and back to where they were when something that lay over it goes. */
import type { Page } from "@playwright/test";
import { compose, openEditor } from "./editor-page.ts";
import { expect, shot, test, type LibraryFixtures } from "./fixtures.ts";
import { formTexts, settled } from "./focus-state.ts";
import { selectedCell } from "./review-parts.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";

const hits = (page: Page) => dialog(page).getByRole("combobox", { name: "搜索全部表" });
const owner = (page: Page) => expect.poll(async () => (await settled(page)).owner);

/** Nothing of any form is other than it was. */
async function unchanged(client: LibraryFixtures["client"], page: Page, act: () => Promise<void>): Promise<void> {
  const before = await formTexts(client);
  await act();
  await settled(page);
  expect(await formTexts(client)).toEqual(before);
}

test("after find and Esc no key reaches the cell behind the search", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await unchanged(client, page, async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.press("Escape");
    await owner(page).toBe("sheet");
    await page.keyboard.press("Control+k");
    await expect(hits(page)).toBeFocused();
    for (const key of ["Delete", "Backspace", "ArrowDown", "Enter", "Tab", "Control+x"]) await page.keyboard.press(key);
  });
  await page.keyboard.press("Escape");
  await owner(page).toBe("sheet");
  await expect(selectedCell(page)).toHaveText("4期");
});

test.describe("behind a dialog the sheet hears nothing", () => {
  for (const key of ["F1", "Control+s", "Control+n", "Control+Shift+e", "Control+k"]) {
    test(key, async ({ page, client }) => {
      const editor = await openEditor(page, "业务培训经费");
      await editor.cell("4期").click();
      await page.keyboard.press(key);
      await expect(dialog(page)).toBeVisible();
      await unchanged(client, page, async () => {
        for (const pressed of ["Delete", "ArrowDown", "Backspace", "Alt+e", "F10", "Control+z"])
          await page.keyboard.press(pressed);
        await owner(page).toBe("dialog");
      });
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
      await owner(page).toBe("sheet");
      await expect(selectedCell(page)).toHaveText("4期");
    });
  }
});

test("an input method in a dialog does not open the cell behind it", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.press("Control+s");
  // At once: the next key is the field's, not the cross's that the frame would begin with.
  expect(
    await dialog(page)
      .getByRole("textbox")
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await unchanged(client, page, () => compose(page, "chu", "初"));
  await expect(dialog(page).getByRole("textbox")).toHaveValue("初");
});

test("a click on a form leaves the keys to the library: Delete takes the form out and can be taken back", async ({
  page,
  client,
}) => {
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await owner(page).toBe("library");
  await shot(page, "focus-library");
  const before = await formTexts(client);
  await page.keyboard.press("Delete");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
  expect(await formTexts(client)).toEqual(before);

  await waitForOpenForm(page, "档案库房");
  await library(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(page.locator(".empty-library")).toBeVisible();
  await expect(page.locator(".empty-choice").first()).toBeFocused();
  await page.getByRole("button", { name: "撤销", exact: true }).and(page.locator(".toast button")).last().click();
  await expect.poll(() => formTexts(client)).toEqual(before);
});

test("Enter, a double click and a click on the sheet go into the form", async ({ page }) => {
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await page.keyboard.press("Enter");
  await owner(page).toBe("sheet");
  await expect(selectedCell(page)).toHaveText(/档案库房消防设备更新/);
  await formRow(page, "业务培训经费").dblclick();
  await waitForOpenForm(page, "业务培训经费");
  await owner(page).toBe("sheet");
  await expect(selectedCell(page)).toHaveText(/业务培训经费/);
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await owner(page).toBe("library");
  await page.locator(".form-grid td:visible").getByText("项目名称", { exact: true }).click();
  await owner(page).toBe("sheet");
});

test("keys go on in the sheet after a button beside it gave the focus back", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const button = (name: string) => page.getByRole("toolbar").getByRole("button", { name });
  await editor.cell("培训班期数").click();
  await button("插入行").click();
  await page.keyboard.type("办班天数");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20天");
  await page.keyboard.press("Enter");
  await expect(editor.cell("办班天数")).toBeVisible();
  await expect(editor.cell("20天")).toBeVisible();
  await button("撤销").click();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(editor.cell("办班天数")).toBeHidden();
  await editor.cell("160人").click();
  await page.getByRole("contentinfo").getByRole("button", { name: "放大" }).click();
  await page.keyboard.press("ArrowDown");
  await expect(selectedCell(page)).toHaveText("5天");
});

test("what was found is selected: typing after Esc goes there, F3 goes on", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("160人").click();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("培训班");
  await page.keyboard.press("Enter");
  await expect(page.locator(".find-count")).toHaveText("2 / 2");
  await page.keyboard.press("Escape");
  await expect(selectedCell(page)).toHaveText("培训班期数");
  await shot(page, "focus-found");
  await page.keyboard.press("F3");
  await expect(selectedCell(page)).toHaveClass(/cell-goal/);
  await page.keyboard.press("Shift+F3");
  await page.keyboard.type("办班次数");
  await page.keyboard.press("Enter");
  await editor.saved();
  const form = (await client.library.list()).find(({ projectName }) => projectName.startsWith("业务培训"));
  await expect
    .poll(async () => (await client.forms.open({ id: form?.id ?? 0 })).form.indicators[0])
    .toMatchObject({ name: "办班次数", value: "4期" });
});

test("Ctrl+K, Enter leads to the hit itself", async ({ page }) => {
  await waitForOpenForm(page, "（示例）");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("参训人员数");
  await expect(dialog(page).getByRole("option").first()).toContainText("参训人员数");
  await page.keyboard.press("Enter");
  await waitForOpenForm(page, "业务培训经费");
  await expect(selectedCell(page)).toHaveText("参训人员数");
  await expect(selectedCell(page)).toBeInViewport();
  await owner(page).toBe("sheet");
});

test("in the library Ctrl+Z is about the library, not about the form beside it", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  await editor.saved();
  await library(page).focus();
  await unchanged(client, page, async () => {
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
  });
});

test("what is hidden gives the focus back: a pane, a bar, a window made narrow", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.getByRole("tab", { name: "来历" }).click();
  await owner(page).toBe("panel");
  await page.locator(".side-pane.is-right .side-collapse").click();
  await owner(page).toBe("sheet");
  await page.locator(".side-strip.is-right").click();
  await owner(page).toBe("panel");
  await page.setViewportSize({ width: 700, height: 600 });
  expect((await settled(page)).fault).toBe("");
  await page.setViewportSize({ width: 1280, height: 720 });
  await editor.cell("4期").click();
  await page.locator(".status-bar").click({ position: { x: 5, y: 5 } });
  await owner(page).toBe("sheet");
});
