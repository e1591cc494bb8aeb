/** The review of many forms: their states in the library, the run over all of them, and the report that comes of it. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { price, put, rowSaid, ruleWorkbook, sayOfRule } from "../helpers/rule-books.ts";
import { rightForm } from "./review-parts.ts";
import { dialog, formRow, library, waitForOpenForm } from "./window-parts.ts";

const others = sampleForms.slice(1);

test.use({
  // As a function: the runner would take a list of several for a value and its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use([writeField(rightForm, "funds.projectTotal", "37"), ...others]),
});

test("the library says how each form is, reviews them all, and gives a report and opinions, by the office's own rules where it has some", async ({
  page,
  client,
}) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined, print: () => {} }));
  await page.reload();
  await waitForOpenForm(page, "（示例）");
  await expect(formRow(page, "业务培训经费").getByRole("img", { name: "有错误" })).toBeVisible();
  await expect(formRow(page, "档案库房").getByRole("img", { name: "已审核" })).toBeVisible();
  await expect(library(page).getByRole("treeitem", { level: 1 }).getByTitle("1 张有错误", { exact: true })).toBeVisible();

  await page.getByRole("menubar").getByRole("menuitem", { name: /审核/ }).click();
  await page.getByRole("menuitem", { name: "审核全部表…" }).click();
  await expect(dialog(page)).toContainText("审核了 3 张表：1 张有错误，0 张有提醒，2 张没有错误和提醒。");
  await shot(page, "review-result");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name: "生成审核报告…" }).click(),
  ]);
  const sheets = Object.entries(unzipSync(await readFile(await download.path())));
  const text = sheets.map(([, bytes]) => new TextDecoder().decode(bytes)).join("");
  expect(text).toContain("项目总额写的是 37 万元");
  await dialog(page).getByRole("button", { name: "打印审核报告…" }).click();
  await expect(page.frameLocator(".print-frame").getByText("项目总额写的是 37 万元")).toBeAttached();

  await dialog(page).getByRole("radio", { name: "审核意见表，每张表一份" }).check();
  await dialog(page).getByRole("button", { name: "打印审核意见表…" }).click();
  await expect(page.frameLocator(".print-frame >> nth=-1").getByText("项目支出绩效目标审核意见表").first()).toBeAttached();

  await dialog(page).getByRole("button", { name: "业务培训经费（示例）" }).click();
  await waitForOpenForm(page, "业务培训经费");
  const panel = page.getByRole("complementary", { name: "审核和说明" });
  await expect(panel).toContainText("资金加总不符");
  await expect(panel).toContainText("审核规则：宁夏 2026 项目支出预算绩效目标表，自带规则第 1 版。");

  await test.step("a question only a person can answer keeps its answer with the form", async () => {
    await panel.getByText("请人判断（10 问）").click();
    await panel
      .getByRole("group", { name: /绩效目标是否就是这个项目要办的事/ })
      .getByLabel("是")
      .check();
    await expect(panel.getByText("请人判断（10 问，已答 1）")).toBeVisible();
    await shot(page, "review-checklist");
    await expect
      .poll(async () => (await client.forms.open({ id: 1 })).form.checklist)
      .toEqual([{ id: "relevance-goal", holds: true }]);
  });

  await test.step("the office's own rules are tried, and what is wrong is told by sheet and row", async () => {
    await panel.getByRole("button", { name: "换规则…" }).click();
    const settings = page.getByRole("region", { name: "设置" });
    const choose = async (name: string, bytes: Uint8Array) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        settings.getByRole("button", { name: "选用单位自己的规则…" }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
    };
    await choose(
      "改了一半.xlsx",
      await ruleWorkbook(
        put("价格标准", { ...price, "最高（元）": "五百" }),
        put("必填项", { 项目: "电话", ...rowSaid("电话=", "电话=1") }),
      ),
    );
    await expect(settings.getByRole("alert")).toContainText("“价格标准”第 2 行：“最高（元）”写的是“五百”，不是一个数。");
    await shot(page, "settings-rules-refused");
    const sums = sayOfRule("资金加总不符", ["是", "", "预算绩效管理办法第十二条", "改正合计\n改正分项", ""]);
    await choose("本厅规则.xlsx", await ruleWorkbook(sums, put("价格标准", price)));
    await expect(settings.getByRole("row", { name: /宁夏 2026/ })).toContainText("来自“本厅规则.xlsx”");
    await expect(settings.getByRole("alert").filter({ hasText: "没有采用" })).toHaveCount(0);
    await shot(page, "settings-rules");
    await page.keyboard.press("Escape");
    await expect(panel.getByText("依据：预算绩效管理办法第十二条").first()).toBeVisible();
    await expect(panel.getByRole("list", { name: "可以这样改" }).first()).toContainText("改正分项");
    await panel.getByText("依据：预算绩效管理办法第十二条").first().scrollIntoViewIfNeeded();
    await shot(page, "review-clause");
  });

  await test.step("the opinion sheet of the open form is a workbook of its own", async () => {
    await page.getByRole("menubar").getByRole("menuitem", { name: /审核/ }).click();
    await page.getByRole("menuitem", { name: "本表的审核意见表…" }).click();
    await shot(page, "opinion-dialog");
    const [sheet] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "存为工作簿…" }).click(),
    ]);
    expect(sheet.suggestedFilename()).toBe("审核意见-业务培训经费（示例）.xlsx");
  });

  const review = async (item: string) => {
    await page.getByRole("menubar").getByRole("menuitem", { name: /审核/ }).click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  await test.step("a finding becomes a remark for its unit, and goes out in a return file", async () => {
    await page.keyboard.press("Escape");
    await panel.getByRole("button", { name: "写成退回意见" }).first().click();
    // A second time says nothing more.
    await panel.getByRole("button", { name: "写成退回意见" }).first().click();
    await review("全部退回意见");
    const all = page.getByRole("region", { name: "全部退回意见" });
    await expect(all).toContainText("1 条还没有退回");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      all.getByRole("button", { name: "生成退回文件…" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("自治区示例厅本级_2026年_退回意见.json");
    await expect(all).toContainText("已退回，等单位答复");
    await shot(page, "returns-page");
    await page.keyboard.press("Escape");
  });
  await test.step("what a reviewer wrote becomes to-dos of its cells; one click takes a text over, one undo takes it back", async () => {
    await review("粘贴退回意见…");
    await dialog(page)
      .getByRole("textbox", { name: "审核人写的意见" })
      .fill("业务培训经费：\n1. 质量指标“培训合格率”偏低，应为≥98%。\n2. 请补充立项依据。");
    await dialog(page).getByRole("button", { name: "看一看" }).click();
    await expect(dialog(page)).toContainText("质量指标“培训合格率”的指标值");
    await shot(page, "returns-read");
    await dialog(page).getByRole("button", { name: "读入 2 条" }).click();
    await expect(panel).toContainText("2 条待办");
    await expect(formRow(page, "业务培训经费").getByTitle("2 条退回意见待办", { exact: true })).toBeVisible();
    await shot(page, "returns");
    const rate = async () =>
      (await client.forms.open({ id: 1 })).form.indicators.find(({ name }) => name === "培训合格率")?.value;
    await panel.getByRole("button", { name: "采纳，改为“≥98%”" }).click();
    await expect(panel).toContainText("答复：采纳");
    await expect.poll(rate).toBe("≥98%");
    await page.keyboard.press("Control+z");
    await expect(panel).toContainText("2 条待办");
    await expect.poll(rate).toBe("≥95%");
    await panel.getByRole("button", { name: "不改…" }).last().click();
    await page.keyboard.type("依据已在附件");
    // What leads away from it keeps it.
    await panel.getByRole("tab", { name: "说明" }).click();
    await expect
      .poll(async () => (await client.forms.open({ id: 1 })).form.remarks?.at(-1))
      .toMatchObject({ answer: "rejected", reply: "依据已在附件" });
  });
});

test("a filter finds the forms that have errors", async ({ page }) => {
  await expect(formRow(page, "业务培训经费").getByRole("img", { name: "有错误" })).toBeVisible();
  await page.getByRole("textbox", { name: /筛选/ }).first().fill("有错误");
  await expect(library(page).getByRole("treeitem", { level: 3 })).toHaveCount(1);
});
