/**
 * A process that corrects one form in the tray as fast as it can and says which revision was acknowledged, until it is killed. Others may
 * do the same: what is done on a revision depends on nothing but what the form is then, so that all that is ever held is known.
 */
import { writeSync } from "node:fs";
import { openLibrary } from "#backend/store/library.ts";
import { AppError } from "#shared/api/app-error.ts";
import type { Change, Correction } from "#shared/correcting/correction.ts";
import { randomChange } from "../helpers/random-corrections.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { asHosted } from "../helpers/tray-forms.ts";

export function changeAt(revision: number, correction: Correction): Change {
  const last = correction.done.at(-1);
  const mayRetake = last !== undefined && last.placing === undefined && correction.undone.length === 0;
  return randomChange(correction, seededRandom(revision), mayRetake);
}

if (import.meta.main) {
  const [file = "", id = ""] = process.argv.slice(2);
  const { tray } = openLibrary(file, { create: false });
  for (;;) {
    const { revision } = tray.open(Number(id)).form;
    try {
      const { form } = tray.correct(Number(id), revision, changeAt(revision, asHosted(tray, Number(id))));
      writeSync(1, `${form.revision}\n`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "form-changed") throw error;
    }
  }
}
