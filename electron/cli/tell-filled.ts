/** What filling issued workbooks did, and what of the forms is not in them, on standard error. */
import type { FilledFile } from "#backend/filling/fill-files.ts";
import { texts } from "./text.ts";

/** @returns whether everything of the forms is in the workbooks as it is in the forms. */
export function tellFilled(files: readonly FilledFile[]): boolean {
  for (const { name, filled } of files) {
    const { unchangedParts, sheets } = filled.proof;
    const sum = (count: (sheet: (typeof sheets)[number]) => number) => sheets.reduce((all, sheet) => all + count(sheet), 0);
    console.error(
      texts.filled(
        name,
        unchangedParts.length,
        sum((sheet) => sheet.cellsWritten),
        sum((sheet) => sheet.rowsInserted),
        sum((sheet) => sheet.rowsDeleted),
        sum((sheet) => sheet.rowsMoved),
      ),
    );
    for (const { form, told } of filled.forms) {
      for (const { message } of told) console.error(texts.toldOf(form.projectName, message));
    }
  }
  return files.every(({ filled }) => filled.forms.every(({ told }) => !told.some(({ needsAttention }) => needsAttention)));
}
