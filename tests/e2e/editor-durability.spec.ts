/** Nothing that was typed is lost: not with the editor still open, not when the host is out of reach for a while. */
import { openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";
import { step } from "../helpers/take-step.ts";

test("text in a still open editor is there after the page was killed", async ({ page, context, client, link }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.cell("4期").click();
  await page.keyboard.type("16期");
  // It is on disk without leaving the cell.
  const ids = (await client.library.list()).map(({ id }) => id);
  const values = async () => {
    const forms = await Promise.all(ids.map((id) => client.forms.open({ id })));
    return forms.map(({ form }) => form.indicators[0]?.value);
  };
  await expect.poll(values).toContain("16期");
  await expect(editor.editor).toHaveValue("16期");
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(new URL(link).origin);
  const reopened = await openEditor(again, "业务培训经费");
  await expect(reopened.cell("16期")).toBeVisible();
});

test.describe("without a host", () => {
  test.use({ expectedFaults: [/ERR_|Failed to load|fetch/] });

  test("typing goes on, the status bar says so, and all of it arrives later", async ({ page, context, client }) => {
    const editor = await openEditor(page, "业务培训经费");
    await context.setOffline(true);
    await editor.cell("4期").click();
    await page.keyboard.type("5期");
    await page.keyboard.press("Enter");
    await page.keyboard.type("200人");
    await page.keyboard.press("Enter");
    await expect(page.locator(".status-bar")).toContainText(/断开|没有保存|未保存/);
    await expect(editor.at(15, 5)).toHaveText("200人");
    await context.setOffline(false);
    await editor.saved();
    const forms = await Promise.all((await client.library.list()).map(({ id }) => client.forms.open({ id })));
    const values = forms.map(({ form }) => form.indicators.slice(0, 2).map(({ value }) => value));
    expect(values).toContainEqual(["5期", "200人"]);
  });
});

test.describe("with another window", () => {
  // The host's answer that the form has changed or is gone is an error to the browser.
  test.use({ expectedFaults: [/status of 422/] });

  test("a form changed elsewhere is shown as it is now, and what was typed here is offered", async ({ page, client }) => {
    const editor = await openEditor(page, "业务培训经费");
    const { id } = (await client.library.list()).find(({ projectName }) => projectName.includes("业务培训经费")) ?? { id: 0 };
    const { revision } = await client.forms.open({ id });
    // While what is typed here is on its way.
    let elsewhere: Promise<unknown> | undefined;
    await page.route("**/rpc/forms/change", async (route) => {
      elsewhere ??= client.forms.change({
        id,
        revision,
        changes: [step([{ kind: "set-field", field: "annualGoal", text: "另一个窗口写的" }])],
      });
      await elsewhere;
      await route.continue();
    });
    await editor.cell("4期").click();
    await page.keyboard.type("6期");
    await page.keyboard.press("Enter");
    await expect(editor.at(12, 2)).toHaveText("另一个窗口写的");
    await expect(editor.hint).toHaveText(/另一个窗口/);
    await page.keyboard.press("Control+Y");
    await expect(editor.at(14, 5)).toHaveText("6期");
    await expect.poll(async () => (await client.forms.open({ id })).form.indicators[0]?.value).toBe("6期");
  });

  test("what is typed and what is selected stay with their row where rows come in above it", async ({ page, client }) => {
    const editor = await openEditor(page, "业务培训经费");
    const { id } = (await client.library.list()).find(({ projectName }) => projectName.includes("业务培训经费")) ?? { id: 0 };
    const stored = async () => (await client.forms.open({ id })).form.indicators;
    const before = (await stored()).map(({ name }) => name);
    const insertElsewhere = async () => {
      const { revision, form } = await client.forms.open({ id });
      const [first] = form.indicators;
      if (!first) throw new Error("the form has no indicators");
      const insert = [{ level1: first.level1, level2: first.level2, name: "", value: "" }];
      await client.forms.change({ id, revision, changes: [step([{ kind: "splice-indicators", at: 1, remove: 0, insert }])] });
    };

    await editor.at(18, 3).click();
    await page.keyboard.type("时效新名");
    await expect.poll(async () => (await stored())[4]?.name).toBe("时效新名");
    await insertElsewhere();
    await page.keyboard.type("尾");
    await expect(editor.editor).toHaveValue("时效新名尾");
    await expect(editor.hint).toHaveText(/正在输入的那一格照常保存/);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await stored())[5]?.name).toBe("时效新名尾");

    await editor.cell(before[6] ?? "").click();
    await expect(editor.at(16, 3)).not.toBeEmpty();
    await insertElsewhere();
    await expect(editor.at(16, 3)).toBeEmpty();
    await page.keyboard.type("选中的");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await stored()).map(({ name }) => name))
      .toEqual([before[0], "", "", ...before.slice(1, 4), "时效新名尾", before[5], "选中的", ...before.slice(7)]);
  });

  test("a form that is taken out elsewhere while it is typed into is put back, saved as a new one, or left", async ({
    page,
    client,
  }) => {
    const editor = await openEditor(page, "业务培训经费");
    const list = async () => (await client.library.list()).map(({ projectName }) => projectName);
    const { id } = (await client.library.list()).find(({ projectName }) => projectName.includes("业务培训经费")) ?? { id: 0 };
    const bar = page.locator(".editor-pane [role=alert]");
    await editor.at(4, 3).click();
    await page.keyboard.type("丙项目");
    await expect.poll(list).toContain("丙项目");
    await client.forms.remove({ ids: [id] });
    await expect(bar).toContainText("移到回收站");
    await page.keyboard.type("续");
    await expect(bar).toContainText("1 处文字还没有存上");
    await page.getByRole("button", { name: "放回表格库" }).click();
    await expect.poll(list).toContain("丙项目续");
    await expect(bar).toBeHidden();

    await client.forms.remove({ ids: [id] });
    await client.forms.erase({ ids: [id] });
    await expect(bar).toContainText("彻底删除");
    await editor.at(4, 3).click();
    await page.keyboard.type("丁项目");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "存成新表" }).click();
    await expect(page.locator(".window-title")).toContainText("丁项目");
    await expect.poll(list).toContain("丁项目");
    await editor.saved();

    const made = (await client.library.list()).find(({ projectName }) => projectName === "丁项目")?.id ?? 0;
    await client.forms.remove({ ids: [made] });
    await expect(bar).toContainText("移到回收站");
    await editor.at(4, 3).click();
    await page.keyboard.type("戊项目");
    await page.keyboard.press("Enter");
    const [other = ""] = await list();
    await page.locator("aside.is-left").getByText(other).first().click();
    await expect(page.locator(".window-title")).toContainText(other);
    await expect(page.locator(".toast")).toContainText("没有存上");
  });
});
