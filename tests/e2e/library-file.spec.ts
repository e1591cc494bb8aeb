/** What becomes of the library's file while the window is open: the window says it in one sentence, and nothing typed is lost. */
import { chmodSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import type { StartCheck, Verdict } from "#backend/store/whole-check.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { asNobody } from "../helpers/as-nobody.ts";
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";

// Refusing to save is an error to the browser.
test.use({ expectedFaults: [/status of 422/] });

const sentence = "已不在原处";

test("moved away while typing, the text stays, and is saved with all the rest in a new file", async ({
  page,
  client,
  libraryFile,
}) => {
  const editor = await openEditor(page, "业务培训经费");
  renameSync(libraryFile, `${libraryFile}.moved`);
  await editor.cell("4期").click();
  await page.keyboard.type("16期");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-saving=failed]")).toContainText(sentence);
  await expect(page.locator(".window-banner")).toContainText(sentence);
  await shot(page, "library-moved");
  await page.getByRole("button", { name: "另存一份" }).click();
  await expect(page.locator(".toast")).toContainText("表格库已重新存到");
  await expect(page.locator(".window-banner")).toBeHidden();
  await editor.saved();
  await expect(editor.cell("16期")).toBeVisible();
  const forms = await Promise.all((await client.library.list()).map(({ id }) => client.forms.open({ id })));
  expect(forms.map(({ form }) => form.indicators[0]?.value)).toContain("16期");
});

test("where something else lies in its place, that stays, and the person is told what is opened next time", async ({
  page,
  libraryFile,
}) => {
  const editor = await openEditor(page, "业务培训经费");
  rmSync(libraryFile);
  writeFileSync(libraryFile, "别的内容");
  await editor.cell("4期").click();
  await page.keyboard.type("16期");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "另存一份" }).click();
  await expect(page.locator(".window-banner")).toContainText("library.saved-again.sqlite》，以后的修改都存在这里");
  await editor.saved();
  expect(readFileSync(libraryFile, "utf8")).toBe("别的内容");
  await page.getByRole("button", { name: "知道了" }).click();
  await expect(page.locator(".window-banner")).toBeHidden();
});

function makeLibrary(file: string): void {
  const library = openLibrary(file);
  library.forms.create(sampleForms);
  library.close();
}

test.describe("a library that is damaged", () => {
  test.use({
    backend: async ({ libraryFile }, use) => {
      makeLibrary(libraryFile);
      truncateSync(libraryFile, 2 * 4096);
      const backend = openBackend({ libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: true });
      await use(backend);
      await backend.close();
    },
  });

  test("the window says so, in the place of the form", async ({ page, libraryFile }) => {
    await expect(page.getByRole("alert")).toHaveText(`表格库《${libraryFile}》已损坏，打不开。请从备份恢复，不要删除原文件。`);
    await expect(page.getByRole("tree")).toBeHidden();
    await shot(page, "library-damaged");
  });
});

test.describe("a library that can only be read", () => {
  test.skip(process.platform === "win32", "folders are not protected in this way");
  test.use({
    backend: async ({ libraryFile }, use) => {
      makeLibrary(libraryFile);
      chmodSync(libraryFile, 0o444);
      chmodSync(dirname(libraryFile), 0o555);
      const backend = asNobody(() =>
        openBackend({ libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: true }),
      );
      await use(backend);
      await backend.close();
      chmodSync(dirname(libraryFile), 0o700);
    },
  });

  test("is shown, and typing is refused with the reason", async ({ page }) => {
    await expect(page.locator(".window-banner")).toContainText("只能读取");
    const editor = await openEditor(page, "业务培训经费");
    await editor.cell("4期").click();
    await page.keyboard.type("16期");
    await page.keyboard.press("Enter");
    await expect(editor.hint).toContainText("只能查看，不能修改");
    await expect(editor.cell("4期")).toBeVisible();
    await expect(page.locator("[data-saving=saved]")).toBeVisible();
    await shot(page, "library-read-only");
  });
});

test.describe("while the whole of a long library's file is checked", () => {
  let end: (verdict: Verdict) => void = () => undefined;

  test.use({
    backend: async ({ libraryFile }, use) => {
      const library = openLibrary(libraryFile);
      library.forms.create(sampleForms);
      library.close();
      const startCheck: StartCheck = () => ({ verdict: new Promise((resolve) => (end = resolve)), stop: () => end("unknown") });
      const about = { libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: false } as const;
      const backend = openBackend({ ...about, startCheck, checkedAtOnce: 0 });
      await use(backend);
      await backend.close();
    },
  });

  test("what is typed waits, says for what, and is saved when that is done", async ({ page, client }) => {
    const editor = await openEditor(page, "业务培训经费");
    await expect(page.locator("[data-saving=saved]")).toBeVisible();
    await editor.cell("4期").click();
    await page.keyboard.type("16期");
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-saving=saving]")).toContainText("还没有保存：正在检查表格库文件");
    await shot(page, "library-checked");
    end("whole");
    await editor.saved();
    await expect(page.getByText("正在检查表格库文件")).toBeHidden();
    const forms = await Promise.all((await client.library.list()).map(({ id }) => client.forms.open({ id })));
    expect(forms.map(({ form }) => form.indicators[0]?.value)).toContain("16期");
  });
});
