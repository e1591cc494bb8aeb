/** Copying out of the form and pasting into it: tables with merges as Excel writes them, tab-separated text, plain text in an editor. */
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor, paste } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";

const training = sampleForms[0];
test.use({ seed: training ? [training] : [] });

const excelTable = `<html><head><style>td{mso-number-format:General}</style></head><body><!--StartFragment--><table>
<tr><td rowspan="3">产出指标</td><td rowspan="2">数量指标</td><td colspan="2">甲项工作</td><td colspan="2">10次</td></tr>
<tr><td colspan="2">乙项<br style="mso-data-placement:same-cell">工作</td><td colspan="2">20次</td></tr>
<tr><td>质量指标</td><td colspan="2">&lt;b&gt;合格率&lt;/b&gt;</td><td colspan="2">≥95%</td></tr>
</table><!--EndFragment--></body></html>`;

test("a table of Excel with merged cells goes to the rows of its levels", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("产出指标").click();
  await paste(page, { text: "", html: excelTable });
  await expect(editor.at(14, 3)).toHaveText("甲项工作");
  await expect(editor.at(15, 3)).toHaveText("乙项\n工作");
  await expect(editor.at(16, 3)).toHaveText("每期培训天数");
  await expect(editor.at(17, 3)).toHaveText("<b>合格率</b>");
  await expect(page.locator(".toast")).toHaveText("已粘贴 6 格，原有 5 格的内容被替换。撤销");
  await page.keyboard.press("Control+Z");
  await expect(editor.at(14, 3)).toHaveText("培训班期数");
  await expect.poll(async () => (await client.forms.open({ id: 1 })).form).toEqual(training);
});

test("a list of names and values fills its level and adds the rows that are missing", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("每期培训天数").click();
  await paste(page, { text: "甲\t1项\r\n乙\t2项\r\n丙\t3项\r\n" });
  await expect(editor.at(16, 3)).toHaveText("甲");
  await expect(editor.at(18, 5)).toHaveText("3项");
  await expect(editor.at(19, 3)).toHaveText("培训合格率");
  await expect(page.locator(".toast")).toHaveText("已粘贴 6 格，新增 2 行，原有 2 格的内容被替换。撤销");
  await expect.poll(async () => (await client.forms.open({ id: 1 })).form.indicators.length).toBe(11);
});

test("text that has no cell to go to is named", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(4, 1).click();
  await paste(page, { text: "项目名称\t\t新的名称\r\n另一个标签\t\t\r\n" });
  await expect(editor.at(4, 3)).toHaveText("新的名称");
  await expect(page.locator(".toast")).toHaveText(/有 1 处文字没有可填的格.*“另一个标签”/);
});

test("all of what is pasted is in cells or told, and what was copied here comes back as it was", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  const stored = async () => (await client.forms.open({ id: 1 })).form;
  await test.step("indents and double blanks", async () => {
    const goal = "总目标\n　　目标一：甲  乙\n  目标二\t丙";
    await editor.at(12, 2).click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(goal);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await stored()).annualGoal).toBe(goal);
    await editor.at(12, 2).click();
    await page.keyboard.press("Control+C");
    await editor.at(14, 3).click();
    await page.keyboard.press("Control+V");
    await expect.poll(async () => (await stored()).indicators[0]?.name).toBe(goal);
  });
  await test.step("several tables with text around them", async () => {
    const table = (caption: string, name: string) => `<table>${caption}<tr><td>${name}</td><td>1</td></tr></table>`;
    await editor.at(14, 3).click();
    const html = `<p>前文</p>${table("<caption>标题</caption>", "甲")}<p>中间</p>${table("", "乙")}<p>后文</p>`;
    await paste(page, { text: "", html });
    await expect(editor.at(14, 3)).toHaveText("甲");
    await expect(editor.at(15, 3)).toHaveText("乙");
    await expect(page.locator(".toast")).toHaveText(/有 4 处文字没有可填的格.*“前文”、“中间”、“后文”/);
  });
});

test("in an open editor pasted tables are plain text", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(4, 3).dblclick();
  await page.evaluate(() => navigator.clipboard.writeText("甲\t乙"));
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
  await expect(editor.editor).toHaveValue("甲\t乙");
});

test("copied cells carry text and a table with their merges", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("数量指标").click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+C");
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : "");
    return { text: await read("text/plain"), html: await read("text/html") };
  });
  expect(copied.text.replaceAll("\r", "").split("\n")[0]).toMatch(/^数量指标\t培训班期数\t/);
  const table = await page.evaluate((html) => {
    const doc = new DOMParser().parseFromString(html, "text/html");
    return [...doc.querySelectorAll("td")].slice(0, 2).map((td) => [td.rowSpan, td.colSpan, td.textContent]);
  }, copied.html);
  expect(table).toEqual([
    [3, 1, "数量指标"],
    [1, 2, "培训班期数"],
  ]);
});
