/**
 * A form that takes the place of another, as an old version or an import does: what was remarked on the form stays with it, in the rows that are the
 * same in both.
 */
import { matchRows } from "../comparing/match-rows.ts";
import { indicatorField, indicatorLists, parseIndicatorField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";

export function keepRemarks(from: Pick<Form, "remarks" | "indicators" | "midTermIndicators">, to: Form): Form {
  const { remarks: _, ...rest } = to;
  if (!from.remarks) return to.remarks ? rest : to;
  const placeIn = placesIn(from, to);
  return { ...rest, remarks: from.remarks.map((remark) => ({ ...remark, place: placeIn(remark.place) })) };
}

/** Blank for a row that the other form does not have. */
function placesIn(from: Pick<Form, "indicators" | "midTermIndicators">, to: Form): (place: Field) => Field {
  const rows = new Map(
    indicatorLists.map((list) => [
      list,
      new Map(matchRows(from[list] ?? [], to[list] ?? []).map(({ left, right }) => [left, right])),
    ]),
  );
  return (place) => {
    const row = parseIndicatorField(place);
    if (!row) return place;
    const index = rows.get(row.list)?.get(row.index);
    return index === undefined ? "" : indicatorField(index, row.column, row.list);
  };
}
