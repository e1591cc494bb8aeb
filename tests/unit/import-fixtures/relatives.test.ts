/** Every relative of the form, other provinces' tables among them, read cell by cell. */
import { expect, it } from "vitest";
import { provinceCases } from "../../fixtures/import/cases/provinces.ts";
import { relativeCases } from "../../fixtures/import/cases/relatives.ts";
import { expectedOutcome, readOutcome } from "../../fixtures/import/compare-reading.ts";

it.each([...relativeCases, ...provinceCases])("$file", async (one) => {
  expect(await readOutcome(one)).toEqual(expectedOutcome(one));
});
