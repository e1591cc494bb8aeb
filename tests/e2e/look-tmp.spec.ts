import { readdirSync } from "node:fs";
import { blankFile, blankNamed } from "../helpers/blank-files.ts";
import { test } from "./fixtures.ts";

test.use({ viewport: { width: 1366, height: 768 } });

test("look", async ({ page, client }) => {
  test.setTimeout(120_000);
  const dir = "/work/shared/cases/templates/";
  const files = readdirSync(dir).filter((name) => name.endsWith(".xlsx"));
  await page.getByRole("menuitem", { name: "文件" }).click();
  await page.screenshot({ path: "/tmp/blanks/menu.png" });
  await page.getByRole("menuitem", { name: "表样" }).click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: "/tmp/blanks/empty.png" });
  for (const file of files) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "打开下发的空白表…" }).click();
    await (await chooser).setFiles(dir + file);
    await page
      .getByRole("region", { name: `空白表《${file}》` })
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/blanks/${file}.png` });
  }
  for (const name of ["Inner Mongolia", "Hunan", "the national table of two"]) {
    await client.blanks.add({ file: await blankFile(`${name}.xlsx`, blankNamed(name)) });
    await page.getByRole("button", { name: new RegExp(name) }).click();
    await page
      .getByRole("region", { name: `空白表《${name}.xlsx》` })
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/blanks/${name}.png` });
  }
});
