/** Named versions: kept with Ctrl+S, read and compared without changing anything, and restored. */
import { expect, shot, test } from "./fixtures.ts";
import { dialog, formRow, waitForOpenForm } from "./window-parts.ts";
import { step } from "../helpers/take-step.ts";

test("a named version can be looked at and restored", async ({ page, client }) => {
  const id = (await client.library.list()).find(({ projectName }) => projectName.startsWith("业务培训"))?.id ?? 0;
  await formRow(page, "业务培训经费").click();
  await waitForOpenForm(page, "业务培训经费");
  await page.keyboard.press("Control+s");
  await expect(dialog(page)).toContainText("内容随时自动保存");
  await page.keyboard.type("初审稿");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已留存这个版本")).toBeVisible();

  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  const { revision } = await client.forms.open({ id });
  await client.forms.change({
    id,
    revision,
    changes: [step([{ kind: "set-field", field: "projectName", text: "改名后的项目" }])],
  });
  await formRow(page, "改名后的项目").click();
  await waitForOpenForm(page, "改名后的项目");

  await page.getByRole("tab", { name: "来历" }).click();
  const kept = page.getByRole("listitem").filter({ hasText: "初审稿" });
  await kept.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText(/正在查看：初审稿/)).toBeVisible();
  await expect(page.getByText("有 1 处和现在的内容不同")).toBeVisible();
  await shot(page, "version");
  await page.getByRole("button", { name: "返回" }).click();
  expect((await client.forms.open({ id })).form.projectName).toBe("改名后的项目");

  await kept.getByRole("button", { name: "查看" }).click();
  await page.getByRole("button", { name: "恢复这个版本" }).click();
  await waitForOpenForm(page, "业务培训经费");
  expect((await client.forms.open({ id })).form.projectName).toBe("业务培训经费（示例）");
  const versions = await client.forms.versions({ id });
  const contents = await Promise.all(versions.map(({ id: version }) => client.forms.openVersion({ id, version })));
  expect(contents.map((form) => form.projectName)).toContain("改名后的项目");
});
