/**
 * Marks that cannot be seen, in every text of every form: whatever part of the window shows such a text names them. The page itself watches: no
 * mark may ever come into it, in whatever it draws. What is stored keeps them.
 */
import type { Page } from "@playwright/test";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Form } from "#shared/form/form.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { templateOf } from "#shared/template/templates.ts";
import { hasHiddenMarks } from "#shared/value/hidden-marks.ts";
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile } from "./form-text.ts";
import { tray, trayRow } from "./import-parts.ts";
import { panel, rightForm } from "./review-parts.ts";
import { dialog, formRow, importFiles, library } from "./window-parts.ts";

/** Turned round, joined by nothing, and with a hyphen that does not show. */
const marked = (text: string) => (text === "" ? "" : `${text.slice(0, 2)}\u202e${text.slice(2)}\u202c\u200d\u00ad`);

/** One hidden mark in each text a person writes. */
function markedForm(form: Form): Form {
  return {
    ...form,
    title: marked(form.title),
    projectName: marked(form.projectName),
    supervisingDepartment: marked(form.supervisingDepartment),
    implementingUnit: marked(form.implementingUnit),
    annualGoal: marked(form.annualGoal),
    indicators: form.indicators.map((row) => ({ ...row, name: marked(row.name), value: marked(row.value) })),
  };
}

const forms = [rightForm, ...sampleForms.slice(1)].map(markedForm);

/** What has come into the page with a mark in it, its shadow trees included. */
function watchPage(): void {
  const seen = new Set<string>();
  const marks = /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/;
  // Others are for the machine.
  const said = new Set(["title", "placeholder", "alt", "aria-label", "aria-description", "aria-valuetext"]);
  const look = (node: Node) => {
    if (node instanceof Text && marks.test(node.data)) seen.add(`${node.parentElement?.className ?? ""}: ${node.data}`);
    if (node instanceof Element) {
      for (const { name, value } of node.attributes) {
        if (said.has(name) && marks.test(value)) seen.add(`${node.tagName} ${name}=${value}`);
      }
      if (node.shadowRoot) for (const child of node.shadowRoot.childNodes) look(child);
    }
    for (const child of node.childNodes) look(child);
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) look(node);
      if (target instanceof Text) look(target);
      else if (target instanceof Element)
        for (const name of said) if (marks.test(target.getAttribute(name) ?? "")) look(target);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.assign(window, {
    marksSeen: () => {
      look(document);
      for (const area of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input")) {
        if (marks.test(area.value)) seen.add(`${area.className} holds ${area.value}`);
      }
      return [...seen];
    },
  });
}

async function expectNoMarks(page: Page, where: string): Promise<void> {
  const seen = await page.evaluate(() => (window as unknown as { marksSeen: () => string[] }).marksSeen());
  expect.soft(seen, where).toEqual([]);
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("menubar").getByRole("menuitem", { name: menu }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test.use({
  viewport: { width: 1366, height: 768 },
  // As a function: the runner would take a list of several for a value and its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use(forms),
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript(watchPage);
  await page.addInitScript(() => Object.assign(window, { print: () => {} }));
  await page.reload();
});

const shownName = "业务[强制右起]培训经费（示例）[方向结束][零宽连字][软连字符]";

test("the open form, what is told of it, and what is typed into it", async ({ page, client }) => {
  const editor = await openEditor(page, shownName);
  await expect(page).toHaveTitle(/业务\[强制右起\]培训经费/);
  await editor.cell("4期[强制右起][方向结束][零宽连字][软连字符]").click();
  await expectNoMarks(page, "form");
  await shot(page, "hidden-marks-form");
  for (const tab of await panel(page).getByRole("tab").all()) {
    await tab.click();
    await expectNoMarks(page, `panel ${await tab.textContent()}`);
  }
  const [listed] = await client.library.list();
  const value = async () => (await client.forms.open({ id: listed?.id ?? 0 })).form.indicators[0]?.value;
  const before = await value();

  await test.step("left as it was, a cell keeps its marks", async () => {
    await editor.cell("4期[强制右起][方向结束][零宽连字][软连字符]").click();
    await page.keyboard.press("F2");
    await expect(editor.editor).toHaveValue("4期[强制右起][方向结束][零宽连字][软连字符]");
    await expectNoMarks(page, "open cell");
    await shot(page, "hidden-marks-open-cell");
    await page.keyboard.type("多");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await editor.saved();
    expect(await value()).toBe(before);
  });
  await test.step("a mark is deleted as one character, and what is typed beside it leaves the others", async () => {
    await editor.cell("4期[强制右起][方向结束][零宽连字][软连字符]").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("以上");
    await page.keyboard.press("Enter");
    await expect.poll(value).toBe("4期\u202e\u202c以上");
    await page.keyboard.press("Control+z");
    await expect.poll(value).toBe(before);
  });
  await test.step("pasted into an open cell they are named at once", async () => {
    await editor.cell("4期[强制右起][方向结束][零宽连字][软连字符]").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("5\u2067期\u2069");
    await expect(editor.editor).toHaveValue("5[右起隔离]期[隔离结束]");
    await page.keyboard.press("Enter");
    await expect.poll(value).toBe("5\u2067期\u2069");
  });
  await page.keyboard.press("Control+f");
  await page.keyboard.type("培训");
  await expectNoMarks(page, "find bar");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("期");
  await expect(dialog(page).getByRole("option").first()).toBeVisible();
  await expectNoMarks(page, "search");
  await page.keyboard.press("Escape");
  await panel(page).getByRole("tab", { name: "来历" }).click();
  await page.getByRole("group", { name: "做过的每一步" }).getByRole("button").first().click();
  await expect(page.getByText(/正在查看/)).toBeVisible();
  await expectNoMarks(page, "history");
});

test("pages, dialogs, the tray, the print preview and the tree", async ({ page, client }) => {
  await openEditor(page, shownName);
  for (const [menu, item] of [
    ["文件", "编制下年…"],
    ["文件", "指标库"],
    ["表格", "比较…"],
    ["表格", "汇总与总览"],
  ] as const) {
    await choose(page, menu, item);
    await expect(page.locator(".page")).toBeVisible();
    await expect(page.locator(".page")).toContainText("强制右起");
    await expectNoMarks(page, item);
    await shot(page, `hidden-marks-${item.replace("…", "")}`);
    await page.keyboard.press("Escape");
  }
  for (const [menu, item] of [
    ["导出", "导出本表…"],
    ["审核", "审核全部表…"],
    ["审核", "本表的审核意见表…"],
  ] as const) {
    await choose(page, menu, item);
    await expect(dialog(page)).toContainText("强制右起");
    await expectNoMarks(page, item);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
  }
  await page.keyboard.press("Control+Shift+H");
  await expect(page.getByRole("region", { name: "上报", exact: true }).getByText(/还剩|请写明由哪个单位上报/)).toBeVisible();
  await expectNoMarks(page, "handing in");
  await page.keyboard.press("Escape");

  await importFiles(page, formsFile("带标记.txt", ...forms));
  await trayRow(page, shownName).click();
  await expect(tray(page).locator(".result-cell")).toBeVisible();
  await expectNoMarks(page, "tray");
  await shot(page, "hidden-marks-tray");
  await page.keyboard.press("Escape");
  await expect(tray(page)).toBeHidden();

  await page.keyboard.press("Control+p");
  await expect(page.getByRole("region", { name: "打印预览" }).getByRole("option").first()).toBeVisible();
  await expectNoMarks(page, "print preview");
  await shot(page, "hidden-marks-print");
  await page.keyboard.press("Escape");

  await formRow(page, shownName).click();
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: /名称/ });
  await expect(name).toHaveValue(shownName);
  await expectNoMarks(page, "renaming");
  await name.press("End");
  await page.keyboard.type("二");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await client.library.list()).map(({ projectName }) => projectName))
    .toContain(`${marked("业务培训经费（示例）")}二`);
  await library(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "回收站（3）" }).click();
  await page.getByRole("option").first().click();
  await expectNoMarks(page, "trash");
});

test("what is printed names them, and what is laid out for a workbook has them", () => {
  expect(hasHiddenMarks(printHtml(forms))).toBe(false);
  expect(printHtml(forms)).toContain("强制右起");
  const [form] = forms;
  const texts = form ? layOut(form, templateOf(form.template)).cells.map(({ text }) => text) : [];
  expect(texts).toContain(form?.annualGoal);
});
