/** A comparison reads the same from either side. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutYear } from "#shared/comparing/across-years.ts";
import { changeFields } from "#shared/comparing/change-fields.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { flipChange } from "#shared/comparing/flip-change.ts";
import { readField } from "#shared/form/field.ts";
import { formWith } from "../../../helpers/forms.ts";
import { canonicalForm } from "../../../helpers/arbitrary-forms.ts";

it("told from the other side it is about the same texts, and told back it is itself", () => {
  fc.assert(
    fc.property(canonicalForm, canonicalForm, (left, right) => {
      for (const change of compareForms(left, right)) {
        const flipped = flipChange(change);
        expect(flipChange(flipped)).toEqual(change);
        expect(changeFields(flipped, "left")).toEqual(changeFields(change, "right"));
        if (change.kind !== "changed" || flipped.kind !== "changed") continue;
        expect([readField(right, flipped.was), readField(left, flipped.place)]).toEqual([flipped.left, flipped.right]);
      }
    }),
  );
});

it("between two years the year is no change, and a title that differs in more is one", () => {
  const left = formWith([], { year: 2025, title: "2025年绩效目标表" });
  const places = (title: string) => {
    const right = formWith([], { year: 2026, title });
    return withoutYear(compareForms(left, right), left, right).map((change) => "place" in change && change.place);
  };
  expect(places("2026年绩效目标表")).toEqual([]);
  expect(places("2026年项目绩效目标表")).toEqual(["title"]);
});
