/** Forms as official workbook files with their proposed names, one workbook each or all in one; for the window and the command line alike. */
import { tellings } from "#shared/filling/told.ts";
import type { Form } from "#shared/form/form.ts";
import { fillForms } from "./filling/fill-forms.ts";
import { fillTogether } from "./filling/fill-together.ts";
import type { IssuedBlank } from "./filling/fill-workbook.ts";
import type { FilledFile, FilledWorkbook } from "./filling/filled-workbook.ts";
import { Slices } from "./slices.ts";
import { withExtensionOf, workbookName, workbookNames, type Named } from "./writers/workbook-names.ts";

export interface ExportChoices {
  readonly oneWorkbook: boolean;
  /** How the files are named; as usual where not given. */
  readonly namePattern?: string | undefined;
  /** The issued blank a form is written into; the built-in one where there is none, or where forms of one workbook have not all the same. */
  readonly blankOf?: ((form: Form) => IssuedBlank | undefined) | undefined;
}

/** In slices. @throws AppError `issued-refused` where one of them fails its proof, `write-failed` where a text is too long. */
export async function exportFiles(
  named: readonly Named[],
  { oneWorkbook, namePattern, blankOf }: ExportChoices,
): Promise<FilledFile[]> {
  const forms = named.map(({ form }) => ({ form, blank: blankOf?.(form) }));
  if (oneWorkbook) {
    const blank = commonBlank(forms);
    const name = workbookName(standInForAll(named), namePattern);
    return [blank ? intoBlank(name, blank, forms) : { name, ...(await builtIn(forms)) }];
  }
  const names = workbookNames(named, namePattern);
  const slices = new Slices();
  const files: FilledFile[] = [];
  for (const [i, one] of forms.entries()) {
    const name = names[i] ?? "";
    files.push(one.blank ? intoBlank(name, one.blank, [one]) : { name, ...(await builtIn([one], slices)) });
  }
  return files;
}

interface FormInBlank {
  readonly form: Form;
  readonly blank: IssuedBlank | undefined;
}

/** The one issued blank that all of them are written into. */
function commonBlank([first, ...others]: readonly FormInBlank[]): IssuedBlank | undefined {
  const isOne = others.every(({ blank }) => blank?.bytes === first?.blank?.bytes);
  return isOne ? first?.blank : undefined;
}

function intoBlank(name: string, blank: IssuedBlank, forms: readonly FormInBlank[]): FilledFile {
  const filled = fillTogether(
    blank,
    forms.map((one) => ({ form: one.form, blanks: one.blank?.blanks ?? [] })),
  );
  return { name: withExtensionOf(name, blank.name), ...filled };
}

/** Of a form that is to be written into an issued blank it is told that it was not, and why. */
async function builtIn(given: readonly FormInBlank[], slices?: Slices): Promise<FilledWorkbook> {
  const filled = await fillForms(
    given.map(({ form }) => form),
    slices,
  );
  const forms = filled.forms.map(({ form, told }, i) => ({
    form,
    told: form.issuedBlank === undefined ? told : [...told, tellings.builtIn(given[i]?.blank ? "unlike" : "missing")],
  }));
  return { ...filled, forms };
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
