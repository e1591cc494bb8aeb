/**
 * What only Electron itself can show (the stand-in of tests/shell cannot): the `app://` scheme, the sandboxed preload script in its own
 * world, and a port that crosses both. Runs in the project `electron`.
 */
import { expect, test } from "./fixtures.ts";

test("starts in Electron, reads the library over its port, and is confined", async ({ page }) => {
  await expect(page.getByText("业务培训经费（示例）").first()).toBeVisible();
  expect(page.url()).toBe("app://jibiao/");
  expect(await page.evaluate(() => "require" in globalThis || "process" in globalThis)).toBe(false);
});
