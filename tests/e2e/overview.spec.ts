/** 汇总与总览: charts that say what the tables beside them say, both looks without a fault, numbers that follow an edit made elsewhere, a workbook. */
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { step } from "../helpers/take-step.ts";
import { axeFaults } from "./axe-faults.ts";
import { expect, shot, test } from "./fixtures.ts";

const lastYear = sampleForms.map((form) =>
  writeField({ ...form, year: (form.year ?? 0) - 1 }, "projectName", `去年的${form.projectName}`),
);
test.use({
  // As a function: the runner would take a list of several for a value and its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use([...sampleForms, ...lastYear]),
});

test("the library is added up, drawn, kept current and handed on", async ({ page, client }) => {
  await expect(page.getByRole("treeitem").first()).toBeVisible();
  await page.keyboard.press("Alt+t");
  await page.getByRole("menuitem", { name: "汇总与总览" }).click();
  const view = page.getByRole("region", { name: "汇总与总览" });
  const sources = view.getByRole("region", { name: "按资金来源" });
  const table = sources.getByRole("table");
  await expect(table.getByRole("row", { name: "项目总额" })).toContainText("1,099.60");

  await test.step("the chart says the exact amounts", async () => {
    const chart = sources.getByRole("img", { name: "按资金来源的图，内容与旁边的表相同" });
    await expect(chart).toContainText("本级资金 财政拨款");
    await expect(chart).toContainText("94.60");
    expect(await axeFaults(page)).toEqual([]);
    await shot(page, "overview");
  });

  await test.step("what is changed elsewhere is added up again", async () => {
    const form = (await client.library.list()).find(({ year }) => year === sampleForms[0]?.year);
    const { revision } = await client.forms.open({ id: form?.id ?? 0 });
    const edit = { kind: "set-field", field: "funds.projectTotal", text: "123456.78" } as const;
    await client.forms.change({ id: form?.id ?? 0, revision, changes: [step([edit])] });
    await expect(table.getByRole("row", { name: "项目总额" })).toContainText(/12[34],\d{3}\.\d8/);
  });

  await test.step("the 汇总表, by keys to a form", async () => {
    await view.getByText("汇总表", { exact: true }).click();
    const grid = view.getByRole("grid");
    await expect(grid.getByRole("row", { name: "总计" })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await shot(page, "overview-summary");
    await grid.focus();
    await page.keyboard.press("Enter");
    await expect(view).toHaveCount(0);
  });
});
