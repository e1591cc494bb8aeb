/** Every change to any form can be taken back exactly, one by one and as a walk through undo and redo. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allSumEdits, disagreements } from "#shared/editing/computed-amounts.ts";
import { deleteRows, fillRow, insertRows, printedRows } from "#shared/editing/indicator-rows.ts";
import { shiftRows } from "#shared/editing/move-rows.ts";
import { typeTexts, type TypedText } from "#shared/editing/type-text.ts";
import { applyEdits, editSchema, type Edit } from "#shared/form/edit.ts";
import { coreAmountFields, coreTextFields, type Field } from "#shared/form/field.ts";
import { formSchema, isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import type { Template } from "#shared/template/template.ts";
import { anyEdit } from "../helpers/arbitrary-edits.ts";
import { anyAmount, anyForm, anyTemplate, anyText } from "../helpers/arbitrary-forms.ts";

describe("edits", () => {
  it("are undone by their inverse, on any form", () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyEdit, { maxLength: 8 }), (start, makers) => {
        const form = formSchema.parse(start);
        const edits: Edit[] = [];
        let current = form;
        for (const make of makers) {
          const edit = make(current);
          edits.push(edit);
          current = applyEdits(current, [edit]).form;
        }
        const edited = applyEdits(form, edits);
        expect(edited.form).toStrictEqual(current);
        expect(applyEdits(edited.form, edited.inverse).form).toStrictEqual(form);
        // Both ways across the wire and back.
        expect(editSchema.array().parse(structuredClone([...edits, ...edited.inverse]))).toStrictEqual([
          ...edits,
          ...edited.inverse,
        ]);
        expect(formSchema.parse(JSON.parse(JSON.stringify(edited.form)))).toStrictEqual(edited.form);
      }),
    );
  });
});

describe("row operations", () => {
  /** What the person wrote in the rows, whichever level they stand in. */
  const content = (rows: readonly Indicator[]) =>
    rows
      .filter((indicator) => !isBlankIndicator(indicator))
      .map((indicator) => JSON.stringify({ ...indicator, level1: "", level2: "" }))
      .toSorted();

  it("lose and alter no indicator", () => {
    const operation = fc.tuple(fc.constantFrom("above", "below", "fill", "up", "down"), fc.nat());
    fc.assert(
      fc.property(anyForm, anyTemplate, fc.array(operation, { maxLength: 12 }), (start, template, operations) => {
        let form = start;
        for (const [kind, at] of operations) {
          form = applyEdits(form, editsOf(form, template, kind, at % printedRows(form, template).length)).form;
        }
        expect(content(form.indicators)).toEqual(content(start.indicators));
        expect(content(form.midTermIndicators ?? [])).toEqual(content(start.midTermIndicators ?? []));
      }),
    );
  });

  function editsOf(
    form: Form,
    template: Template,
    kind: "above" | "below" | "fill" | "up" | "down",
    at: number,
  ): readonly Edit[] {
    if (kind === "fill") return fillRow(form, template, at)?.edits ?? [];
    if (kind === "above" || kind === "below") return insertRows(form, template, at, kind);
    return shiftRows(form, template, { first: at, last: at + 2 }, kind === "up" ? -1 : 1).edits;
  }

  it("land moved rows where they say, together and in order, and leave all others in theirs", () => {
    fc.assert(
      fc.property(
        anyForm,
        anyTemplate,
        fc.nat(),
        fc.nat(4),
        fc.constantFrom<-1 | 1>(-1, 1),
        (start, template, at, more, step) => {
          // Every indicator gets a name of its own, so that it is known again.
          const form = {
            ...start,
            indicators: start.indicators.map((row, i) => Object.assign(structuredClone(row), { name: `行${i}` })),
          };
          const printed = (of: Form) =>
            printedRows(of, template).map(({ index, level1, level2 }) => ({
              name: of.indicators[index ?? -1]?.name,
              level1,
              level2,
            }));
          const before = printed(form);
          const first = at % before.length;
          const chosen = { first, last: Math.min(first + more, before.length - 1) };
          const { edits, rows } = shiftRows(form, template, chosen, step);
          const after = printed(applyEdits(form, edits).form);
          const named = (all: typeof before) => all.filter(({ name }) => name !== undefined && name !== "");
          const moving = named(before.slice(chosen.first, chosen.last + 1)).map(({ name }) => name);
          expect(named(after.slice(rows.first, rows.last + 1)).map(({ name }) => name)).toEqual(moving);
          const others = (all: typeof before) => named(all).filter(({ name }) => !moving.includes(name));
          expect(others(after)).toEqual(others(before));
        },
      ),
    );
  });

  it("delete exactly the rows in the range", () => {
    fc.assert(
      fc.property(anyForm, anyTemplate, fc.nat(), fc.nat(10), (form, template, at, count) => {
        const rows = printedRows(form, template);
        const from = at % rows.length;
        const doomed = new Set(rows.slice(from, from + count + 1).map(({ index }) => index));
        const after = applyEdits(form, deleteRows(form, template, from, from + count)).form;
        expect(after.indicators).toEqual(form.indicators.filter((_, index) => !doomed.has(index)));
        const doomedBeside = new Set(rows.slice(from, from + count + 1).map(({ midTermIndex }) => midTermIndex));
        expect(after.midTermIndicators ?? []).toEqual(
          (form.midTermIndicators ?? []).filter((_, index) => !doomedBeside.has(index)),
        );
      }),
    );
  });
});

describe("typing", () => {
  const headField = fc.constantFrom<Field>(...coreTextFields, ...coreAmountFields, "year");
  const parts = [
    "funds.ownLevel.fiscalAppropriation",
    "funds.ownLevel.otherFunds",
    "funds.ownLevel.carryOver",
    "funds.transfer.central",
    "funds.transfer.region",
  ] as const;

  it("amounts keeps every sum exact, whatever order they come in", () => {
    fc.assert(
      fc.property(anyForm, fc.array(fc.tuple(fc.constantFrom(...parts), anyAmount), { maxLength: 12 }), (start, typed) => {
        const zeros = coreAmountFields.map((field): TypedText => ({ field, text: "0" }));
        let form = applyEdits(start, typeTexts(start, ningxia2026, zeros)).form;
        for (const [field, text] of typed) form = applyEdits(form, typeTexts(form, ningxia2026, [{ field, text }])).form;
        expect(disagreements(form, ningxia2026)).toEqual([]);
        expect(allSumEdits(form, ningxia2026)).toEqual([]);
      }),
    );
  });

  it("the same text twice changes nothing the second time", () => {
    fc.assert(
      fc.property(anyForm, headField, anyText, (form, field, text) => {
        const once = applyEdits(form, typeTexts(form, ningxia2026, [{ field, text }])).form;
        expect(typeTexts(once, ningxia2026, [{ field, text }])).toEqual([]);
      }),
    );
  });
});
