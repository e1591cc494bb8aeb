/**
 * Which texts of a draft still are as they came over from last year, kept up through edits: what is written is the form's own from then
 * on, and rows that move take their marks along.
 *
 * Invariant: a mark names a text that has not been written since it came over; rows that come in have none.
 */
import { indicatorField, parseIndicatorField, type Field, type IndicatorList } from "./field.ts";
import type { Carried, Form, Indicator } from "./form.ts";

type Marks = NonNullable<Form["carried"]>;

/** `undefined` where nothing is left of them. */
export function marksWithout(marks: Marks, field: Field): Marks | undefined {
  if (!Object.hasOwn(marks, field)) return marks;
  const { [field]: _, ...rest } = marks;
  return anyOf(rest);
}

export interface Splice {
  readonly list: IndicatorList;
  readonly at: number;
  readonly removed: readonly Indicator[];
  readonly insert: readonly Indicator[];
}

/** A row that went and came again in one step, as one that is moved does, is the same row by all it says. */
export function marksAfterSplice(marks: Marks, { list, at, removed, insert }: Splice): Marks | undefined {
  const left = removed.map((row) => JSON.stringify(row));
  const movedTo = new Map<number, number>();
  for (const [i, row] of insert.entries()) {
    const from = left.indexOf(JSON.stringify(row));
    if (from < 0) continue;
    left[from] = "";
    movedTo.set(at + from, at + i);
  }
  const entries = Object.entries(marks).flatMap(([field, mark]): [Field, Carried][] => {
    const place = parseIndicatorField(field);
    if (place?.list !== list || place.index < at) return [[field, mark]];
    const isBehind = place.index >= at + removed.length;
    const to = isBehind ? place.index + insert.length - removed.length : movedTo.get(place.index);
    return to === undefined ? [] : [[indicatorField(to, place.column, list), mark]];
  });
  return anyOf(Object.fromEntries(entries));
}

function anyOf(marks: Marks): Marks | undefined {
  return Object.keys(marks).length > 0 ? marks : undefined;
}
