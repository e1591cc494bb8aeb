/** The form in every geometry people bring it into, read cell by cell. */
import { expect, it } from "vitest";
import { geometryCases } from "../../fixtures/import/cases/geometries.ts";
import { expectedOutcome, readOutcome } from "../../fixtures/import/compare-reading.ts";

it.each(geometryCases)("$file", async (one) => {
  expect(await readOutcome(one)).toEqual(expectedOutcome(one));
});
