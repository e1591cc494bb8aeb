/** Importing: what is read waits in the tray, beside its source, and only what is stored reaches the library. */
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { importCases } from "../fixtures/import/cases/all-cases.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile, textFile } from "./form-text.ts";
import {
  atCell,
  importFolder,
  readingBar,
  resultCell,
  source,
  sourceCell,
  storeButton,
  tray,
  trayRow,
  writeFiles,
} from "./import-parts.ts";
import { dialog, dropFiles, formRow, importFiles, waitForOpenForm } from "./window-parts.ts";

const [training, purchase] = sampleForms as [Form, Form, ...Form[]];
const clearing: Form = { ...training, projectName: "清欠专项补助", implementingUnit: "示例服务中心" };
const repair: Form = { ...purchase, projectName: "屋面防水维修", implementingUnit: "示例服务中心" };

test("a folder is read into the tray; looked at beside its source, corrected, and stored", async ({ page, client }, info) => {
  const stray = `关于公开绩效目标的说明\n\n${formsFile("甲.txt", clearing).buffer.toString("utf8")}`;
  const folder = writeFiles(info.outputPath("2025年"), [
    textFile("甲单位/甲.txt", stray),
    formsFile("乙单位/乙.txt", repair),
    textFile("乙单位/会议纪要.txt", "今天讨论了三个问题。\n下周继续。"),
    textFile("~$甲.xlsx", "lock"),
  ]);
  await importFolder(page, folder);
  await expect(trayRow(page, "清欠专项补助")).toContainText("▲1");
  await expect(trayRow(page, "屋面防水维修")).toContainText("63.60 万元");
  await expect(trayRow(page, "会议纪要.txt")).toContainText("没认出");
  await trayRow(page, "会议纪要.txt").click();
  await expect(page.getByRole("alert").filter({ hasText: "会议纪要" })).toContainText("没有找到项目支出绩效目标表");
  expect(await client.library.list()).toHaveLength(3);

  // Source and form point at each other.
  await trayRow(page, "清欠专项补助").click();
  await expect(tray(page)).toContainText("2025年/甲单位/甲.txt");
  await resultCell(page, "清欠专项补助").hover();
  await expect(sourceCell(page, "清欠专项补助")).toHaveClass(/is-active/);
  await sourceCell(page, "示例服务中心").click();
  await expect(resultCell(page, "示例服务中心")).toHaveClass(/is-active/);
  await expect(atCell(page)).toHaveAccessibleName("实施单位");
  await shot(page, "import");

  // Typing replaces, sums follow, undo takes it back.
  await resultCell(page, "示例服务中心").click();
  await page.keyboard.type("示例服务总站");
  await page.keyboard.press("Enter");
  await expect(resultCell(page, "示例服务总站")).toBeVisible();
  await expect(trayRow(page, "清欠专项补助")).toContainText("已更正");
  await page.keyboard.press("Control+z");
  await expect(resultCell(page, "示例服务中心")).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(resultCell(page, "示例服务总站")).toBeVisible();

  // What is being typed is kept before it is finished; Esc takes it back.
  await resultCell(page, "示例服务总站").click();
  await page.keyboard.type("打到一半");
  const { forms: waiting } = await client.imports.tray();
  const half = waiting.find(({ projectName }) => projectName === "清欠专项补助");
  const keptUnit = async () => (await client.imports.open({ id: half?.id ?? 0 })).recognized.form.implementingUnit;
  await expect.poll(keptUnit).toBe("打到一半");
  await page.keyboard.press("Escape");
  await expect.poll(keptUnit).toBe("示例服务总站");

  // Keys walk over the cells: to the next as one reads, to the ends of the row and of the form.
  await resultCell(page, "示例服务总站").click();
  await page.keyboard.press("Tab");
  await expect(atCell(page)).toBeFocused();
  await expect(atCell(page)).not.toHaveAccessibleName("实施单位");
  await page.keyboard.press("Shift+Tab");
  await expect(atCell(page)).toHaveAccessibleName("实施单位");
  await page.keyboard.press("Home");
  await expect(atCell(page)).toHaveValue("主管部门");
  await page.keyboard.press("End");
  await expect(atCell(page)).toHaveAccessibleName("实施单位");
  await page.keyboard.press("Control+Home");
  await expect(atCell(page)).toHaveValue(clearing.title);
  await page.keyboard.press("PageDown");
  await expect(atCell(page)).not.toHaveValue(clearing.title);

  // A piece that found no place is put into a new row, and into a cell that holds text.
  const pieces = page.getByRole("list", { name: "没有放进表里的文字" });
  await expect(sourceCell(page, "关于公开绩效目标的说明")).toHaveClass(/is-unplaced/);
  await pieces.getByRole("button", { name: "放到…" }).click();
  await page.keyboard.type("质量指标");
  await page.keyboard.press("Enter");
  await expect(resultCell(page, "关于公开绩效目标的说明")).toBeVisible();
  await expect(pieces).toBeHidden();
  await page.keyboard.press("Control+z");
  await pieces.getByRole("button", { name: "放到…" }).click();
  await resultCell(page, "清欠专项补助").click();
  await page.getByRole("button", { name: "接在后面" }).click();
  await page.keyboard.press("Control+z");
  await pieces.locator("q").dragTo(resultCell(page, "清欠专项补助"));
  await page.getByRole("button", { name: "接在后面" }).click();
  await expect(resultCell(page, "清欠专项补助关于公开绩效目标的说明")).toBeVisible();
  await expect(trayRow(page, "清欠专项补助关于")).not.toContainText("▲");

  await expect(storeButton(page)).toHaveText("存入 2 张");
  await storeButton(page).click();
  await expect(page.getByText("已存入 2 张表。")).toBeVisible();
  await expect(formRow(page, "屋面防水维修")).toBeVisible();
  const stored = (await client.library.list()).find(({ projectName }) => projectName.startsWith("清欠专项补助"));
  const { form, source: from, unplaced } = await client.forms.open({ id: stored?.id ?? 0 });
  expect(form).toMatchObject({ projectName: "清欠专项补助关于公开绩效目标的说明", implementingUnit: "示例服务总站" });
  expect([from?.file, unplaced]).toEqual(["2025年/甲单位/甲.txt", []]);

  // Where it came from stays with it.
  await formRow(page, "清欠专项补助").click();
  await waitForOpenForm(page, "清欠专项补助");
  await page.getByRole("tab", { name: "来历" }).click();
  await page.getByRole("button", { name: "查看原表" }).click();
  await page.locator(".version-view .paper-cell", { hasText: "示例服务总站" }).hover();
  await expect(sourceCell(page, "示例服务中心")).toHaveClass(/is-active/);
  await shot(page, "import-origin");
  await page.getByRole("button", { name: "返回" }).click();
  await expect(source(page)).toBeHidden();
});

test("a like in the library is compared; replaced, its old content becomes a version", async ({ page, client }) => {
  const changed: Form = { ...training, projectTerm: "3年" };
  await dropFiles(page, formsFile("改过.txt", changed), formsFile("相同.txt", purchase));
  const row = trayRow(page, training.projectName);
  await expect(row).toContainText("已在库中");
  await expect(row).toHaveAttribute("aria-checked", "false");
  await row.click();
  await expect(page.getByRole("tab", { name: "与库中不同 1" })).toBeVisible();
  await expect(tray(page).getByRole("row").filter({ hasText: "项目期" })).toContainText(`${training.projectTerm}3年`);
  await shot(page, "import-duplicate");
  await tray(page).getByRole("radiogroup").getByText("替换", { exact: true }).click();
  await expect(row).toContainText("替换");
  await trayRow(page, purchase.projectName).click();
  await expect(tray(page).getByRole("tabpanel")).toContainText("内容相同。");

  await expect(storeButton(page)).toHaveText("存入 1 张");
  await storeButton(page).click();
  await expect(page.getByText("其中 1 张替换了库中原来的")).toBeVisible();
  const forms = await client.library.list();
  expect(forms).toHaveLength(3);
  const id = forms.find(({ projectName }) => projectName === training.projectName)?.id ?? 0;
  expect((await client.forms.open({ id })).form.projectTerm).toBe("3年");
  const versions = await client.forms.versions({ id });
  const contents = await Promise.all(versions.map((version) => client.forms.openVersion({ id, version: version.id })));
  expect(contents.map(({ projectTerm }) => projectTerm)).toContain(training.projectTerm);

  // The other one waits until it is thrown away.
  await trayRow(page, purchase.projectName).click();
  await page.getByRole("button", { name: "移走这张" }).click();
  await expect(tray(page)).toContainText("“待导入”里没有表");
  await page.keyboard.press("Escape");
  await expect(tray(page)).toBeHidden();
  expect((await client.imports.tray()).forms).toEqual([]);
});

test("storing is undone: what was stored, corrected and replaced waits as it did, in every window", async ({
  page,
  context,
  client,
  link,
}) => {
  const changed: Form = { ...training, projectTerm: "3年" };
  await dropFiles(page, formsFile("改过.txt", changed), formsFile("新的.txt", clearing));
  await trayRow(page, training.projectName).click();
  await tray(page).getByRole("radiogroup").getByText("替换", { exact: true }).click();
  await trayRow(page, "清欠专项补助").click();
  await resultCell(page, "示例服务中心").click();
  await page.keyboard.type("示例服务总站");
  await page.keyboard.press("Enter");
  await expect(trayRow(page, "清欠专项补助")).toContainText("已更正");
  const before = await client.imports.tray();
  const library = (await client.library.list()).map(({ id, projectName }) => [id, projectName]);
  const other = await context.newPage();
  await other.goto(new URL(link).origin);
  await expect(other.getByRole("button", { name: "待导入 2 张" })).toBeVisible();

  await storeButton(page).click();
  await expect(tray(page)).toBeHidden();
  await waitForOpenForm(page, training.projectName);
  await expect(other.getByRole("button", { name: "待导入" })).toBeHidden();
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已撤销，2 张表回到“待导入”。")).toBeVisible();
  await expect(trayRow(page, "清欠专项补助")).toContainText("已更正");
  await expect(trayRow(page, training.projectName)).toContainText("替换");
  await trayRow(page, "清欠专项补助").click();
  await expect(resultCell(page, "示例服务总站")).toBeVisible();
  await shot(page, "import-unstored");
  await expect(other.getByRole("button", { name: "待导入 2 张" })).toBeVisible();
  expect(await client.imports.tray()).toEqual(before);
  expect((await client.library.list()).map(({ id, projectName }) => [id, projectName])).toEqual(library);
  const id = before.forms.find(({ projectName }) => projectName === training.projectName)?.inLibrary[0] ?? 0;
  expect((await client.forms.open({ id })).form.projectTerm).toBe(training.projectTerm);
});

test("what was changed after it was stored stays in the library", async ({ page, client }) => {
  await dropFiles(page, formsFile("新的.txt", clearing));
  await expect(trayRow(page, "清欠专项补助")).toBeVisible();
  await storeButton(page).click();
  await waitForOpenForm(page, "清欠专项补助");
  const stored = (await client.library.list()).find(({ projectName }) => projectName === "清欠专项补助");
  await page.keyboard.type("清欠专项补助二期");
  await page.keyboard.press("Enter");
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("没有撤销。1 张存入后改过")).toBeVisible();
  const { form } = await client.forms.open({ id: stored?.id ?? 0 });
  expect(form.projectName).toBe("清欠专项补助二期");
});

test("the same project twice in the tray is marked, compared, and stored once", async ({ page, client }) => {
  await dropFiles(page, formsFile("甲.txt", clearing), formsFile("乙.txt", { ...clearing, projectTerm: "3年" }));
  const [first, second] = [trayRow(page, "清欠专项补助").first(), trayRow(page, "清欠专项补助").last()];
  await expect(first).toHaveAttribute("aria-checked", "true");
  await expect(second).toHaveAttribute("aria-checked", "false");
  await expect(second).toContainText("重复");
  // The list is walked and ticked by keys; the paper leaves the focus where it is.
  await first.click();
  await page.keyboard.press("ArrowDown");
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(source(page)).toContainText("3年");
  await page.keyboard.press("Space");
  await expect(second).toHaveAttribute("aria-checked", "true");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await second.click();
  await expect(page.getByRole("tab", { name: "与另一张对照" })).toHaveAttribute("aria-selected", "true");
  await expect(tray(page).getByRole("row").filter({ hasText: "项目期" })).toContainText(`${clearing.projectTerm}3年`);
  await shot(page, "import-repeated");
  await tray(page).getByRole("tabpanel").getByRole("button", { name: "甲.txt" }).click();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await storeButton(page).click();
  await expect(page.getByText("已存入 1 张表。")).toBeVisible();
  await expect(second).toContainText("已在库中");
  expect((await client.imports.tray()).forms).toHaveLength(1);
});

test("a table copied in a browser is pasted, and the tray waits while the window is used", async ({ page, client }) => {
  const [, ...rows] = formsFile("", repair).buffer.toString("utf8").split("\n");
  const cells = (row: string) => row.split("\t").map((cell) => `<td>${cell}</td>`);
  const html = `<table>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`;
  await formRow(page, "档案库房").click();
  await waitForOpenForm(page, "档案库房");
  await page.getByRole("tree").focus();
  await page.getByRole("tree").evaluate((element, copied) => {
    const data = new DataTransfer();
    data.setData("text/html", copied);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  await expect(trayRow(page, "屋面防水维修")).toBeVisible();
  await expect(tray(page)).toContainText("剪贴板.html");
  await page.keyboard.press("Escape");
  await expect(tray(page)).toBeHidden();
  await expect(page.getByRole("tree")).toBeFocused();
  await page.getByRole("button", { name: "待导入 1 张" }).click();
  await expect(trayRow(page, "屋面防水维修")).toBeVisible();
  expect((await client.imports.tray()).forms).toHaveLength(1);
  expect(await client.library.list()).toHaveLength(3);
});

test("files that are no forms are answered with sentences", async ({ page, client }) => {
  await importFiles(
    page,
    textFile("空.txt", ""),
    { name: "坏的.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 not a workbook") },
    { name: "照片.jpg", mimeType: "image/jpeg", buffer: Buffer.from([255, 216, 255]) },
    { name: "去年.doc", mimeType: "", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
  );
  for (const name of ["空.txt", "坏的.xlsx", "照片.jpg", "去年.doc"]) {
    await trayRow(page, name).click();
    await expect(tray(page).getByRole("alert")).toContainText(`《${name}》`);
  }
  await shot(page, "import-failures");
  await expect(storeButton(page)).toBeDisabled();
  await tray(page).getByRole("button", { name: "从清单里移走" }).click();
  await expect(trayRow(page, "去年.doc")).toBeHidden();
  expect((await client.imports.tray()).files).toHaveLength(3);

  // The question has the focus, and gives it back.
  const discardAll = tray(page).getByRole("button", { name: "全部移走" });
  await discardAll.focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("button", { name: "取消" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(discardAll).toBeFocused();
  await discardAll.click();
  await dialog(page).getByRole("button", { name: "全部移走" }).click();
  await expect(tray(page)).toBeHidden();
  expect((await client.imports.tray()).files).toEqual([]);
  await expect(page.getByRole("tree")).toBeFocused();
});

test("a file with a password is opened once the person gives it, one of another kind is told of", async ({ page }) => {
  const bytes = async (name: string) => {
    const found = importCases.find(({ file }) => file === name);
    return { name, mimeType: "", buffer: Buffer.from((await found?.bytes()) ?? []) };
  };
  await importFiles(page, await bytes("加密.xlsx"), await bytes("部门整体.xlsx"));
  await expect(trayRow(page, "部门整体.xlsx")).toContainText("其他表");
  const locked = trayRow(page, "加密.xlsx");
  await expect(locked).toContainText("要密码");
  await locked.click();
  const password = page.getByLabel("打开密码");
  await password.fill("不对");
  await page.keyboard.press("Enter");
  await expect(tray(page).getByRole("alert")).toContainText("《加密.xlsx》的密码不对");
  await expect(password).toBeFocused();
  await password.fill("绩效2026");
  await page.keyboard.press("Enter");
  await expect(trayRow(page, "馆藏古籍数字化加工")).toHaveAttribute("aria-selected", "true");
  await expect(sourceCell(page, "馆藏古籍数字化加工")).toBeVisible();
  await expect(locked).toBeHidden();
});

test("reading is cancelled and gone on with; what was read outlives the window", async ({ page, client }, info) => {
  const count = 240;
  const files = Array.from({ length: count }, (_, i) =>
    formsFile(`${String(i).padStart(3, "0")}.txt`, { ...clearing, projectName: `第${i}个项目` }),
  );
  const folder = writeFiles(info.outputPath("很多"), files);
  // The first batch is read; the second gets no answer until it is cancelled.
  let requests = 0;
  await page.route("**/rpc/imports/read", (route) => {
    requests += 1;
    return requests === 2 ? undefined : route.fallback();
  });
  await importFolder(page, folder);
  await expect(readingBar(page)).toContainText(`已读 200 / ${count} 个文件`);
  await readingBar(page).getByRole("button", { name: "取消" }).click();
  await expect(readingBar(page)).toContainText("还有 40 个文件没有读");
  expect((await client.imports.tray()).forms).toHaveLength(200);
  expect(await client.library.list()).toHaveLength(3);

  // A window opened anew has the tray, and says how to go on.
  await page.reload();
  await expect(readingBar(page)).toContainText("上次还有 40 个文件没有读");
  await page.getByRole("button", { name: "待导入 200 张" }).click();
  await expect(trayRow(page, "第0个项目")).toBeVisible();
  await importFolder(page, folder);
  await expect(page.getByRole("button", { name: `待导入 ${count} 张` })).toBeVisible();
  await expect(readingBar(page)).toBeHidden();
  const forms = (await client.imports.tray()).forms.map(({ projectName }) => projectName);
  expect(new Set(forms).size).toBe(count);
});
