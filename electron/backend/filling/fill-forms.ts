/** Forms into one workbook, a sheet for each: filled one by one, and their sheets put together as they are. */
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";
import { newPackage, zipPackage } from "../issued/package/issued-package.ts";
import { openWorkbook } from "../issued/package/workbook.ts";
import { Slices } from "../slices.ts";
import { sheetNames } from "../writers/sheet-names.ts";
import { blankParts } from "./blank-package.ts";
import { builtInBlank } from "./built-in-blanks.ts";
import { fillForm, unitOf, type FilledForm } from "./fill-form.ts";
import type { FilledWorkbook } from "./filled-workbook.ts";

/** In slices. @throws AppError `issued-refused` where the proof fails, `write-failed` where a text is too long. */
export async function fillForms(forms: readonly Form[], slices = new Slices()): Promise<FilledWorkbook> {
  const names = sheetNames(forms);
  const filled: FilledForm[] = [];
  for (const [i, form] of forms.entries()) {
    filled.push(fillForm(form, names[i] ?? ""));
    await slices.pause();
  }
  const [first, ...others] = filled;
  if (!first) throw new RangeError("no form to fill in");
  return {
    bytes: others.length === 0 ? first.bytes : together(first, filled),
    forms: filled.map(({ form, told }) => ({ form, told })),
    proof: { ...first.proof, sheets: filled.flatMap(({ proof }) => proof.sheets) },
  };
}

/** The unit is that of all of them, or none. */
function together(first: FilledForm, filled: readonly FilledForm[]): Uint8Array {
  const unit = unitOf(first.form);
  const parts = blankParts({
    sheets: filled.map(({ sheet }) => sheet),
    styles: builtInBlank(templateOf(first.form.template)).styles,
    unit: filled.every(({ form }) => unitOf(form) === unit) ? unit : "",
  });
  const bytes = newPackage(first.sheet.name, parts).write(new Map());
  const { parts: written, sheets } = openWorkbook(zipPackage(first.sheet.name, bytes));
  const isAsFilled = filled.every(({ sheet }, i) => {
    const place = sheets[i];
    return place?.name === sheet.name && Buffer.compare(written.issued(place.path), sheet.part.bytes) === 0;
  });
  if (!isAsFilled || sheets.length !== filled.length)
    throw new AppError("issued-refused", first.sheet.name, "写好后核对，工作表与填好的不同");
  return bytes;
}
