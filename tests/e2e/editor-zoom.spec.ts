/** Zooming the paper: sizes are computed, so the editor lies on its cell and rows are drawn to the lower edge at any size. */
import { openEditor } from "./editor-page.ts";
import { formWith, row } from "../helpers/forms.ts";
import { expect, shot, test } from "./fixtures.ts";

const rows = Array.from({ length: 60 }, (_, i) => row("质量指标", `第${i + 1}项质量要求`, "≥90%"));
test.use({ seed: [formWith(rows, { projectName: "六十个指标的项目" })] });

for (const { name, wheel, rowHeight } of [
  { name: "50", wheel: 100, rowHeight: 14 },
  { name: "200", wheel: -100, rowHeight: 56 },
]) {
  test(`at ${name} per cent`, async ({ page }) => {
    const editor = await openEditor(page, "六十个指标的项目");
    await editor.cell("第1项质量要求").hover();
    await page.keyboard.down("Control");
    for (let step = 0; step < 8; step += 1) await page.mouse.wheel(0, wheel);
    await page.keyboard.up("Control");
    await expect.poll(async () => (await editor.at(4, 1).boundingBox())?.height).toBe(rowHeight);
    const cell = editor.at(5, 3);
    await cell.click();
    await page.keyboard.press("F2");
    const [onCell, onEditor] = [await cell.boundingBox(), await editor.grid.locator(".cell-editor.is-open").boundingBox()];
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(Math.abs((onCell?.[side] ?? 0) - (onEditor?.[side] ?? 99)), side).toBeLessThanOrEqual(2);
    }
    await page.keyboard.press("Escape");
    await shot(page, `editor-zoom-${name}`);
    // Whatever lies at the lower edge of what is in sight is a row of the form, not blank paper.
    const atTheEdge = await editor.grid.evaluate((grid) => {
      const { left, width, bottom } = grid.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, bottom - 20)?.closest("td") !== null;
    });
    expect(atTheEdge).toBe(true);
  });
}
