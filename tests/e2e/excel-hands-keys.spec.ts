/** Whoever has Excel in the fingers is not surprised: keys and clicks in the form and in an open cell. */
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { compose, openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";

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
