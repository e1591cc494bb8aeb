/** What filling workbooks did, and what of the forms is not in them, on standard error. */
import type { FilledFile } from "#backend/filling/filled-workbook.ts";
import { isReadBack, proofCounts } from "#backend/filling/proof-counts.ts";
import { texts } from "./text.ts";

/** Before anything is written. @returns whether everything of the forms is in the workbooks as it is in the forms. */
export function tellForms(files: readonly FilledFile[]): boolean {
  const forms = files.flatMap((file) => file.forms);
  for (const { form, told } of forms) {
    for (const { message } of told) console.error(texts.toldOf(form.projectName, message));
  }
  return forms.every(({ told }) => !told.some(({ needsAttention }) => needsAttention));
}

export function tellProofs(files: readonly FilledFile[]): void {
  for (const file of files) console.error(texts.filled(file.name, proofCounts([file]), isReadBack(file)));
}
