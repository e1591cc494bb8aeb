/** Selecting over merged cells, and keys after something else had the focus. */
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";

const training = sampleForms[0];
test.use({ seed: training ? [training] : [] });

test("Shift with an arrow takes in a merged cell as a whole, and lets it go again", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const selected = editor.grid.locator("td.area:visible");
  await editor.cell("4期").click();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(selected).toHaveText(["培训班期数", "4期"]);
  // The level 2 spans three rows: these come along.
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(selected).toHaveCount(7);
  await expect(selected.first()).toHaveText("数量指标");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(editor.grid.locator("td.current:visible")).toHaveText("4期");
});

test("after a change of rows the screen shows what a freshly opened form shows", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  const drawn = () =>
    editor.grid.locator("tr:visible").evaluateAll((rows) =>
      rows.map((tr) => ({
        height: tr.getBoundingClientRect().height,
        cells: [...tr.querySelectorAll("td")]
          .filter((td) => td.style.display !== "none")
          .map((td) => ({
            text: td.textContent,
            spans: [td.cellIndex, td.rowSpan, td.colSpan],
            // Marks of the review come when the window is idle.
            classes: [...td.classList].filter((name) => /^cell-(?!has-(?:error|warning|hint|unknown))/.test(name)).toSorted(),
            size: [td.offsetWidth, td.offsetHeight],
          })),
      })),
    );
  await editor.cell("参训人员数").click();
  await page.keyboard.press("Control+Shift+Equal");
  await page.keyboard.insertText("参训单位数");
  await page.keyboard.press("Enter");
  await editor.cell("培训班期数").click();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+Minus");
  await page.keyboard.press("Control+Z");
  await editor.saved();
  const kept = await drawn();
  await page.reload();
  await openEditor(page, "业务培训经费");
  await page.mouse.move(0, 0);
  const rows = Math.min(kept.length, (await drawn()).length);
  expect(rows).toBeGreaterThanOrEqual(20);
  expect(kept.slice(0, rows)).toEqual((await drawn()).slice(0, rows));
});

test("keys work again after a sheet of help was closed", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await client.forms.open({ id: 1 })).form.indicators[0]?.value).toBe("7");
  await expect(editor.grid.locator("td.current:visible")).toHaveText("160人");
});
