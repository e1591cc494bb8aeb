/** The names of the open form that the code table writes otherwise or does not have: marked as hints, for the table may be the one that lacks something. */
import { officeFields } from "#shared/batch/batch-change.ts";
import type { Form } from "#shared/form/form.ts";
import { findOffice } from "#shared/offices/find-office.ts";
import type { Office } from "#shared/offices/office.ts";
import { kindOf } from "#shared/offices/spellings.ts";
import type { CellMark } from "#renderer/editor/grid/grid-port.ts";
import type { FormMarks } from "#renderer/editor/session/form-marks.ts";
import { officeWords } from "#renderer/text/office-words.ts";

/** Of a kind the table has none of nothing is said. */
export function officeMarks(form: Form, offices: readonly Office[]): FormMarks {
  const marks = officeFields.flatMap((field): [string, CellMark][] => {
    const name = form[field];
    const kind = kindOf[field];
    if (name === "" || !offices.some((office) => office.kind === kind)) return [];
    const office = findOffice(offices, kind, name);
    if (office?.name === name) return [];
    return [[field, { level: "hint", sentence: office ? officeWords.writtenAs(office.name) : officeWords.notInTable }]];
  });
  return { form, byPath: new Map(marks) };
}
