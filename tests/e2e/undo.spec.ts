/** Undo outlasts whatever happens to the window: another form, a reload, the program started anew, an old version taken back. */
import { createRouterClient } from "@orpc/server";
import { openBackend } from "#backend/backend.ts";
import { startLoopbackHost } from "#electron/loopback/loopback-host.ts";
import { join } from "node:path";
import { openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

const project = "业务培训经费";

test("steps are undone after another form was open, and after a reload", async ({ page, client }) => {
  const editor = await openEditor(page, project);
  const values = async () => {
    const { id } = (await client.library.list()).find(({ projectName }) => projectName.startsWith(project)) ?? { id: 0 };
    return (await client.forms.open({ id })).form.indicators.slice(0, 3).map(({ value }) => value);
  };
  const before = await values();
  await editor.cell("4期").click();
  for (const text of ["5期", "6人", "7天"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await editor.saved();
  expect(await values()).toEqual(["5期", "6人", "7天"]);

  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await formRow(page, project).click();
  await waitForOpenForm(page, project);
  await editor.cell("7天").click();
  await page.keyboard.press("Control+z");
  await expect.poll(values).toEqual(["5期", "6人", before[2]]);

  await page.reload();
  await openEditor(page, project);
  await editor.cell("6人").click();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(values).toEqual(before);
  await page.keyboard.press("Control+y");
  await expect.poll(values).toEqual(["5期", before[1], before[2]]);
});

test("going back to a version is undone, with what was typed before it", async ({ page, client }) => {
  const editor = await openEditor(page, project);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("初审稿");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已留存这个版本")).toBeVisible();
  await editor.cell("4期").click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  await editor.saved();

  await page.getByRole("tab", { name: "来历" }).click();
  await page.getByRole("listitem").getByRole("button", { name: "初审稿" }).click();
  await page.getByRole("button", { name: "回到这里" }).click();
  await expect(editor.at(14, 5)).toHaveText("4期");
  const value = async () => {
    const { id } = (await client.library.list()).find(({ projectName }) => projectName.startsWith(project)) ?? { id: 0 };
    return (await client.forms.open({ id })).form.indicators[0]?.value;
  };
  await expect.poll(value).toBe("4期");
  await editor.cell("4期").click();
  await page.keyboard.press("Control+z");
  await expect.poll(value).toBe("5期");
  await page.keyboard.press("Control+z");
  await expect.poll(value).toBe("4期");
  await page.keyboard.press("Control+y");
  await expect(editor.at(14, 5)).toHaveText("5期");
});

test("steps are undone after the program was started anew", async ({ page, context, backend, libraryFile, host }) => {
  test.skip(host === "electron", "the program is started by the spec itself");
  const editor = await openEditor(page, project);
  await editor.cell("4期").click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  await editor.saved();
  await page.goto("about:blank");
  await backend.close();

  const again = openBackend({ libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: false });
  const started = await startLoopbackHost({ backend: again, windowFolder: join(import.meta.dirname, "../../dist/renderer") });
  const window = await context.newPage();
  await window.goto(started.url);
  const reopened = await openEditor(window, project);
  await reopened.cell("5期").click();
  await window.keyboard.press("Control+z");
  await expect(reopened.at(14, 5)).toHaveText("4期");
  const client = createRouterClient(again.router);
  const values = async () => {
    const forms = await Promise.all((await client.library.list()).map(({ id }) => client.forms.open({ id })));
    return forms.map(({ form }) => form.indicators[0]?.value);
  };
  await expect.poll(values).toContain("4期");
  await window.close();
  await started.close();
  await again.close();
});
