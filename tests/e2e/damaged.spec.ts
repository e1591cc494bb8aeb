/** A form whose content the disk damaged: it is told of instead of opened, and comes back as its last sound content. */
import Database from "better-sqlite3";
import { expect, test } from "./fixtures.ts";
import { formRow, waitForOpenForm } from "./window-parts.ts";

// The answer to opening it is an error, which the browser writes into its console.
test.use({ expectedFaults: [/status of 422/] });

test("a damaged form offers its last sound content in the place of the form", async ({ page, client, libraryFile }) => {
  await waitForOpenForm(page, "（示例）");
  const open = await page.title();
  const other = open.includes("档案库房") ? "业务培训经费" : "档案库房";
  const { id } = (await client.library.list()).find(({ projectName }) => projectName.startsWith(other)) ?? { id: 0 };
  const disk = new Database(libraryFile);
  disk.prepare("UPDATE form SET document = replace(document, '年', '月') WHERE id = ?").run(id);
  disk.close();

  await formRow(page, other).click();
  const told = page.getByRole("main").getByRole("alert");
  await expect(told).toContainText("内容已损坏");
  await told.getByRole("button", { name: "恢复到最后完好的内容" }).click();
  await waitForOpenForm(page, other);
  await expect(page.getByText("已恢复到最后")).toBeVisible();
  expect(JSON.stringify((await client.forms.open({ id })).form)).toContain("年");
});
