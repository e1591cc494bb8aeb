/** Forms as official workbook files with their proposed names, one workbook each or all in one; for the window and the command line alike. */
import type { Form } from "#shared/form/form.ts";
import { workbookName, workbookNames } from "./writers/workbook-names.ts";
import { writeWorkbook } from "./writers/write-workbook.ts";

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The forms in it. */
  readonly forms: readonly Form[];
}

export async function exportFiles(forms: readonly Form[], oneWorkbook: boolean): Promise<ExportedFile[]> {
  if (oneWorkbook) return [{ name: workbookName(standInForAll(forms)), bytes: await writeWorkbook(forms), forms }];
  const names = workbookNames(forms);
  const files: ExportedFile[] = [];
  for (const [index, form] of forms.entries()) {
    files.push({ name: names[index] ?? "", bytes: await writeWorkbook([form]), forms: [form] });
  }
  return files;
}

/** A form with what all of them have in common, to be named after: "2026-厅本级-业务培训费等3个项目". */
function standInForAll(forms: readonly Form[]): Form {
  const [first, ...rest] = forms;
  if (!first) throw new RangeError("no form to export");
  if (rest.length === 0) return first;
  return {
    ...first,
    year: rest.every(({ year }) => year === first.year) ? first.year : null,
    implementingUnit: rest.every(({ implementingUnit }) => implementingUnit === first.implementingUnit)
      ? first.implementingUnit
      : "",
    projectName: `${first.projectName}等${forms.length}个项目`,
  };
}
