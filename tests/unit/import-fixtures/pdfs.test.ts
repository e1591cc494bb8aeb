/** Forms as PDF, read cell by cell. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pdfCases } from "../../fixtures/import/cases/pdfs.ts";
import { expectedOutcome, readOutcome } from "../../fixtures/import/compare-reading.ts";
import { launchBrowser } from "../../helpers/browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

it.each(pdfCases(() => browser))("$file", async (one) => {
  expect(await readOutcome(one)).toEqual(expectedOutcome(one));
});
