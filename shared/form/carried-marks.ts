/**
 * Which texts of a draft still are as they came over from last year, kept up through edits: what is written is the form's own from then
 * on, and rows that move take their marks along.
 *
 * Invariant: a mark names a text that has not been written since it came over; rows that come in have none.
 */
import type { Field } from "./field.ts";
import type { Carried, Form } from "./form.ts";
import { fieldsAfterSplice, type Splice } from "./moved-rows.ts";

type Marks = NonNullable<Form["carried"]>;

/** `undefined` where nothing is left of them. */
export function marksWithout(marks: Marks, field: Field): Marks | undefined {
  if (!Object.hasOwn(marks, field)) return marks;
  const { [field]: _, ...rest } = marks;
  return anyOf(rest);
}

export function marksAfterSplice(marks: Marks, splice: Splice): Marks | undefined {
  const movedTo = fieldsAfterSplice(splice);
  const entries = Object.entries(marks).flatMap(([field, mark]): [Field, Carried][] => {
    const to = movedTo(field);
    return to === undefined ? [] : [[to, mark]];
  });
  return anyOf(Object.fromEntries(entries));
}

function anyOf(marks: Marks): Marks | undefined {
  return Object.keys(marks).length > 0 ? marks : undefined;
}
