/** Whoever has Excel in the fingers is not surprised: keys and clicks in the form and in an open cell. */
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { formWith, row } from "../helpers/forms.ts";
import { compose, openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

const training = sampleForms[0] as Form;
test.use({ seed: [training] });

test("in an open cell, what was written is taken back piece by piece, and only there", async ({ page, client }) => {
  const value = async () => (await client.forms.open({ id: 1 })).form.indicators[0]?.value;
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.type("12 34");
  await compose(page, "qi", "期");
  await expect.poll(value).toBe("12 34期");
  await page.keyboard.press("Control+z");
  await expect(editor.editor).toHaveValue("12 34");
  await page.keyboard.press("Control+z");
  await expect(editor.editor).toHaveValue("12 ");
  await expect.poll(value).toBe("12");
  await page.keyboard.press("Control+y");
  await expect(editor.editor).toHaveValue("12 34");
  // Down to what the cell held, and no further.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+z");
  await expect(editor.editor).toHaveValue("4期");
  await expect.poll(value).toBe("4期");
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Enter");
  await expect.poll(value).toBe("12");
  // All of it was one step.
  await page.keyboard.press("Control+z");
  await expect.poll(value).toBe("4期");
});

test("a click on the cell just left selects it; two with nothing between open it", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const at = (await editor.cell("4期").boundingBox()) ?? { x: 0, y: 0 };
  const press = async (clickCount: number) => {
    await page.mouse.move(at.x + 3, at.y + 3);
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
  };
  await press(1);
  await page.keyboard.press("5");
  await page.keyboard.press("Enter");
  // To the browser the second click of a pair.
  await press(2);
  await expect(editor.at(14, 5)).toHaveClass(/current/);
  await expect(editor.editor).toHaveCount(0);
  await page.keyboard.press("6");
  await expect(editor.editor).toHaveValue("6");
  await page.keyboard.press("Escape");
  await press(1);
  await press(2);
  await expect(editor.editor).toHaveValue("5");
});

test("Enter after Tabs goes to the column where they began; the date, and the ends of the form, have their keys", async ({
  page,
  client,
}) => {
  const editor = await openEditor(page, "业务培训经费");
  const selected = editor.grid.locator("td.current:visible");
  const first = async () => (await client.forms.open({ id: 1 })).form.indicators[0];
  await test.step("Tab and Enter", async () => {
    await editor.at(14, 3).click();
    await page.keyboard.type("a");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await expect(selected).toHaveText("参训人员数");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Enter");
    await expect(selected).toHaveText("a");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(selected).toHaveText("160人");
  });
  await test.step("Ctrl+;", async () => {
    const today = await page.evaluate(() => {
      const now = new Date();
      return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    });
    await editor.at(14, 5).click();
    await page.keyboard.press("Control+;");
    await expect.poll(async () => (await first())?.value).toBe(today);
    await page.keyboard.press("Control+z");
    await expect(editor.at(14, 5)).toHaveText("1");
    await page.keyboard.press("F2");
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+;");
    await page.keyboard.press("Enter");
    await expect(editor.at(14, 5)).toHaveText(`${today}1`);
  });
  await test.step("Ctrl+Shift+End, Ctrl+Shift+Home", async () => {
    await editor.at(15, 5).click();
    await page.keyboard.press("Control+Shift+End");
    await expect(editor.cell("≥90%").last()).toHaveClass(/area/);
    await expect(editor.at(14, 5)).not.toHaveClass(/area/);
    await page.keyboard.press("Control+Shift+Home");
    await expect(editor.at(1, 1)).toHaveClass(/area/);
    await expect(editor.cell("参训人员满意度")).not.toHaveClass(/area/);
  });
  await test.step("rows by the pad of numbers", async () => {
    await editor.at(14, 3).click();
    await page.keyboard.press("Control+NumpadAdd");
    await expect(editor.cell("数量指标")).toHaveAttribute("rowspan", "4");
    await page.keyboard.press("Control+NumpadSubtract");
    await expect(editor.cell("数量指标")).toHaveAttribute("rowspan", "3");
  });
  await test.step("the arrow of a cell with choices", async () => {
    const cell = editor.at(6, 3);
    const { width, height } = (await cell.boundingBox()) ?? { width: 0, height: 0 };
    await cell.click({ position: { x: width - 8, y: height / 2 } });
    await expect(editor.grid.getByRole("option")).toHaveText(["经常性项目", "一年期项目"]);
    await editor.grid.getByRole("option").last().click();
    await expect(cell).toHaveText("一年期项目");
    await cell.click({ position: { x: 8, y: height / 2 } });
    await expect(editor.grid.getByRole("option")).toHaveCount(0);
  });
});

test.describe("names written before", () => {
  const forms = [
    formWith([row("数量指标", "购置设备数量", "2台"), row("数量指标", "购置软件套数", "1套"), row("质量指标", "", "")], {
      projectName: "新的项目",
    }),
    formWith([row("质量指标", "政府采购率", "100%")], { projectName: "去年的项目" }),
  ];
  // As a function: the runner takes a list whose second item has a title for a value with its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  test.use({ seed: async ({}, use) => use(forms) });

  test("the rest of a name from above, or from the library, is offered and never fills by itself", async ({ page, client }) => {
    const editor = await openEditor(page, "新的项目");
    const cell = editor.at(16, 3);
    const { id } = (await client.library.list()).find(({ projectName }) => projectName === "新的项目") ?? { id: 0 };
    const name = async () => (await client.forms.open({ id })).form.indicators[2]?.name;
    await cell.click();
    await compose(page, "gou zhi", "购置");
    // The nearest above.
    await expect(editor.editor).toHaveValue("购置软件套数");
    await shot(page, "editor-name-offered");
    await expect.poll(name).toBe("购置");
    // An input method writes over it.
    await compose(page, "she", "设");
    await expect(editor.editor).toHaveValue("购置设备数量");
    await page.keyboard.press("Backspace");
    await expect(editor.editor).toHaveValue("购置设");
    await compose(page, "bei", "备");
    await page.keyboard.press("Escape");
    await expect(editor.editor).toHaveValue("购置设备");
    // Left in another way than by Enter or Tab, it is not taken.
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    await compose(page, "shu", "数");
    await page.keyboard.press("Enter");
    await expect(cell).toHaveText("购置设备数量");
    await page.keyboard.press("ArrowUp");
    await compose(page, "zheng fu", "政府");
    await expect(editor.editor).toHaveValue("政府采购率");
    await editor.at(14, 5).click();
    await expect(cell).toHaveText("政府");
    await cell.dblclick();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(editor.grid.getByRole("option")).toHaveText(["购置软件套数", "购置设备数量"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(cell).toHaveText("购置软件套数");
    await test.step("by its pinyin, with the unit of its values, which the first digit goes before", async () => {
      await editor.at(17, 3).click();
      await page.keyboard.type("zfcgl");
      await expect(editor.grid.getByRole("option")).toHaveText(["政府采购率"]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      await expect(editor.at(17, 3)).toHaveText("政府采购率");
      await expect(editor.at(17, 5)).toHaveText("%");
      await page.keyboard.type("98");
      await page.keyboard.press("Enter");
      await expect(editor.at(17, 5)).toHaveText("98%");
    });
  });
});

test.describe("a long form", () => {
  const names = Array.from({ length: 80 }, (_, i) => `第${i + 1}项`);
  const rows = names.map((name) => row("数量指标", name, "1项"));
  const long = formWith(rows, { projectName: "八十个指标的项目" });
  test.use({
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
    seed: async ({}, use) => use([long, training]),
  });

  test("its name, the header of the indicators and the labels of the levels stay in sight", async ({ page }) => {
    const editor = await openEditor(page, "八十个指标的项目");
    const head = editor.grid.locator(".grid-head");
    const top = async () => (await head.boundingBox())?.y ?? 0;
    await expect(head).toHaveCount(0);
    await editor.at(14, 3).click();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(head).toHaveText("项目名称　八十个指标的项目一级指标二级指标三级指标指标值");
    await expect(editor.cell("数量指标").locator(".cell-stays")).toBeInViewport({ ratio: 1 });
    await expect(editor.cell("产出指标").locator(".cell-stays")).toBeInViewport({ ratio: 1 });
    // What is selected never lies under it.
    for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowUp");
    const selected = (await editor.grid.locator("td.current:visible").boundingBox())?.y ?? 0;
    const row = await head.locator(".grid-head-row").boundingBox();
    expect(selected).toBeGreaterThanOrEqual((await top()) + (row?.height ?? Infinity));
    const columns = (cells: readonly Element[]) => cells.map((cell) => Math.round(cell.getBoundingClientRect().right));
    const drawn = () => head.locator(".grid-head-row > div").evaluateAll(columns);
    const edges = () => editor.grid.locator(".ht_master .htCore tbody tr").last().locator("td:visible").evaluateAll(columns);
    expect((await drawn()).slice(-2)).toEqual((await edges()).slice(-2));
    // What lies over the paper is where the paper is, however far it was scrolled.
    const corner = await editor.grid.locator(".fill-handle").boundingBox();
    const current = await editor.grid.locator("td.current:visible").boundingBox();
    expect(Math.abs((corner?.y ?? 0) + 4 - (current?.y ?? 0) - (current?.height ?? 0))).toBeLessThanOrEqual(2);
    await shot(page, "editor-frozen-head");
    await page.keyboard.press("Control+Home");
    await expect(head).toHaveCount(0);
    await page.keyboard.press("Control+ArrowDown");
    await expect(head).toHaveCount(1);
    // It goes along sideways, and the wheel over it scrolls the rows.
    await head.hover();
    await page.keyboard.down("Control");
    for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await expect(page.getByText("100%", { exact: true })).toHaveCount(0);
    const scrolled = () =>
      editor.grid.locator(".ht_master .wtHolder").evaluate(({ scrollLeft, scrollTop }) => ({ scrollLeft, scrollTop }));
    const before = await scrolled();
    await page.mouse.wheel(60, -200);
    await expect.poll(scrolled).toEqual({ scrollLeft: before.scrollLeft + 60, scrollTop: before.scrollTop - 200 });
    expect((await drawn()).slice(-2)).toEqual((await edges()).slice(-2));
    // Another form begins at its top.
    await openEditor(page, "业务培训经费");
    await expect(head).toHaveCount(0);
  });
});
