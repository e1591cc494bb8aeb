/** Backups in the window: made, listed and gone back to; and the way back when the library cannot be opened. */
import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";
import type { Page } from "@playwright/test";
import { step } from "../helpers/take-step.ts";

async function openBackups(page: Page): Promise<void> {
  await page.getByRole("menuitem", { name: "文件" }).click();
  await page.getByRole("menuitem", { name: "备份与恢复…" }).click();
  await expect(dialog(page)).toContainText("备份与恢复");
}

test("a backup is made, shows what going back would cost, and brings the library back", async ({ page, client }) => {
  await waitForOpenForm(page, "（示例）");
  await openBackups(page);
  await expect(dialog(page)).toContainText("还没有备份。");
  await dialog(page).getByRole("button", { name: "现在备份" }).click();
  await expect(dialog(page).getByRole("row", { name: /手工备份 3 张/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();

  await client.forms.create({ template: "ningxia-2026", year: 2027 });
  const form = (await client.library.list()).find(({ projectName }) => projectName.startsWith("档案库房"));
  const { id, revision } = await client.forms.open({ id: form?.id ?? 0 });
  await client.forms.change({
    id,
    revision,
    changes: [step([{ kind: "set-field", field: "projectName", text: "后来改过名的项目" }])],
  });
  await expect(formRow(page, "后来改过名的项目")).toBeVisible();
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(4);

  await openBackups(page);
  await shot(page, "backups");
  await dialog(page)
    .getByRole("button", { name: /^恢复到/ })
    .click();
  await expect(dialog(page)).toContainText("1 张表那时还没有，恢复后就没有了：");
  await expect(dialog(page)).toContainText("1 张表后来改过，恢复后回到那时的内容：");
  await expect(dialog(page)).toContainText("后来改过名的项目");
  await expect(dialog(page)).toContainText("现在的表格库会先留作一个备份");
  await shot(page, "backups-question");
  await dialog(page).getByRole("button", { name: "恢复", exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(".toast").last()).toContainText("已恢复到");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(3);
  expect(await client.library.list()).toHaveLength(3);
  // The form that was open is open again, as the backup has it.
  await waitForOpenForm(page, "（示例）");

  await openBackups(page);
  await expect(dialog(page).getByRole("row", { name: /恢复之前 4 张/ })).toBeVisible();
  await shot(page, "backups-after");
});

test("the safe answer has the focus, and Escape restores nothing", async ({ page, client }) => {
  await waitForOpenForm(page, "（示例）");
  await client.backups.make();
  await openBackups(page);
  await dialog(page)
    .getByRole("button", { name: /^恢复到/ })
    .click();
  await expect(dialog(page).getByRole("button", { name: "返回清单" })).toBeFocused();
  await expect(dialog(page)).toContainText("不会缺少什么");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("button", { name: "现在备份" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  expect((await client.backups.list()).backups).toHaveLength(1);
});

/** A library that was backed up, then got one more form, then lost its end. */
const damaged = test.extend({
  backend: async ({ libraryFile }, use) => {
    const opened = openLibrary(libraryFile);
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...(sampleForms[index % sampleForms.length] as (typeof sampleForms)[number]),
      projectName: `项目${index + 1}`,
    }));
    opened.forms.create(many);
    await opened.backups.make("daily");
    opened.forms.create([{ ...(many[0] as (typeof many)[number]), projectName: "后来新建的项目" }]);
    opened.close();
    truncateSync(libraryFile, Math.floor(readFileSync(libraryFile).length / 8192) * 4096);
    const backend = openBackend({ libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: false });
    await use(backend);
    await backend.close();
  },
});

damaged(
  "a library that is damaged at the start is put back from the window, and nothing else can be reached",
  async ({ page, client, libraryFile }) => {
    const before = readFileSync(libraryFile);
    await expect(page.getByRole("heading", { name: "表格库没有打开" })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("已损坏，打不开。请从备份恢复");
    await expect(page.getByRole("menubar")).toHaveCount(0);
    await expect(page.getByRole("toolbar")).toHaveCount(0);
    await page.keyboard.press("Control+o");
    await page.keyboard.press("F1");
    await expect(dialog(page)).toHaveCount(0);
    await shot(page, "broken-library");
    await page.getByRole("button", { name: /^恢复到/ }).click();
    await expect(page.getByText("共 60 张表")).toBeVisible();
    await shot(page, "broken-library-question");
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await expect(page.getByRole("toolbar")).toBeVisible();
    expect(await client.library.list()).toHaveLength(60);
    const kept = join(libraryFile, "..", "library.before-restore.sqlite");
    expect(readFileSync(kept).equals(before)).toBe(true);
  },
);
