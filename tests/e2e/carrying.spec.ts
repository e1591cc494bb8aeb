/** A draft made of last year's form: what came over is marked, stepped through, written or confirmed, and marked again by undo. */
import { carryOver } from "#shared/carrying/carry-over.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";

const [last] = sampleForms;
if (!last) throw new Error("there are samples");
const draft = carryOver(last, { from: 2026, to: 2027, sha256: "0".repeat(64) });
test.use({ seed: [draft] });

test("what came over from last year is marked until it is written or confirmed", async ({ page }) => {
  const editor = await openEditor(page, draft.projectName);
  const status = page.getByTitle("上年沿用的内容（F7 逐处核对）");
  const states = Object.values(draft.carried ?? {});
  const asked = states.filter((state) => state === "asked").length;
  const counts = (untouched: number, open: number) => `沿用 ${untouched} 项，待填待核 ${open} 项`;
  await expect(status).toHaveText(counts(states.length - asked, asked));
  const cell = editor.cell("4期");
  await expect(cell).toHaveClass(/cell-is-untouched/);
  await expect(cell).toHaveAttribute("title", "沿用上年，还没有改过");

  await cell.click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  await expect(editor.cell("5期")).not.toHaveClass(/cell-is-untouched/);
  await expect(status).toHaveText(counts(states.length - asked - 1, asked));
  await page.keyboard.press("Control+z");
  await expect(editor.cell("4期")).toHaveClass(/cell-is-untouched/);

  await page.keyboard.press("Control+F7");
  await expect(editor.cell("4期")).not.toHaveClass(/cell-is-untouched/);
  await expect(page.getByRole("status").filter({ hasText: "改过就不再标记" })).toContainText("处：沿用上年");
  await page.keyboard.press("Shift+F7");
  await page.keyboard.press("F7");
  await expect(status).toHaveText(counts(states.length - asked - 1, asked));
});
