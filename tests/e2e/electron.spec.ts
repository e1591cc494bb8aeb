/**
 * The built program in Electron itself, where its binary and a screen are: what the stand-in (tests/shell) cannot show, the `app://`
 * scheme, the sandboxed preload script in its own world, and a port that crosses both.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test } from "@playwright/test";
import { hasDisplay, installedBinary } from "../../build/scripts/electron-binary.ts";
import { watchForFaults } from "./page-faults.ts";

const binary = installedBinary();
test.skip(
  binary === undefined || !hasDisplay(),
  "Electron's binary is not installed, or there is no screen to show a window on",
);

test("starts in Electron, reads the library over its port, and is confined", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-electron-"));
  const asRoot = process.getuid?.() === 0;
  const program = await _electron.launch({
    executablePath: binary ?? "",
    args: [join(import.meta.dirname, "../.."), `--user-data-dir=${folder}`, ...(asRoot ? ["--no-sandbox"] : [])],
    env: { ...(process.env as Record<string, string>), JIBIAO_LIBRARY: join(folder, "library.sqlite") },
  });
  try {
    const page = await program.firstWindow();
    const faults = watchForFaults(page, "app://jibiao");
    await expect(page.getByText("业务培训经费（示例）").first()).toBeVisible();
    expect(page.url()).toBe("app://jibiao/");
    expect(await page.evaluate(() => "require" in globalThis || "process" in globalThis)).toBe(false);
    expect(faults).toEqual([]);
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
