/** What is shipped of others' work may be shipped, and is named. */
import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { allowedLicences, noticesText, ofItsOwnTerms, thirdParties } from "../../../build/scripts/third-party.ts";

test("nothing is shipped under a licence that was not looked at", () => {
  const others = thirdParties().filter(({ licence }) => !allowedLicences.has(licence));
  expect(others.map(({ name }) => name)).toEqual([ofItsOwnTerms]);
});

test("the notices name every package the program stands on, with the text of its licence", () => {
  const notices = noticesText();
  for (const name of Object.keys(packageJson.dependencies)) expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
  for (const { text } of thirdParties()) expect(notices).toContain(text ?? "");
  const silent = thirdParties().filter(({ text }) => text === undefined);
  expect(silent.length).toBeLessThan(thirdParties().length / 20);
});
