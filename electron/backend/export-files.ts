/** Forms as official workbook files with their proposed names, one workbook each or all in one; for the window and the command line alike. */
import type { Form } from "#shared/form/form.ts";
import { fillWorkbooks, type FilledWorkbook, type IssuedBlank } from "./filling/fill-workbook.ts";
import { workbookName, workbookNames, type Named } from "./writers/workbook-names.ts";
import { writeWorkbook } from "./writers/write-workbook.ts";

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The forms in it. */
  readonly forms: readonly Form[];
  /** How it was filled, where it is an issued workbook. */
  readonly filled?: FilledWorkbook | undefined;
}

export interface ExportChoices {
  readonly oneWorkbook: boolean;
  /** How the files are named; as usual where not given. */
  readonly namePattern?: string | undefined;
  /** The issued blank a form of a workbook of its own is written into; the built-in one where there is none. */
  readonly blankOf?: ((form: Form) => IssuedBlank | undefined) | undefined;
}

export async function exportFiles(
  named: readonly Named[],
  { oneWorkbook, namePattern, blankOf }: ExportChoices,
): Promise<ExportedFile[]> {
  const forms = named.map(({ form }) => form);
  if (oneWorkbook) {
    return [{ name: workbookName(standInForAll(named), namePattern), bytes: await writeWorkbook(forms), forms }];
  }
  const names = workbookNames(named, namePattern);
  const files: ExportedFile[] = [];
  for (const [index, form] of forms.entries()) {
    const blank = blankOf?.(form);
    const [filled] = blank ? fillWorkbooks(blank, [form]) : [];
    files.push({ name: names[index] ?? "", bytes: filled?.bytes ?? (await writeWorkbook([form])), forms: [form], filled });
  }
  return files;
}

/** A form with what all of them have in common, to be named after: "2026-厅本级-业务培训费等3个项目". */
function standInForAll(named: readonly Named[]): Named {
  const [first, ...rest] = named;
  if (!first) throw new RangeError("no form to export");
  if (rest.length === 0) return first;
  const common = <T>(of: (form: Form) => T, otherwise: T): T =>
    rest.every(({ form }) => of(form) === of(first.form)) ? of(first.form) : otherwise;
  return {
    form: {
      ...first.form,
      year: common(({ year }) => year, null),
      implementingUnit: common(({ implementingUnit }) => implementingUnit, ""),
      supervisingDepartment: common(({ supervisingDepartment }) => supervisingDepartment, ""),
      projectName: `${first.form.projectName}等${named.length}个项目`,
    },
  };
}
