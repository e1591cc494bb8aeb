/**
 * A year's work in the window: drafts made of last year's forms, what came over stepped through, what became of last year's form since, and
 * the two years compared.
 */
import { sampleForms } from "#shared/samples/samples.ts";
import { writeField } from "#shared/form/field.ts";
import { step } from "../helpers/take-step.ts";
import { openEditor } from "./editor-page.ts";
import { expect, test } from "./fixtures.ts";

const [last] = sampleForms;
if (!last) throw new Error("there are samples");
const once = { ...writeField(last, "projectName", "办公楼修缮"), projectAttribute: "一次性项目" };
test.use({
  // As a function: the runner would take a list of several for a value and its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use([last, once]),
});

test("last year's forms become drafts, whose texts are marked until they are written or confirmed", async ({
  page,
  client,
}) => {
  await expect(page.getByRole("treeitem").first()).toBeVisible();
  await page.keyboard.press("Alt+f");
  await page.getByRole("menuitem", { name: "编制下年…" }).click();
  const plan = page.getByRole("listbox", { name: "上年的表" });
  await expect(plan).toBeFocused();
  await expect(plan.getByRole("option", { name: "办公楼修缮" })).toContainText("一年期项目，不沿用");
  await page.getByRole("button", { name: "编制 1 张表" }).click();
  await expect(page.getByText("已编制 1 张 2027 年的草稿。")).toBeVisible();
  await page.getByRole("button", { name: "撤销这次编制" }).click();
  await expect(page.getByText("已撤销，1 张草稿在回收站里。")).toBeVisible();
  await page.getByRole("button", { name: "编制 1 张表" }).click();
  await page.getByRole("button", { name: "打开第一张" }).click();

  const editor = await openEditor(page, last.projectName);
  const status = page.getByTitle("上年沿用的内容（F7 逐处核对）");
  const draft = (await client.library.list()).find(({ carried }) => carried);
  if (!draft?.carried) throw new Error("a draft was made");
  const { asked, untouched } = draft.carried;
  const counts = (left: number) => `沿用 ${left} 项，待填待核 ${asked} 项`;
  await expect(status).toHaveText(counts(untouched));
  const cell = editor.cell("4期");
  await expect(cell).toHaveClass(/cell-is-untouched/);
  await expect(cell).toHaveAttribute("title", "沿用上年，还没有改过");

  await cell.click();
  await page.keyboard.type("5期");
  await page.keyboard.press("Enter");
  await expect(editor.cell("5期")).not.toHaveClass(/cell-is-untouched/);
  await expect(status).toHaveText(counts(untouched - 1));
  await page.keyboard.press("Control+z");
  await expect(editor.cell("4期")).toHaveClass(/cell-is-untouched/);

  await page.keyboard.press("Control+F7");
  await expect(editor.cell("4期")).not.toHaveClass(/cell-is-untouched/);
  await expect(page.getByRole("status").filter({ hasText: "改过就不再标记" })).toContainText("处：沿用上年");
  await page.keyboard.press("Shift+F7");
  await page.keyboard.press("F7");
  await expect(status).toHaveText(counts(untouched - 1));
  await editor.saved();

  await test.step("last year's form changes, and what came from it says so", async () => {
    const [link] = await client.years.lastYear({ id: draft.id });
    if (!link) throw new Error("the draft knows what it was made of");
    const { revision } = await client.forms.open({ id: link.last });
    const edits = [{ kind: "set-field" as const, field: "annualGoal", text: "后来定下的目标。" }];
    await client.forms.change({ id: link.last, revision, changes: [step(edits)] });
    await page.getByRole("button", { name: "上年的表又改了 1 处" }).click();
    const dialog = page.getByRole("dialog", { name: "上年的表后来改过" });
    await dialog.getByRole("button", { name: "采用", exact: true }).click();
    await expect(dialog).toContainText("没有需要决定的了。");
    await page.keyboard.press("Escape");
    await expect(editor.cell("后来定下的目标。")).toHaveClass(/cell-is-untouched/);
  });

  await test.step("the two years are compared, and a cell is taken over and given back", async () => {
    await page.keyboard.press("Alt+t");
    await page.getByRole("menuitem", { name: "比较…" }).click();
    const changes = page.getByRole("grid", { name: "不同之处，上下键逐处查看" });
    await expect(changes).toBeFocused();
    const total = changes.getByRole("row").filter({ hasText: "项目总额" });
    await expect(total).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(total).toHaveCount(0);
    await expect(async () => expect((await client.forms.open({ id: draft.id })).form.funds.projectTotal).not.toBe("")).toPass();
    await page.keyboard.press("Control+z");
    await expect(total).toHaveCount(1);
    await page.getByText("两个年度").click();
    const years = page.getByRole("listbox", { name: "两个年度的表" });
    await expect(years.getByRole("option", { name: "办公楼修缮" })).toContainText("只在 2026 年");
    await page.keyboard.press("Escape");
    await expect(editor.grid).toBeVisible();
  });
});
