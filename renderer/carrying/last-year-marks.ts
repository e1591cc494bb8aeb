/** The cells whose text came from last year's form and reads otherwise there by now: marked, with what it says now. */
import { changeFields } from "#shared/comparing/change-fields.ts";
import type { FormChange } from "#shared/comparing/form-change.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellMark } from "#renderer/editor/grid/grid-port.ts";
import type { FormMarks } from "#renderer/editor/session/form-marks.ts";
import { yearsWords } from "#renderer/text/years-words.ts";

/** A row that only last year's form has by now has no cell to be marked. */
export function lastYearMarks(since: readonly { readonly changes: readonly FormChange[] }[], form: Form): FormMarks {
  const marks = since.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      changeFields(change, "left").map((field): [string, CellMark] => [
        field,
        { level: "last-year", sentence: sentenceOf(change) },
      ]),
    ),
  );
  return { form, byPath: new Map(marks) };
}

function sentenceOf(change: FormChange): string {
  if (change.kind === "changed" || change.kind === "renamed") return yearsWords.since.cell(change.right);
  return yearsWords.since.rowGone;
}
