/** What happens to a few forms leaves the list as if it had been read anew, and every form where it is said to be. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormSummary } from "#shared/api/contract.ts";
import { knowingNow, listedForms, showingOtherwise, type ListedForms } from "#renderer/desk/listed-forms.ts";

const form = (id: number, projectName = "") => ({ id, projectName }) as FormSummary;

function expectConsistent({ forms, positions }: ListedForms) {
  expect([...positions].toSorted(([, a], [, b]) => a - b)).toEqual(forms.map(({ id }, index) => [id, index]));
}

test("forms that came, went or changed are as the host says", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(ids, ids, ids, (listed, asked, inLibrary) => {
      const found = asked.filter((id) => inLibrary.includes(id)).map((id) => form(id, "现在"));
      const now = knowingNow(listedForms(listed.map((id) => form(id))), asked, found);
      expectConsistent(now);
      const there = listed.filter((id) => !asked.includes(id) || inLibrary.includes(id));
      const added = found.filter(({ id }) => !listed.includes(id)).map(({ id }) => id);
      expect(now.forms.map(({ id }) => id)).toEqual([...there, ...added]);
      const known = now.forms.filter(({ projectName }) => projectName === "现在");
      expect(new Set(known)).toEqual(new Set(found));
    }),
  );
});

test("a form that shows otherwise stays where it is, and one that is not listed stays away", () => {
  const listed = listedForms([form(3), form(1)]);
  const now = showingOtherwise(listed, [1, 7], (one) => ({ ...one, projectName: "改名" }));
  expect(now.forms).toEqual([form(3), form(1, "改名")]);
  expect(now.forms[0]).toBe(listed.forms[0]);
  expectConsistent(now);
});
