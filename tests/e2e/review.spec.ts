/** The review of the open form: marks, list, repairs, explanations, stepping, the cost balance; every change one step to undo. */
import { writeField } from "#shared/form/field.ts";
import { expect, shot, test } from "./fixtures.ts";
import { openEditor } from "./editor-page.ts";
import { expectFocusOnPaper, finding, panel, rightForm, selectedCell, statusCounts } from "./review-parts.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

const project = "业务培训经费（示例）";
const wrongSum = writeField(rightForm, "funds.projectTotal", "37");
const wordsOnly = writeField(rightForm, "indicators.0.value", "显著提高");

test.describe("a wrong sum", () => {
  test.use({ seed: [wrongSum] });

  test("is marked, listed, led to, put right with one click, and 撤销 brings it back", async ({ page, client }) => {
    const paper = await openEditor(page, project);
    // The form holds 37; it is printed like the other amounts.
    const total = paper.cell("37.00");
    await expect(total).toHaveClass(/cell-has-error/);
    await expect(total).toHaveAttribute("title", /^错误：项目总额写的是 37 万元/);
    await expect(statusCounts(page)).toHaveText(/2 错误/);
    const wrong = finding(page, "项目总额写的是 37 万元");
    await expect(wrong).toContainText("资金加总不符");
    await expect(wrong.getByRole("button", { name: "写说明" })).toBeHidden();
    const questions = panel(page).getByText(/^请人判断/);
    const question = panel(page).getByText("引用的文件是否仍然有效");
    await expect(question).toBeHidden();
    await questions.click();
    await expect(question).toBeVisible();
    await shot(page, "review");

    await wrong.getByRole("button", { name: "本级资金的资金总额" }).click();
    await expectFocusOnPaper(page);
    await expect(selectedCell(page)).toHaveText("36.00");

    await wrong.getByRole("button", { name: "改为 36.00" }).click();
    await expect(selectedCell(page)).toHaveText("36.00");
    await expectFocusOnPaper(page);
    await expect(panel(page)).toContainText("没有发现问题");
    await expect(page.locator(".form-grid td.cell-has-error")).toHaveCount(0);
    const [listed] = await client.library.list();
    const stored = async () => (await client.forms.open({ id: listed?.id ?? 0 })).form.funds.projectTotal;
    await expect.poll(stored).toBe("36.00");

    await page.keyboard.press("Control+z");
    await expect(total).toHaveClass(/cell-has-error/);
    await expect.poll(stored).toBe("37");
    await expect(page.getByRole("tree").getByRole("img", { name: "有错误" })).toBeVisible();
    await page.keyboard.press("Control+Shift+e");
    await expect(page.getByRole("dialog")).toContainText("这张表还有 2 处错误没有改，仍可导出。");
  });
});

test.describe("a warning", () => {
  test.use({ seed: [wordsOnly] });

  test("is answered in writing, and comes back when its cell changes", async ({ page, client }) => {
    const paper = await openEditor(page, project);
    await finding(page, "显著提高").getByRole("button", { name: "写说明" }).click();
    await page.keyboard.type("全年没有固定的期数");
    await page.keyboard.press("Control+Enter");
    const answered = panel(page).locator("[data-standing=explained]");
    await expect(answered).toContainText("说明：全年没有固定的期数");
    await expect(answered.getByRole("button", { name: "修改" })).toBeFocused();
    await expect(paper.cell("显著提高")).toHaveClass(/cell-has-explained/);
    const [listed] = await client.library.list();
    const explanations = async () => (await client.forms.open({ id: listed?.id ?? 0 })).form.explanations;
    await expect.poll(explanations).toMatchObject([{ rule: "r17", text: "全年没有固定的期数" }]);
    await shot(page, "review-explained");

    await paper.cell("显著提高").dblclick();
    await paper.editor.fill("明显提高");
    await expect(finding(page, "明显提高")).toHaveAttribute("data-standing", "warning");
    await page.keyboard.press("Enter");
    await expect(panel(page).locator("[data-standing=explained]")).toHaveCount(0);
    await expect(finding(page, "明显提高")).toContainText("内容改过，原来的说明：全年没有固定的期数");
    await shot(page, "review-earlier");
    await finding(page, "明显提高").getByRole("button", { name: "沿用" }).click();
    await expect.poll(explanations).toMatchObject([{ rule: "r17", text: "全年没有固定的期数" }]);
    await page.keyboard.press("Control+z");

    await page.keyboard.press("Control+z");
    await expect(answered).toContainText("全年没有固定的期数");
    await answered.getByRole("button", { name: "删除" }).click();
    await expect(finding(page, "显著提高").getByRole("button", { name: "写说明" })).toBeFocused();
    await expect.poll(async () => (await explanations()) ?? []).toEqual([]);

    await test.step("what leads away from it saves it, too", async () => {
      await finding(page, "显著提高").getByRole("button", { name: "写说明" }).click();
      await page.keyboard.type("没有写完");
      await formRow(page, project).click();
      await expect.poll(explanations).toMatchObject([{ rule: "r17", text: "没有写完" }]);
      await answered.getByRole("button", { name: "修改" }).click();
      await page.keyboard.type("也留下");
      page.once("dialog", (dialog) => void dialog.accept());
      await page.reload();
      await expect.poll(explanations).toMatchObject([{ rule: "r17", text: "没有写完也留下" }]);
    });
  });
});

test.describe("stepping", () => {
  test.use({ seed: [writeField(writeField(wrongSum, "indicators.0.value", "显著提高"), "indicators.1.name", "XX")] });

  test("goes through errors before warnings, each as printed, round the ends, from the paper, an open cell and the panel", async ({
    page,
  }) => {
    const { editor, hint } = await openEditor(page, project);
    await expect(statusCounts(page)).toHaveText(/3 错误/);
    await page.keyboard.press("F8");
    await expect(selectedCell(page)).toHaveText("37.00");
    await expect(hint).toHaveText(/^1 \/ \d+ 错误：项目总额/);
    await expect(panel(page).locator("[aria-current=true]")).toContainText("项目总额写的是 37");
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await expect(selectedCell(page)).toHaveText("XX");
    // Printed above it, and less grave.
    await page.keyboard.press("F8");
    await expect(hint).toHaveText(/^4 \/ \d+ 提醒：/);
    await expect(selectedCell(page)).toHaveText("显著提高");
    // What is being typed is kept before the next one is gone to.
    await page.keyboard.type("很多");
    await expect(editor).toHaveValue("很多");
    await page.keyboard.press("F8");
    await expect(page.locator(".form-grid td").filter({ hasText: "很多" })).toBeVisible();
    // What the goal says has no counterpart any more.
    await expect(selectedCell(page)).toHaveText(/^为提高全区业务人员/);
    await page.keyboard.press("Shift+F8");
    await expect(selectedCell(page)).toHaveText("很多");

    await panel(page).getByRole("textbox", { name: "在问题中找" }).click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+F8");
    await expect(selectedCell(page)).toHaveText("37.00");
    await page.keyboard.press("Shift+F8");
    await expect(hint).toHaveText(/^已过表首，转到末尾。/);
    await page.keyboard.press("F8");
    await expect(hint).toHaveText(/^已过表末，回到开头。/);
    await expect(selectedCell(page)).toHaveText("37.00");
    await expectFocusOnPaper(page);
    // All of its card is seen, below the filters.
    const filters = await panel(page).locator(".review-filters").boundingBox();
    const card = await panel(page).locator("[aria-current=true]").boundingBox();
    expect(card?.y ?? 0).toBeGreaterThanOrEqual((filters?.y ?? Infinity) + (filters?.height ?? 0));

    await panel(page).getByRole("button", { name: /提醒/ }).click();
    await expect(panel(page).locator("[data-standing]").first()).toHaveAttribute("data-standing", "warning");
    await panel(page).getByRole("textbox", { name: "在问题中找" }).fill("没有这样的话");
    await expect(panel(page)).toContainText("没有符合筛选的问题。");
    await panel(page).getByRole("button", { name: "清除筛选" }).click();
    await expect(finding(page, "项目总额写的是 37 万元")).toBeVisible();
  });
});

test.describe("the cost balance", () => {
  test.use({ seed: [rightForm] });

  test("shows what was multiplied with what, and is corrected by hand", async ({ page, client }) => {
    await waitForOpenForm(page, project);
    await page.getByRole("menubar").getByRole("menuitem", { name: /审核/ }).click();
    await page.getByRole("menuitem", { name: "本表的成本平衡" }).click();
    const balance = panel(page).getByRole("tabpanel", { name: "成本平衡" });
    await expect(balance).toContainText("平衡：成本合计等于项目总额。");
    await expect(balance).toContainText("450元/人/天");
    await expect(balance).toContainText("× 160人 参训人员数（");
    // What the formula says is not said once more below it.
    await expect(balance.getByText("× “参训人员数”")).toHaveCount(0);
    await expect(balance).toContainText("× 5天 每期培训天数");
    await expect(balance).toContainText("元→万元 ÷10000");
    await expect(balance).toContainText("= 36.00 万元");
    await shot(page, "balance");

    await balance.getByRole("button", { name: "更改配对" }).click();
    await expect(balance.getByRole("radio", { name: "自动判断" })).toBeFocused();
    await balance.getByRole("radio", { name: "单价乘以：" }).check();
    await balance.getByRole("checkbox", { name: "每期培训天数" }).uncheck();
    await expect(balance).toContainText("不平衡：成本合计比项目总额少 28.80 万元。");
    await expect(statusCounts(page)).toHaveText(/1 提醒/);
    const [listed] = await client.library.list();
    const pairs = async () => (await client.forms.open({ id: listed?.id ?? 0 })).form.costPairs;
    await expect.poll(pairs).toEqual([{ cost: "参训人员培训费", quantities: ["参训人员数"] }]);
    await shot(page, "balance-by-hand");

    await balance.getByRole("radio", { name: "不计入成本合计" }).check();
    await expect(balance).toContainText("人工指定不计入");
    await balance.getByRole("radio", { name: "自动判断" }).check();
    await expect(balance).toContainText("平衡：成本合计等于项目总额。");
    await expect.poll(pairs).toBeUndefined();
    await balance.getByRole("radio", { name: "单价乘以：" }).check();
    await expect(balance.getByRole("checkbox", { name: "每期培训天数" })).toBeChecked();
    await balance.getByRole("button", { name: "完成" }).click();
    await expect(balance.getByRole("button", { name: "更改配对" })).toBeFocused();

    await balance.getByRole("button", { name: "参训人员数" }).click();
    await expect(selectedCell(page)).toHaveText("160人");
    await page.keyboard.type("161人");
    await page.keyboard.press("Enter");
    await expect(balance).toContainText("“参训人员数”的数量由 161人 改为 160人，就正好相等。");
    await balance.getByRole("button", { name: "改为 160人" }).click();
    await expect(balance).toContainText("平衡：成本合计等于项目总额。");
    await expect(selectedCell(page)).toHaveText("160人");
  });
});

test.describe("keys", () => {
  test.use({ seed: [wrongSum] });

  test("F6 reaches library, paper and panel without a pointer, and keeps what is being typed", async ({ page, client }) => {
    const paper = await openEditor(page, project);
    await expect(statusCounts(page)).toHaveText(/2 错误/);
    await paper.cell(project).click();
    await page.keyboard.type("新的名称");
    await page.keyboard.press("F6");
    await expect(panel(page).getByRole("tab", { name: "审核" })).toBeFocused();
    const [listed] = await client.library.list();
    await expect.poll(async () => (await client.forms.open({ id: listed?.id ?? 0 })).form.projectName).toBe("新的名称");
    await page.keyboard.press("F6");
    await expect(page.getByRole("tree")).toBeFocused();
    await page.keyboard.press("F6");
    await expectFocusOnPaper(page);
    await page.keyboard.type("再改");
    await expect(paper.editor).toHaveValue("再改");
    await page.keyboard.press("Shift+F6");
    await expect(page.getByRole("tree")).toBeFocused();
  });
});
