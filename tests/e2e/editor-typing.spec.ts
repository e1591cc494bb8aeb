/** Typing into the form: input method, amounts and their sums, several lines, choices, keys as in Excel. */
import { sampleForms } from "#shared/samples/samples.ts";
import { compose, openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

const training = sampleForms[0];
test.use({ seed: training ? [training] : [] });

const stored = async (client: {
  forms: { open: (input: { id: number }) => Promise<{ form: (typeof sampleForms)[number] }> };
}) => (await client.forms.open({ id: 1 })).form;

test("Chinese is written from the first key of an input method", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("培训班期数").click();
  await compose(page, "pei xun", "培训班举办期数");
  await expect(editor.editor).toHaveValue("培训班举办期数");
  await shot(page, "editor-input-method");
  await page.keyboard.press("Enter");
  await expect(editor.cell("培训班举办期数")).toBeVisible();
  await expect.poll(async () => (await stored(client)).indicators[0]?.name).toBe("培训班举办期数");
});

test("letters that are still being composed are no text yet", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("培训班期数").click();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "ce shi", selectionStart: 6, selectionEnd: 6 });
  await expect(editor.editor).toHaveValue("ce shi");
  await page.waitForTimeout(400);
  expect((await stored(client)).indicators[0]?.name).toBe("培训班期数");
});

test("on a slow machine no key is lost between selecting and typing", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  // What is due at once comes only after the first key.
  await page.evaluate(() => {
    const inTime = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, delay = 0) => inTime(run, delay < 10 ? 500 : delay)) as typeof window.setTimeout;
  });
  await editor.cell("4期").click();
  await page.keyboard.press("4");
  await page.waitForTimeout(1000);
  await page.keyboard.press("5");
  await expect(editor.editor).toHaveValue("45");
});

test("sums follow their parts, and cannot be typed into", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(9, 3).click();
  await page.keyboard.type("1,234.50");
  await page.keyboard.press("Enter");
  await page.keyboard.type("１０");
  await page.keyboard.press("Enter");
  await expect(editor.at(8, 3)).toHaveText("1244.50");
  await expect(editor.at(7, 3)).toHaveText("1244.50");
  await editor.at(7, 3).click();
  await page.keyboard.press("5");
  await expect(editor.editor).toHaveCount(0);
  await expect(editor.hint).toHaveText(/“项目总额”由.*得出，请改分项。/);
  await editor.cell("一级指标").dblclick();
  await expect(editor.hint).toHaveText("这是表头，不能修改。");

  // Composed there, nothing lands in the cell that was edited before.
  await editor.at(9, 3).click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowUp");
  await expect(editor.at(8, 3)).toHaveClass(/current/);
  await compose(page, "yan", "演");
  await expect(editor.hint).toHaveText(/“本级资金总额”由.*得出，请改分项。/);
  await page.keyboard.press("ArrowLeft");
  await compose(page, "yan", "演");
  await expect(editor.hint).toHaveText("这是表头，不能修改。");
  await expect(editor.editor).toHaveCount(0);
  await expect(editor.at(9, 3)).toHaveText("1234.50");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await compose(page, "yan", "演");
  await expect(editor.editor).toHaveValue("演");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await stored(client)).funds.projectTotal).toBe("1244.50");
});

test("text that is no amount stays and is marked", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(10, 3).click();
  await compose(page, "yue", "约三万");
  await page.keyboard.press("Enter");
  await expect(editor.at(10, 3)).toHaveText("约三万");
  await expect(editor.at(10, 3)).toHaveAttribute("title", /^错误：.*不是一个数/);
});

test("the goal takes several lines with Alt+Enter and shows all of 800 characters", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  const goal = "提高全区业务人员的履职能力，规范资金使用。".repeat(40).slice(0, 800);
  await editor.at(12, 2).click();
  await page.keyboard.insertText(goal);
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.insertText("第二段。");
  await shot(page, "editor-goal-800-open");
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await stored(client)).annualGoal).toBe(`${goal}\n第二段。`);
  const cell = editor.at(12, 2);
  const cut = await cell.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(cut).toBeLessThanOrEqual(1);
  await shot(page, "editor-goal-800");
});

test("the line that is written in is in sight, in a goal taller than the window", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const below = () =>
    editor.editor.evaluate((area) => {
      const view = area.closest(".wtHolder")?.getBoundingClientRect().bottom ?? 0;
      return Math.round(view - area.getBoundingClientRect().bottom);
    });
  await page.setViewportSize({ width: 1366, height: 500 });
  await editor.at(12, 2).click();
  await page.keyboard.press("F2");
  await page.keyboard.insertText("提高全区业务人员的履职能力，规范资金使用。".repeat(60));
  await expect.poll(below).toBeGreaterThan(15);
  await page.keyboard.press("Control+Enter");
  await editor.grid.locator(".ht_master .wtHolder").evaluate((holder) => holder.scrollTo(0, 0));
  await page.keyboard.press("F2");
  await expect.poll(below).toBeGreaterThan(15);
  // In the middle of it, too: above what the window shows of the end.
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("第一段的话。\n");
  await expect.poll(() => editor.editor.evaluate((area) => area.getBoundingClientRect().top)).toBeGreaterThan(80);
  await shot(page, "editor-goal-caret");
});

test("choosing the attribute chooses the term with it", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(6, 3).click();
  await page.keyboard.press("F2");
  await expect(editor.grid.getByRole("option")).toHaveText(["经常性项目", "一年期项目"]);
  await shot(page, "editor-choices");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(editor.at(6, 5)).toHaveText("1年");
  await expect.poll(async () => (await stored(client)).projectAttribute).toBe("一年期项目");
});

test("Alt+Down opens the choices", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(6, 3).click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(editor.grid.getByRole("option")).toHaveText(["经常性项目", "一年期项目"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(editor.at(6, 3)).toHaveText("一年期项目");
});

test("PageDown and PageUp move by what is in sight", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const row = editor.grid.locator("tr:has(td.current:visible)");
  await page.setViewportSize({ width: 1280, height: 500 });
  await editor.at(6, 3).click();
  await page.keyboard.press("PageDown");
  await expect(editor.at(6, 3)).not.toBeInViewport();
  await expect(row).toBeInViewport();
  for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press("PageDown");
  await expect(editor.cell("参训人员满意度")).toHaveClass(/current/);
  for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press("PageUp");
  await expect(editor.at(1, 1)).toHaveClass(/current/);
});

test("the year line is edited as a year, and the title follows", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(2, 1).dblclick();
  await expect(editor.editor).toHaveValue("2026");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2027");
  await page.keyboard.press("Enter");
  await expect(editor.at(2, 1)).toHaveText("(2027年)");
  await expect(editor.at(1, 1)).toHaveText(/^2027年/);
});

test("keys lead where they lead in Excel, over merged cells", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const selected = editor.grid.locator("td.current:visible");
  await editor.at(5, 3).click();
  await page.keyboard.press("Tab");
  await expect(selected).toHaveText("自治区示例厅本级");
  await page.keyboard.press("Tab");
  await expect(selected).toHaveText("经常性项目");
  await page.keyboard.press("Shift+Tab");
  await expect(selected).toHaveText("自治区示例厅本级");
  await page.keyboard.press("Home");
  await expect(selected).toHaveText("主管部门");
  await page.keyboard.press("End");
  await expect(selected).toHaveText("自治区示例厅本级");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowLeft");
  await expect(selected).toHaveText("参训人员满意度");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(selected).toHaveText("满意度指标");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(selected).toHaveText("参训人员满意度");
  await page.keyboard.press("Control+Home");
  await expect(selected).toHaveText(/绩效目标表$/);
});

test("Escape takes back what was typed, Delete clears, undo brings it back", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.type("12345");
  await page.waitForTimeout(200);
  await page.keyboard.press("Escape");
  await expect(editor.cell("4期")).toBeVisible();
  await editor.saved();
  expect(await stored(client)).toEqual(training);
  await page.keyboard.press("Delete");
  await expect(editor.at(14, 5)).toHaveText("");
  await page.keyboard.press("Control+Z");
  await expect(editor.at(14, 5)).toHaveText("4期");
  await expect.poll(() => stored(client)).toEqual(training);
});

test("whatever selects a cell, the text area that waits there has the focus at once: text that comes without a key is not lost", async ({
  page,
}) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(14, 3).click();
  // Within the task that selects: what is written next, by whatever, finds it.
  const focusedAfter = (key: string) =>
    page.evaluate((name) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
      return document.activeElement?.tagName;
    }, key);
  for (const key of ["Enter", "ArrowDown", "Tab"]) expect(await focusedAfter(key)).toBe("TEXTAREA");
  await editor.at(14, 5).click();
  await page.keyboard.insertText("听写的");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("又一句");
  await page.keyboard.press("Enter");
  await expect(editor.at(14, 5)).toHaveText("听写的");
  await expect(editor.at(15, 5)).toHaveText("又一句");
});
