/**
 * The cell of a remark of a return file in the form as it is now: rows may have moved since it was handed in. The path counts where the text there is the
 * one that was remarked on; else that text where it stands once; else what the remark says.
 */
import { indicatorField, isField, parseIndicatorField, readField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { Remark } from "../handing-in/return-file.ts";
import { templateOf } from "../template/templates.ts";
import { findPlace, type Evidence } from "./find-place.ts";

export interface PlaceOfSent {
  readonly place: Field;
  readonly by: readonly ("path" | Evidence)[];
}

export function placeOfSent(form: Form, { place, value, remark }: Pick<Remark, "place" | "value" | "remark">): PlaceOfSent {
  const row = parseIndicatorField(place);
  const isThere = isField(place) && (!row || form[row.list]?.[row.index] !== undefined);
  if (isThere && readField(form, place) === value) return { place, by: ["path"] };
  if (row && value !== "") {
    const same = (form[row.list] ?? []).flatMap((_, index) => {
      const field = indicatorField(index, row.column, row.list);
      return readField(form, field) === value ? [field] : [];
    });
    const [only, another] = same;
    if (only !== undefined && another === undefined) return { place: only, by: ["value"] };
  }
  const found = findPlace(form, templateOf(form.template), remark, value);
  if (found) return { place: found.field, by: found.by };
  // A cell of the head is where it always was, whatever stands in it now.
  return isThere && !row ? { place, by: ["path"] } : { place: "", by: [] };
}
