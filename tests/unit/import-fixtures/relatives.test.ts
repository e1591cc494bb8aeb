/** Every relative of the form, read cell by cell. */
import { expect, it } from "vitest";
import { relativeCases } from "../../fixtures/import/cases/relatives.ts";
import { expectedOutcome, readOutcome } from "../../fixtures/import/compare-reading.ts";

it.each(relativeCases)("$file", async (one) => {
  expect(await readOutcome(one)).toEqual(expectedOutcome(one));
});
