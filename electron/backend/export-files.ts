/** Forms as official workbook files with their proposed names, one workbook each or all in one; for the window and the command line alike. */
import { tellings } from "#shared/filling/told.ts";
import type { Form } from "#shared/form/form.ts";
import { fillForms } from "./filling/fill-forms.ts";
import { fillWorkbooks, type IssuedBlank } from "./filling/fill-workbook.ts";
import type { FilledFile, FilledWorkbook } from "./filling/filled-workbook.ts";
import { Slices } from "./slices.ts";
import { workbookName, workbookNames, type Named } from "./writers/workbook-names.ts";

export interface ExportChoices {
  readonly oneWorkbook: boolean;
  /** How the files are named; as usual where not given. */
  readonly namePattern?: string | undefined;
  /** The issued blank a form of a workbook of its own is written into; the built-in one where there is none. */
  readonly blankOf?: ((form: Form) => IssuedBlank | undefined) | undefined;
}

/** In slices. @throws AppError `issued-refused` where one of them fails its proof, `write-failed` where a text is too long. */
export async function exportFiles(
  named: readonly Named[],
  { oneWorkbook, namePattern, blankOf }: ExportChoices,
): Promise<FilledFile[]> {
  const forms = named.map(({ form }) => form);
  if (oneWorkbook) return [{ name: workbookName(standInForAll(named), namePattern), ...builtIn(await fillForms(forms)) }];
  const names = workbookNames(named, namePattern);
  const slices = new Slices();
  const files: FilledFile[] = [];
  for (const [i, form] of forms.entries()) {
    const blank = blankOf?.(form);
    const [filled] = blank ? fillWorkbooks(blank, [form]) : [builtIn(await fillForms([form], slices))];
    if (filled) files.push({ name: names[i] ?? "", ...filled });
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

/** Of a form that is to be written into an issued blank it is told that it was not. */
function builtIn(filled: FilledWorkbook): FilledWorkbook {
  const forms = filled.forms.map(({ form, told }) => ({
    form,
    told: form.issuedBlank === undefined ? told : [...told, tellings.builtIn(filled.forms.length)],
  }));
  return { ...filled, forms };
}
