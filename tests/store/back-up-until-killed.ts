/**
 * A process that edits a form and backs the library up as fast as it can, saying which backups are there, until it is killed. Its edits
 * are those of edit-until-killed.ts, so that the whole content of every revision is known.
 */
import { writeSync } from "node:fs";
import { openLibrary } from "#backend/store/library.ts";
import { rowCount } from "./edit-until-killed.ts";
import { step } from "../helpers/take-step.ts";

if (import.meta.main) {
  const [file = "", id = ""] = process.argv.slice(2);
  const { forms, journal, backups } = openLibrary(file, { create: false });
  let { revision } = forms.open(Number(id));

  // In between the steps of the copying.
  setInterval(() => {
    const next = revision + 1;
    const edit = { kind: "set-field", field: `indicators.${next % rowCount}.value`, text: String(next) } as const;
    ({ revision } = journal.change(Number(id), revision, [step([edit])]));
  });

  for (;;) {
    const { name } = await backups.make("before-import");
    writeSync(1, `${name}\n`);
  }
}
