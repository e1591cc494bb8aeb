/** The parts of the review as a person names them. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";

/** A form with which nothing is wrong. */
export const rightForm: Form = withSocialBenefit(sampleForms[0] as Form);

function withSocialBenefit(form: Form): Form {
  const row = { level1: "效益指标", level2: "社会效益", name: "业务骨干覆盖的市县", value: "27个" };
  return { ...form, indicators: form.indicators.map((indicator) => (indicator.level2 === row.level2 ? row : indicator)) };
}

export const panel = (page: Page): Locator => page.getByRole("complementary", { name: "审核和说明" });

/** The finding in the list that says this. */
export const finding = (page: Page, text: string): Locator =>
  panel(page).getByRole("listitem").filter({ hasText: text }).first();

export const statusCounts = (page: Page): Locator => page.getByRole("contentinfo").getByTitle("审核结果，单击打开清单");

/** The selected cell, whose text is typed over by the next key. */
export const selectedCell = (page: Page): Locator => page.locator(".form-grid td.current");

/** Keys go to the paper. */
export async function expectFocusOnPaper(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".form-grid") !== null)).toBe(true);
}
