/**
 * A process that edits one form as fast as it can and says which revision was acknowledged, until it is killed. Edit number n sets the
 * value of row n mod `rowCount` to n, so that the whole content of every revision is known.
 */
import { writeSync } from "node:fs";
import { openLibrary } from "#backend/store/library.ts";
import { step } from "../helpers/take-step.ts";

export const rowCount = 20;

/** The values a form has at a revision; it starts at revision 1 with blank ones. */
export function valuesAt(revision: number): string[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const last = revision - ((((revision - row) % rowCount) + rowCount) % rowCount);
    return last > 1 ? String(last) : "";
  });
}

if (import.meta.main) {
  const [file = "", id = ""] = process.argv.slice(2);
  const { forms, journal } = openLibrary(file, { create: false });
  let { revision } = forms.open(Number(id));
  for (;;) {
    const next = revision + 1;
    const edit = { kind: "set-field", field: `indicators.${next % rowCount}.value`, text: String(next) } as const;
    ({ revision } = journal.change(Number(id), revision, [step([edit])]));
    writeSync(1, `${revision}\n`);
  }
}
