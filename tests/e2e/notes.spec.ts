/** The notes beside the form: sums that disagree are told with both numbers, and computed anew when the person asks. */
import type { Form } from "#shared/form/form.ts";
import { writeField } from "#shared/form/field.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { waitForOpenForm } from "./window-parts.ts";

const [training] = sampleForms as [Form, ...Form[]];

test.use({ seed: [writeField(training, "funds.projectTotal", "37")] });

test("printed sums stay until the person has them computed, and 撤销 brings them back", async ({ page, client }) => {
  const [listed] = await client.library.list();
  const stored = async () => (await client.forms.open({ id: listed?.id ?? 0 })).form.funds;
  await waitForOpenForm(page, "业务培训经费");
  const notes = page.getByRole("complementary", { name: "说明" });
  await notes.getByRole("tab", { name: "说明" }).click();
  await expect(notes).toContainText("项目总额：表上是 37");
  await expect(notes).toContainText("按分项（本级资金总额 + 转移市县(区)资金总额）是 36.00");
  await shot(page, "notes");
  expect((await stored()).projectTotal).toBe("37");

  await notes.getByRole("button", { name: "按分项重算" }).click();
  await expect(notes).not.toContainText("合计与分项不一致");
  await expect.poll(stored).toMatchObject({ projectTotal: "36.00", annualTotal: "36.00" });

  await page.getByRole("toolbar").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("contentinfo").getByRole("button", { name: "2 错误" })).toBeVisible();
  await expect.poll(stored).toMatchObject({ projectTotal: "37" });
});
