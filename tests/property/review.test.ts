/** A reviewer is silent about a correct form, and says one thing about one mistake; starting from an earlier review changes nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { review } from "#shared/review/review.ts";
import { anyEdit } from "../helpers/arbitrary-edits.ts";
import { anyForm } from "../helpers/arbitrary-forms.ts";
import { templates } from "#shared/template/templates.ts";
import { correctFormsOf } from "../helpers/correct-forms-of.ts";
import { correctForms } from "../helpers/correct-forms.ts";
import { mistakes } from "../helpers/mistakes.ts";

const told = (form: Form) =>
  review(form).findings.map(({ rule, level, state, message }) => `${rule} ${level} ${state} ${message}`);

describe("correct forms", () => {
  it("are reviewed in silence", () => {
    fc.assert(
      fc.property(correctForms, (form) => {
        expect(told(form)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(templates.filter(({ id }) => id !== "ningxia-2026").map((template) => [template.id, template] as const))(
    "of %s, too",
    (_, template) => {
      fc.assert(
        fc.property(correctFormsOf(template), (form) => {
          expect(told(form)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it("and of no known pack, too", () => {
    fc.assert(
      fc.property(correctForms, (form) => {
        expect(told({ ...form, template: "other" })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(mistakes)("with one mistake get just the finding of it: $what", ({ rules, make }) => {
    fc.assert(
      fc.property(correctForms, (form) => {
        const wrong = make(form);
        fc.pre(wrong !== undefined);
        expect([...new Set(review(wrong ?? form).findings.map(({ rule }) => rule))]).toEqual(rules);
      }),
      { numRuns: 60 },
    );
  });
});

describe("any form", () => {
  it("can be reviewed: nothing throws, and every finding is a sentence about places there are", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const { message, places, fix } of review(form).findings) {
          expect(message).toMatch(/。$/);
          expect(places.length).toBeGreaterThan(0);
          expect(() => applyEdits(form, fix?.edits ?? [])).not.toThrow();
        }
      }),
    );
  });

  it("is reviewed alike anew and from an earlier state", () => {
    fc.assert(
      fc.property(fc.oneof(anyForm, correctForms), fc.array(anyEdit, { maxLength: 8 }), (start, edits) => {
        let form = start;
        let last = review(form);
        for (const make of edits) {
          form = applyEdits(form, [make(form)]).form;
          last = review(form, undefined, last);
          expect(last.findings).toEqual(review(form).findings);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("loses the finding whose fix is taken", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const { findings } = review(form);
        for (const { fix, rule, subject } of findings) {
          if (!fix) continue;
          const left = review(applyEdits(form, fix.edits).form).findings.filter((one) => one.rule === rule);
          expect(left.map((one) => one.subject)).not.toContain(subject);
        }
      }),
    );
  });
});
