/** Importing: files become a list to choose from, and only what is confirmed reaches the library. */
import { readForms } from "#backend/readers/read-forms.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile, textFile } from "./form-text.ts";
import { dialog, dropFiles, formRow, importFiles, waitForOpenForm } from "./window-parts.ts";

const [training, purchase] = sampleForms as [Form, Form, ...Form[]];
const clearing: Form = { ...training, projectName: "清欠专项补助", implementingUnit: "示例服务中心" };
const repair: Form = { ...purchase, projectName: "屋面防水维修", implementingUnit: "示例服务中心" };

test("files chosen in the dialog are listed, confirmed and stored; the first opens", async ({ page, client }) => {
  const file = formsFile("2025年公开表.txt", clearing, repair);
  await importFiles(page, file);
  await expect(dialog(page)).toContainText("找到 2 张表");
  await expect(dialog(page).getByRole("row").filter({ hasText: "屋面防水维修" })).toContainText("63.60 万元");
  await shot(page, "import");
  expect(await client.library.list()).toHaveLength(3);

  await dialog(page).getByRole("button", { name: "导入 2 张表" }).click();
  await expect(page.getByText("已导入 2 张表。")).toBeVisible();
  await waitForOpenForm(page, "清欠专项补助");

  const stored = (await client.library.list()).find((form) => form.projectName === "屋面防水维修");
  const { form, source } = await client.forms.open({ id: stored?.id ?? 0 });
  const { forms: read } = await readForms({ name: file.name, bytes: file.buffer });
  expect(form).toEqual(read[1]?.recognized.form);
  expect(source).toMatchObject({ file: "2025年公开表.txt" });
});

test("files dropped on an open form ask the same way", async ({ page, client }) => {
  await waitForOpenForm(page, "（示例）");
  await dropFiles(page, formsFile("甲.txt", clearing), formsFile("乙.txt", repair));
  await expect(dialog(page)).toContainText("找到 2 张表");
  await dialog(page).getByRole("checkbox", { name: "选择 屋面防水维修" }).uncheck();
  await dialog(page).getByRole("button", { name: "导入 1 张表" }).click();
  await expect(formRow(page, "清欠专项补助")).toBeVisible();
  expect(await client.library.list()).toHaveLength(4);
});

test("cancelling stores nothing", async ({ page, client }) => {
  await importFiles(page, formsFile("甲.txt", clearing));
  await dialog(page).getByRole("button", { name: "取消" }).click();
  await expect(dialog(page)).toBeHidden();
  expect(await client.library.list()).toHaveLength(3);
});

test("what is in the library already starts unchosen", async ({ page }) => {
  await importFiles(page, formsFile("甲.txt", training, clearing));
  await expect(dialog(page).getByRole("row").filter({ hasText: training.projectName })).toContainText("已在表格库");
  await expect(dialog(page).getByRole("checkbox", { name: `选择 ${training.projectName}` })).not.toBeChecked();
  await expect(dialog(page).getByRole("button", { name: "导入 1 张表" })).toBeEnabled();
});

test("text that found no place is shown before and kept with the form after", async ({ page }) => {
  const { buffer } = formsFile("甲.txt", clearing);
  await importFiles(page, textFile("甲.txt", `关于公开绩效目标的说明\n\n${buffer.toString("utf8")}`));
  const row = dialog(page).getByRole("row").filter({ hasText: "清欠专项补助" });
  await expect(row).toContainText("未放入 1 段");
  await row.click();
  await expect(dialog(page).getByText("关于公开绩效目标的说明")).toBeVisible();
  await dialog(page).getByRole("button", { name: "导入 1 张表" }).click();
  await expect(page.getByRole("complementary", { name: "说明" })).toContainText("关于公开绩效目标的说明");
});

test("files that are no forms are answered with sentences, beside those that are", async ({ page, client }) => {
  await importFiles(
    page,
    textFile("空.txt", ""),
    textFile("会议纪要.txt", "今天讨论了三个问题。\n下周继续。"),
    { name: "坏的.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 not a workbook") },
    { name: "照片.jpg", mimeType: "image/jpeg", buffer: Buffer.from([255, 216, 255]) },
    formsFile("好的.txt", clearing),
  );
  const warnings = dialog(page).getByRole("listitem");
  await expect(warnings).toHaveText([
    /《空\.txt》是空文件/,
    /《会议纪要\.txt》/,
    /《坏的\.xlsx》/,
    /《照片\.jpg》不是可以导入的文件类型/,
  ]);
  await expect(dialog(page)).toContainText("找到 1 张表");
  await shot(page, "import-failures");
  await dialog(page).getByRole("button", { name: "取消" }).click();

  await importFiles(page, textFile("空.txt", ""));
  await expect(dialog(page)).toContainText("没有找到可以导入的表");
  await dialog(page).getByRole("button", { name: "知道了" }).click();
  expect(await client.library.list()).toHaveLength(3);
});

test("reading can be cancelled while the window stays usable", async ({ page, client }) => {
  // The host's answer never comes.
  await page.route("**/rpc/imports/read", () => {});
  await importFiles(page, formsFile("甲.txt", clearing), formsFile("乙.txt", repair));
  const bar = page.getByRole("status", { name: "正在读取文件" });
  await expect(bar).toContainText("《甲.txt》，已读 0 / 2 个文件");
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await bar.getByRole("button", { name: "取消" }).click();
  await expect(bar).toBeHidden();
  await expect(dialog(page)).toBeHidden();
  expect(await client.library.list()).toHaveLength(3);
});
