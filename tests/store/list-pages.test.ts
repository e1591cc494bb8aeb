/** The pages of a list are the list, whatever their size and whatever happens between them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormSummary, ListPlace } from "#shared/api/contract.ts";
import type { Library } from "#backend/store/library.ts";
import { formWith } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";

function pages({ forms }: Library, most: number, between = () => {}): FormSummary[] {
  const all: FormSummary[] = [];
  let after: ListPlace | undefined;
  do {
    const page = forms.page(after, most);
    expect(page.forms.length).toBeLessThanOrEqual(most);
    all.push(...page.forms);
    after = page.next;
    between();
  } while (after);
  return all;
}

const form = fc.record({
  year: fc.constantFrom(2024, 2026, 2027, null),
  implementingUnit: fc.constantFrom("", "甲", "乙", "𠮷林"),
  projectName: fc.constantFrom("培训", "维修"),
});

test("pages are the list, without the forms that were taken out", () => {
  const library = openTestLibrary();
  fc.assert(
    fc.property(fc.array(form, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), fc.nat(), (forms, most, out) => {
      library.forms.remove(library.forms.list().map(({ id }) => id));
      const ids = library.forms.create(forms.map((said) => formWith([], said)));
      const removed = ids[out % Math.max(1, ids.length)];
      if (removed !== undefined) library.forms.remove([removed]);
      const listed = pages(library, most);
      expect(listed).toEqual(library.forms.list());
      expect(listed.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids.filter((id) => id !== removed));
      expect(library.forms.summaries(ids)).toHaveLength(listed.length);
      const years = listed.map(({ year }) => year ?? 0);
      expect(years).toEqual(years.toSorted((a, b) => b - a));
    }),
    { numRuns: 25 },
  );
});

test("a form that comes or goes meanwhile makes no other be missed or come twice", () => {
  const library = openTestLibrary();
  const stay = library.forms.create(
    Array.from({ length: 9 }, (_, i) => formWith([], { year: 2024 + (i % 3), implementingUnit: `单位${i % 2}` })),
  );
  const [goes = 0] = library.forms.create([formWith([], { year: 2026, implementingUnit: "单位0" })]);
  const listed = pages(library, 2, () => {
    library.forms.remove([goes]);
    library.forms.create([formWith([], { year: 2026, implementingUnit: "先来的" })]);
  });
  for (const id of stay) expect(listed.filter((one) => one.id === id)).toHaveLength(1);
});
