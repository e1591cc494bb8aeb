/** Edits that any form can take, whatever rows it has. */
import fc from "fast-check";
import type { Edit } from "#shared/form/edit.ts";
import { coreAmountFields, indicatorField, indicatorLists, coreTextFields, type Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { anyIndicator, anyText } from "./arbitrary-forms.ts";

/** An edit that a form of so many rows can take, made from unbounded numbers. */
export type EditOf = (form: Form) => Edit;

const headField = fc.constantFrom<Field>(...coreTextFields, ...coreAmountFields, "year", "midTermGoal", "funds.midTerm.total");
const plain = { noNullPrototype: true };
const anyList: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom<Edit>({ kind: "set-list", list: "explanations" }, { kind: "set-list", list: "costPairs" }),
  fc.record(
    {
      kind: fc.constant("set-list" as const),
      list: fc.constant("explanations" as const),
      items: fc.array(fc.record({ rule: anyText, subject: anyText, text: anyText }, plain), { maxLength: 3 }),
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant("set-list" as const),
      list: fc.constant("costPairs" as const),
      items: fc.array(fc.record({ cost: anyText, quantities: fc.array(anyText) }, plain), { maxLength: 3 }),
    },
    plain,
  ),
);
export const anyEdit: fc.Arbitrary<EditOf> = fc.oneof(
  anyList.map(
    (edit): EditOf =>
      () =>
        edit,
  ),
  fc.tuple(headField, anyText).map(([field, text]): EditOf => () => ({ kind: "set-field", field, text })),
  fc
    .tuple(fc.nat(), fc.constantFrom("prefix", "name", "value", "unit", "weight"), anyText)
    .map(([at, column, text]): EditOf => (form) => {
      if (form.indicators.length === 0) return { kind: "set-field", field: "annualGoal", text };
      return { kind: "set-field", field: indicatorField(at % form.indicators.length, column), text };
    }),
  fc
    .tuple(fc.nat(), fc.nat(5), fc.array(anyIndicator, { maxLength: 4 }), fc.constantFrom(undefined, ...indicatorLists))
    .map(([at, count, insert, list]): EditOf => (form) => {
      const { length } = form[list ?? "indicators"] ?? [];
      const start = at % (length + 1);
      return { kind: "splice-indicators", ...(list && { list }), at: start, remove: Math.min(count, length - start), insert };
    }),
);
