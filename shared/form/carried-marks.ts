/**
 * Which texts of a draft still are as they came over from last year, kept up through edits: what is written is the form's own from then
 * on, and rows that move take their marks along.
 *
 * Invariant: a mark names a text that has not been written since it came over; rows that come in have none.
 */
import type { Field } from "./field.ts";
import type { FollowedRows } from "./followed-rows.ts";
import type { Carried, Form } from "./form.ts";

type Marks = NonNullable<Form["carried"]>;

/** `undefined` where nothing is left of them. */
export function marksWithout(marks: Marks, field: Field): Marks | undefined {
  if (!Object.hasOwn(marks, field)) return marks;
  const { [field]: _, ...rest } = marks;
  return anyOf(rest);
}

/** The same object where nothing of them changed. */
export function marksAfter(marks: Marks, rows: FollowedRows): Marks | undefined {
  const entries = Object.entries(marks);
  const kept = entries.flatMap(([field, mark]): [Field, Carried][] => {
    const now = rows.isWritten(field) ? undefined : rows.fieldNow(field);
    return now === undefined ? [] : [[now, mark]];
  });
  const isSame = kept.length === entries.length && kept.every(([field], i) => field === entries[i]?.[0]);
  return isSame ? marks : anyOf(Object.fromEntries(kept));
}

function anyOf(marks: Marks): Marks | undefined {
  return Object.keys(marks).length > 0 ? marks : undefined;
}
