/** The form in every kind of file, read cell by cell. */
import { expect, it } from "vitest";
import { formatCases } from "../../fixtures/import/cases/formats.ts";
import { expectedOutcome, readOutcome } from "../../fixtures/import/compare-reading.ts";

it.each(formatCases)("$file", async (one) => {
  expect(await readOutcome(one)).toEqual(expectedOutcome(one));
});
