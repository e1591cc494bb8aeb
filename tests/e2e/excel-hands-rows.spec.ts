/** Hands that know Excel, on rows and blocks of cells: nothing goes that was not selected, and whatever goes is told and comes back. */
import type { Page } from "@playwright/test";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor, paste } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

const training = sampleForms[0];
test.use({ seed: training ? [training] : [], viewport: { width: 1366, height: 768 } });

const toast = (page: Page) => page.locator(".toast");
const undo = (page: Page) => toast(page).getByRole("button", { name: "撤销" });

test("Shift+Space and Ctrl+- delete the one row; more than a group is told and undone from there", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  const form = async () => (await client.forms.open({ id: 1 })).form;
  await editor.cell("参训人员数").click();
  await page.keyboard.press("Shift+Space");
  await shot(page, "hands-row-selected");
  await page.keyboard.press("Control+Minus");
  await expect(editor.cell("参训人员数")).toHaveCount(0);
  await expect(editor.cell("数量指标")).toHaveAttribute("rowspan", "2");
  await expect.poll(async () => (await form()).indicators.length).toBe((training?.indicators.length ?? 0) - 1);
  await expect(toast(page)).toHaveCount(0);
  await page.keyboard.press("Control+Z");

  await editor.cell("产出指标").click();
  await page.keyboard.press("Control+Minus");
  await expect(toast(page)).toHaveText(/已删除 \d+ 行指标，分属 \d 个二级指标。/);
  await shot(page, "hands-rows-deleted");
  await undo(page).click();
  await expect(toast(page)).toHaveCount(0);
  await expect.poll(form).toEqual(training);

  await editor.at(14, 3).click();
  await page.keyboard.press("Shift+Control+ArrowDown");
  await page.keyboard.press("Delete");
  await expect(toast(page)).toHaveText(/已清除 \d+ 格的内容。/);
  // The button would undo something else after the next step: it goes.
  await editor.at(14, 5).click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  await expect(toast(page)).toHaveCount(0);
});

test("twenty values pasted on the first one stay in its group, which grows", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await paste(page, { text: `${Array.from({ length: 20 }, (_, i) => `${i + 1}次`).join("\r\n")}\r\n\r\n` });
  await expect(editor.cell("数量指标")).toHaveAttribute("rowspan", "20");
  await expect(toast(page)).toHaveText("已粘贴 20 格，新增 17 行，原有 3 格的内容被替换。撤销");
  await shot(page, "hands-values-pasted");
  const rest = (of: Form | undefined) => of?.indicators.filter(({ level2 }) => level2 !== "数量指标");
  await expect.poll(async () => rest((await client.forms.open({ id: 1 })).form)).toEqual(rest(training));
  await undo(page).click();
  await expect.poll(async () => (await client.forms.open({ id: 1 })).form).toEqual(training);
});

test("cut takes nothing away until it is pasted, and moves in one step", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  const frame = editor.grid.locator(".copied-frame");
  const form = async () => (await client.forms.open({ id: 1 })).form;
  await test.step("Esc ends it", async () => {
    await editor.cell("4期").click();
    await page.keyboard.press("Control+X");
    await expect(frame).toBeVisible();
    await shot(page, "hands-cut");
    await expect(editor.at(14, 5)).toHaveText("4期");
    await page.keyboard.press("Escape");
    await expect(frame).toBeHidden();
    await editor.cell("160人").click();
    await page.keyboard.press("Control+V");
    await expect(editor.at(15, 5)).toHaveText("4期");
    await expect(editor.at(14, 5)).toHaveText("4期");
    await page.keyboard.press("Control+Z");
  });
  await test.step("pasted in the form it moves, and one undo brings it back", async () => {
    await editor.cell("4期").click();
    await page.keyboard.press("Control+X");
    await editor.cell("160人").click();
    await page.keyboard.press("Control+V");
    await expect(editor.at(15, 5)).toHaveText("4期");
    await expect(editor.at(14, 5)).toHaveText("");
    await expect(frame).toBeHidden();
    await page.keyboard.press("Control+Z");
    await expect.poll(form).toEqual(training);
  });
  await test.step("a whole row goes above the one it is pasted on", async () => {
    await editor.cell("参训人员数").click();
    await page.keyboard.press("Shift+Space");
    await page.keyboard.press("Control+X");
    await editor.cell("培训合格率").click();
    await page.keyboard.press("Control+V");
    await expect(editor.hint).toHaveText("已移动 1 行指标。");
    await expect(editor.at(16, 3)).toHaveText("参训人员数");
    await expect(editor.cell("质量指标")).toHaveAttribute("rowspan", "2");
    await shot(page, "hands-row-moved");
    await page.keyboard.press("Control+Z");
    await expect.poll(form).toEqual(training);
  });
  await test.step("a copy stays framed after pasting and goes with the next edit", async () => {
    await editor.cell("4期").click();
    await page.keyboard.press("Control+C");
    await editor.cell("160人").click();
    await page.keyboard.press("Control+V");
    await expect(frame).toBeVisible();
    await page.keyboard.press("Delete");
    await expect(frame).toBeHidden();
  });
});

test("cells are filled by keys and by the handle, and F4 does the last thing again", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  const handle = editor.grid.locator(".fill-handle");
  await test.step("Ctrl+D from the first cell of the selection, or from the one above", async () => {
    await editor.cell("4期").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+D");
    await expect(editor.at(16, 5)).toHaveText("4期");
    await expect(editor.hint).toHaveText("已填充 2 格，原有 2 格的内容被替换。");
    await page.keyboard.press("Control+Z");
    await editor.at(15, 5).click();
    await page.keyboard.press("Control+D");
    await expect(editor.at(15, 5)).toHaveText("4期");
    await page.keyboard.press("Control+Z");
  });
  await test.step("Ctrl+R passes labels over; a computed amount takes nothing", async () => {
    await editor.at(5, 5).click();
    await page.keyboard.press("Control+R");
    await expect(editor.at(5, 5)).toHaveText(training?.supervisingDepartment ?? "");
    await page.keyboard.press("Control+Z");
    await editor.at(7, 5).click();
    await page.keyboard.press("Control+R");
    await expect(editor.hint).toHaveText(/不能这样填/);
  });
  await test.step("the handle is dragged", async () => {
    await editor.cell("4期").click();
    const from = await handle.boundingBox();
    const to = await editor.at(16, 5).boundingBox();
    if (!from || !to) throw new Error("no handle, or nothing to drag it to");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 4 });
    await expect(editor.grid.locator(".fill-target")).toBeVisible();
    await shot(page, "hands-handle");
    await page.mouse.up();
    await expect(editor.at(15, 5)).toHaveText("4期");
    await expect(editor.at(16, 5)).toHaveText("4期");
    await expect(editor.at(17, 5)).not.toHaveText("4期");
    await page.keyboard.press("Control+Z");
    await expect.poll(async () => (await client.forms.open({ id: 1 })).form).toEqual(training);
  });
  await test.step("a double click fills the blank rest of the group", async () => {
    await editor.at(16, 5).click();
    await page.keyboard.press("Control+Shift+Equal");
    await page.keyboard.press("F4");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await handle.dblclick();
    await expect(editor.at(18, 5)).toHaveText((await editor.at(16, 5).textContent()) ?? "");
    await expect(editor.at(19, 5)).not.toHaveText((await editor.at(16, 5).textContent()) ?? "");
    await handle.dblclick();
    await expect(editor.hint).toHaveText(/没有空着的格/);
  });
  await test.step("F4 types the same text again", async () => {
    await editor.at(17, 3).click();
    await page.keyboard.type("abc");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F4");
    await expect(editor.at(18, 3)).toHaveText("abc");
  });
});
