/** Comparing over any forms, and over edits that are known: what was done is found, and little else is reported. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { proseChanges } from "#shared/comparing/prose-changes.ts";
import { takeOver } from "#shared/comparing/take-over.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { templates } from "#shared/template/templates.ts";
import { canonicalForm } from "../helpers/arbitrary-forms.ts";
import { correctForms } from "../helpers/correct-forms.ts";
import { asFormOf } from "../helpers/correct-forms-of.ts";
import { mistakes } from "../helpers/mistakes.ts";

/** The texts of rows in their order, without what only the layout puts there. */
function rowTexts(rows: readonly Indicator[] = []): unknown[] {
  return rows
    .filter((row) => !isBlankIndicator(row))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== "prefix")));
}

function expectSameTexts(one: Form, other: Form): void {
  expect(rowTexts(one.indicators)).toEqual(rowTexts(other.indicators));
  expect(rowTexts(one.midTermIndicators)).toEqual(rowTexts(other.midTermIndicators));
}

describe("comparing", () => {
  it("a form with itself finds nothing", () => {
    fc.assert(
      fc.property(canonicalForm, (form) => {
        expect(compareForms(form, structuredClone(form))).toEqual([]);
      }),
    );
  });

  it("leads from any form to any other", () => {
    fc.assert(
      fc.property(canonicalForm, canonicalForm, (left, other) => {
        const right = { ...other, moneyUnit: left.moneyUnit, template: left.template };
        const { form } = applyEdits(left, takeOver(left, right, compareForms(left, right)));
        expectSameTexts(form, right);
        expect(compareForms(form, right)).toEqual([]);
      }),
    );
  });

  it("leads from a form to what some edits made of it, all or some of them taken over", () => {
    fc.assert(
      fc.property(correctForms, fc.constantFrom(...mistakes), fc.nat(), (left, mistake, chosen) => {
        const right = mistake.make(left);
        fc.pre(right !== undefined);
        const changes = compareForms(left, right);
        expectSameTexts(applyEdits(left, takeOver(left, right, changes)).form, right);
        const some = changes.filter((_, i) => (chosen >> (i % 30)) % 2 === 0);
        const halfway = applyEdits(left, takeOver(left, right, some)).form;
        expect(compareForms(halfway, right).length).toBeLessThanOrEqual(changes.length);
        expectSameTexts(applyEdits(left, takeOver(left, right, [])).form, left);
      }),
    );
  });
});

describe.each(templates)("forms of $id", (template) => {
  it("differ in nothing from themselves, and lead to any other as the template has it; drafts of them keep all they say", () => {
    fc.assert(
      fc.property(correctForms, fc.constantFrom(...mistakes), (form, mistake) => {
        const made = mistake.make(form);
        fc.pre(made !== undefined);
        const [left, right] = [asFormOf(template, form), asFormOf(template, made)];
        expect(compareForms(left, structuredClone(left))).toEqual([]);
        const { form: after } = applyEdits(left, takeOver(left, right, compareForms(left, right)));
        expectSameTexts(after, right);
        expect(compareForms(after, right)).toEqual([]);

        const numbers = `依据宁财发〔${left.year}〕15号、财政部${left.year}年第5号令。`;
        const year = left.year ?? 0;
        const draft = carryOver({ ...left, annualGoal: numbers }, { from: year, to: year + 1, sha256: "" });
        expect(draft.annualGoal).toBe(numbers);
        const kept = compareForms(left, { ...draft, annualGoal: left.annualGoal });
        // Nothing but amounts and years: no row came, went, moved or was renamed but for its year.
        expect(kept.flatMap((change) => (change.kind === "changed" || change.kind === "renamed" ? [] : change.kind))).toEqual(
          [],
        );
        const texts = kept.flatMap((change) => {
          const isText = change.kind === "renamed" || (change.kind === "changed" && !change.place.startsWith("funds."));
          return isText ? [[change.left.replaceAll(String(year), ""), change.right.replaceAll(String(year + 1), "")]] : [];
        });
        expect(texts.map(([was]) => was)).toEqual(texts.map(([, is]) => is));
      }),
      { numRuns: 25 },
    );
  });
});

/** What may be done to a row that was not touched before, and the change it is. Each leaves the other rows where they are. */
const deeds: readonly ((rows: Indicator[], at: number, n: number) => string)[] = [
  (rows, at, n) => rewrite(rows, at, { value: `≥${n + 2}项` }, `changed ${n}`),
  (rows, at, n) => rewrite(rows, at, { name: `本年${rows[at]?.name ?? ""}` }, `renamed ${n}`),
  (rows, at, n) => rewrite(rows, at, { name: `${rows[at]?.name ?? ""}（第${n}批）` }, `renamed ${n}`),
  (rows, at) => rows.splice(at, 1) && "removed",
  (rows, at, n) =>
    rows.splice(at, 0, { level1: "产出指标", level2: "数量指标", name: `另行开展的工作${n}`, value: "" }) && "added",
  (rows, at) => {
    const [row] = rows.splice(at, 1);
    if (row) rows.splice((at + 3) % (rows.length + 1), 0, row);
    return "moved";
  },
];

function rewrite(rows: Indicator[], at: number, texts: Partial<Indicator>, said: string): string {
  const row = rows[at];
  if (row) rows[at] = { ...row, ...texts };
  return said.split(" ")[0] ?? "";
}

describe("pairs made by known edits", () => {
  it("have every edit found, and at most a tenth more reported", () => {
    let [made, reported] = [0, 0];
    for (const [pair, form] of fc.sample(correctForms, { numRuns: 40, seed: 14 }).entries()) {
      const rows = [...form.indicators];
      const kinds: string[] = [];
      for (let n = 0; n < 4; n++) {
        const deed = deeds[(pair + n) % deeds.length];
        // Far enough apart that no deed meets another's row.
        if (deed && rows.length >= 4 * (n + 1)) kinds.push(deed(rows, 4 * n + 1, pair));
      }
      const changes = compareForms(form, { ...form, indicators: rows });
      const left = changes.map(({ kind }) => kind);
      for (const kind of kinds) {
        expect(left, `pair ${pair}`).toContain(kind);
        left.splice(left.indexOf(kind as never), 1);
      }
      made += kinds.length;
      reported += changes.length;
    }
    expect(made).toBeGreaterThan(80);
    expect(reported / made).toBeLessThanOrEqual(1.1);
  });
});

describe("prose", () => {
  it("is whole on both sides", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("完成培训，举办班。12.3期；\n人次")), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const parts = proseChanges(left, right);
        const without = (kind: string) => parts.map((part) => (part.kind === kind ? "" : part.text)).join("");
        expect(without("added")).toBe(left);
        expect(without("removed")).toBe(right);
        expect(left === right).toBe(parts.every(({ kind }) => kind === "same"));
      }),
    );
  });
});
