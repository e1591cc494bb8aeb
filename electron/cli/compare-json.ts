/** What changed between two forms with the keys of the interchange contract; `was` is the path on the left, where there is one. */
import type { FormChange } from "#shared/comparing/form-change.ts";
import { indicatorField, type IndicatorList } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { InputForm } from "./inputs.ts";

export function formJson({ source: { file, sheet, page, line }, recognized: { form } }: InputForm): unknown {
  return { source: { file, sheet, page, line }, projectName: form.projectName, year: form.year };
}

/** `place` is a path of the right form, of the left one for what only stands there. A row is called by its name. */
export function changeJson(left: Form, right: Form, change: FormChange): unknown {
  switch (change.kind) {
    case "changed":
      return change;
    case "added":
      return {
        kind: change.kind,
        place: nameAt(change.list, change.to),
        left: null,
        right: rowName(right, change.list, change.to),
      };
    case "removed": {
      const place = nameAt(change.list, change.from);
      return { kind: change.kind, place, was: place, left: rowName(left, change.list, change.from), right: null };
    }
    case "renamed":
    case "moved": {
      const { kind, list, from, to } = change;
      const [place, was] = [nameAt(list, to), nameAt(list, from)];
      return { kind, place, was, left: rowName(left, list, from), right: rowName(right, list, to) };
    }
  }
}

function nameAt(list: IndicatorList, index: number): string {
  return indicatorField(index, "name", list);
}

function rowName(form: Form, list: IndicatorList, index: number): string {
  const row = form[list]?.[index];
  return row?.name || row?.value || "";
}
