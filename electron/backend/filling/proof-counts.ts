/** What filling did to workbooks, counted over all of them, and whether reading them gives the forms. */
import type { FilledWorkbook } from "./filled-workbook.ts";

export interface ProofCounts {
  readonly unchangedParts: number;
  readonly cellsWritten: number;
  readonly rowsInserted: number;
  readonly rowsDeleted: number;
  readonly rowsMoved: number;
}

export function proofCounts(workbooks: readonly FilledWorkbook[]): ProofCounts {
  const sheets = workbooks.flatMap(({ proof }) => proof.sheets);
  const sum = (count: (sheet: (typeof sheets)[number]) => number) => sheets.reduce((all, sheet) => all + count(sheet), 0);
  return {
    unchangedParts: workbooks.reduce((all, { proof }) => all + proof.unchangedParts.length, 0),
    cellsWritten: sum((sheet) => sheet.cellsWritten),
    rowsInserted: sum((sheet) => sheet.rowsInserted),
    rowsDeleted: sum((sheet) => sheet.rowsDeleted),
    rowsMoved: sum((sheet) => sheet.rowsMoved),
  };
}

export function isReadBack({ forms }: FilledWorkbook): boolean {
  return forms.every(({ told }) => !told.some(({ code }) => code === "reads-differently"));
}
