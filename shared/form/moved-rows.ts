/** Where rows are after a run of them was replaced by another: a row that went and came again in one step, as one that is moved does, is the same row by all it says. */
import { indicatorField, parseIndicatorField, type Field, type IndicatorList } from "./field.ts";
import type { Indicator } from "./form.ts";

export interface Splice {
  readonly list: IndicatorList;
  readonly at: number;
  readonly removed: readonly Indicator[];
  readonly insert: readonly Indicator[];
}

/** The field of the same cell after the splice; `undefined` where its row is gone. */
export function fieldsAfterSplice({ list, at, removed, insert }: Splice): (field: Field) => Field | undefined {
  const left = removed.map((row) => JSON.stringify(row));
  const movedTo = new Map<number, number>();
  for (const [i, row] of insert.entries()) {
    const from = left.indexOf(JSON.stringify(row));
    if (from < 0) continue;
    left[from] = "";
    movedTo.set(at + from, at + i);
  }
  return (field) => {
    const place = parseIndicatorField(field);
    if (place?.list !== list || place.index < at) return field;
    const isBehind = place.index >= at + removed.length;
    const to = isBehind ? place.index + insert.length - removed.length : movedTo.get(place.index);
    return to === undefined ? undefined : indicatorField(to, place.column, list);
  };
}
