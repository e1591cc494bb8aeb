/** 上报 from the keys to the file: chosen, checked, a finding followed and come back from, written, and shown in the tree from then on. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { expect, shot, test } from "./fixtures.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

test("forms are checked, handed in as one file, and followed from then on", async ({ page, libraryFile, client }) => {
  const folder = dirname(libraryFile);
  const [first] = await client.library.list();
  const id = first?.id ?? 0;
  const { revision } = await client.forms.open({ id });
  const edits = [{ kind: "set-field" as const, field: "funds.projectTotal" as const, text: "1" }];
  await client.forms.change({ id, revision, changes: [{ kind: "take", label: "输入", cause: "typed", edits }] });

  await expect(formRow(page, "档案库房")).toBeVisible();
  await page.keyboard.press("Control+Shift+H");
  const view = page.getByRole("region", { name: "上报" });
  const table = view.getByRole("table", { name: "要上报的表" });
  await expect(table.getByRole("checkbox", { checked: true })).toHaveCount(4);
  const check = view.getByRole("region", { name: "检查" });
  await check.getByRole("button", { name: /^错误/ }).click();
  await check.locator("li button").first().click();
  await expect(view).toHaveCount(0);
  await page.getByRole("button", { name: "回到上报" }).click();
  await expect(check.getByRole("button", { name: /^错误/ })).toHaveAttribute("aria-pressed", "true");

  await view.getByRole("button", { name: "选择…" }).click();
  const places = page.getByRole("dialog", { name: "选择文件夹" });
  await places.getByRole("button", { name: "常用位置" }).click();
  await places.getByTitle(folder, { exact: true }).click();
  await places.getByRole("button", { name: "写到这里" }).click();
  await view.getByLabel("上报单位").fill("自治区示例厅");
  await view.getByRole("radio", { name: ".jibiao 上报包" }).check();
  await shot(page, "hand-in");
  await view.getByRole("button", { name: "上报 3 张表" }).click();
  await expect(view.getByRole("heading", { name: "3 张表已写进《上报-自治区示例厅-2026年.jibiao》。" })).toBeVisible();
  const file = join(folder, "上报-自治区示例厅-2026年.jibiao");
  const parts = Object.keys(unzipSync(readFileSync(file)));
  expect(parts.filter((name) => name.startsWith("目标表/"))).toHaveLength(3);
  expect(parts).toEqual(expect.arrayContaining(["manifest.json", "审核报告.xlsx", "审核意见表.xlsx"]));
  await shot(page, "hand-in-done");

  await view.getByRole("button", { name: "关闭", exact: true }).click();
  await expect(page.getByRole("tree").getByRole("img", { name: "已上报" })).toHaveCount(3);
  await formRow(page, "档案库房").dblclick();
  await waitForOpenForm(page, "档案库房");
  await page.keyboard.type("改");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tree").getByRole("img", { name: "上报后有改动" })).toHaveCount(1);
});
