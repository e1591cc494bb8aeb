/** Amounts as people type them: understood and told, or kept and told; sums never stay at an old number. */
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor } from "./editor-page.ts";
import { expect, shot, test } from "./fixtures.ts";
import { finding } from "./review-parts.ts";

const training = sampleForms[0];
test.use({ seed: training ? [training] : [] });

test("an amount with its unit is recorded in the form's, and all print alike", async ({ page, client }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(9, 3).click();
  await page.keyboard.type("120050元");
  await page.keyboard.press("Enter");
  await expect(editor.hint).toHaveText("“120050元”已记为 12.005 万元，小数多于两位，照实印出。");
  await page.keyboard.type("=80*2");
  await page.keyboard.press("Enter");
  await expect(editor.hint).toHaveText("“=80*2”已记为 160.00 万元。");
  await page.keyboard.type("(5)");
  await page.keyboard.press("Enter");
  await expect(editor.at(9, 3)).toHaveText("12.005");
  await expect(editor.at(10, 3)).toHaveText("160.00");
  await expect(editor.at(11, 3)).toHaveText("-5.00");
  await expect(editor.at(8, 3)).toHaveText("167.005");
  await shot(page, "amounts-read");
  // What is edited is what was written, and leaving it as it is changes nothing.
  await editor.at(10, 3).click();
  await page.keyboard.press("F2");
  await expect(editor.editor).toHaveValue("160");
  await page.keyboard.press("Enter");
  await editor.saved();
  const { form } = await client.forms.open({ id: 1 });
  expect(form.funds.ownLevel).toMatchObject({ fiscalAppropriation: "12.005", otherFunds: "160", carryOver: "-5" });
});

test("sums say that they cannot be told, and one click in the review mends the part", async ({ page }) => {
  const editor = await openEditor(page, "业务培训经费");
  await editor.at(9, 3).click();
  await page.keyboard.type("80*2");
  await page.keyboard.press("Enter");
  await expect(editor.hint).toHaveText("“80*2”不是一个数，3 个合计算不出。可在审核里改为 160。");
  await expect(editor.at(9, 3)).toHaveText("80*2");
  for (const sum of [editor.at(7, 3), editor.at(8, 3), editor.at(7, 5)]) {
    await expect(sum).toHaveText("算不出");
    await expect(sum).toHaveAttribute("title", "算不出来：本级资金的财政拨款写的是“80*2”，不是一个数。");
  }
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("contentinfo")).toContainText("项目总额 算不出 万元");
  await shot(page, "amounts-unread");
  await finding(page, "80*2").getByRole("button", { name: "改为 160" }).click();
  await expect(editor.at(9, 3)).toHaveText("160");
  await expect(editor.at(7, 3)).toHaveText("160");
});
