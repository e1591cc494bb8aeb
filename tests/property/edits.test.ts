/** Every change to any form can be taken back exactly, one by one and as a walk through undo and redo. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allSumEdits, disagreements } from "#shared/editing/computed-amounts.ts";
import { deleteRows, fillRow, insertRows, moveRow, printedRows } from "#shared/editing/indicator-rows.ts";
import { typeTexts, type TypedText } from "#shared/editing/type-text.ts";
import { applyEdits, editSchema, type Edit } from "#shared/form/edit.ts";
import { coreAmountFields, coreTextFields, type Field } from "#shared/form/field.ts";
import { formSchema, isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/ningxia-2026.ts";
import { anyEdit } from "../helpers/arbitrary-edits.ts";
import { anyAmount, anyForm, anyText } from "../helpers/arbitrary-forms.ts";

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
      fc.property(anyForm, fc.array(operation, { maxLength: 12 }), (start, operations) => {
        let form = start;
        for (const [kind, at] of operations) {
          form = applyEdits(form, editsOf(form, kind, at % printedRows(form, ningxia2026).length)).form;
        }
        expect(content(form.indicators)).toEqual(content(start.indicators));
      }),
    );
  });

  function editsOf(form: Form, kind: "above" | "below" | "fill" | "up" | "down", at: number): readonly Edit[] {
    if (kind === "fill") return fillRow(form, ningxia2026, at)?.edits ?? [];
    if (kind === "above" || kind === "below") return insertRows(form, ningxia2026, at, kind);
    return moveRow(form, ningxia2026, at, kind === "up" ? -1 : 1).edits;
  }

  it("land a moved row where they say", () => {
    fc.assert(
      fc.property(anyForm, fc.nat(), fc.constantFrom(-1, 1), (start, at, step) => {
        // Every indicator gets a name of its own, so that it is known again.
        const form = {
          ...start,
          indicators: start.indicators.map((row, i) => Object.assign(structuredClone(row), { name: `行${i}` })),
        };
        const nameAt = (of: Form, row: number) => of.indicators[printedRows(of, ningxia2026)[row]?.index ?? -1]?.name;
        const chosen = at % printedRows(form, ningxia2026).length;
        const moved = moveRow(form, ningxia2026, chosen, step);
        expect(nameAt(applyEdits(form, moved.edits).form, moved.at)).toBe(nameAt(form, chosen));
      }),
    );
  });

  it("delete exactly the rows in the range", () => {
    fc.assert(
      fc.property(anyForm, fc.nat(), fc.nat(10), (form, at, count) => {
        const rows = printedRows(form, ningxia2026);
        const from = at % rows.length;
        const doomed = new Set(rows.slice(from, from + count + 1).map(({ index }) => index));
        const after = applyEdits(form, deleteRows(form, ningxia2026, from, from + count)).form;
        expect(after.indicators).toEqual(form.indicators.filter((_, index) => !doomed.has(index)));
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
