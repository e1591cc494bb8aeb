/** An issued workbook bound to the fields of the form: every form on the sheets that are shown. */
import { AppError } from "#shared/api/app-error.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { readIssued } from "./readers/issued/read-issued.ts";
import { otherKindNames } from "./readers/read-forms.ts";

export interface BoundSheet {
  readonly sheet: IssuedSheet;
  readonly binding: Binding;
}

/** In the order of the workbook. @throws AppError where it cannot be read or holds no form. */
export function boundSheets(name: string, bytes: Uint8Array): BoundSheet[] {
  const found = readIssued(name, bytes).map((sheet) => ({ sheet, within: bindSheet(sheet) }));
  const bound = found.flatMap(({ sheet, within }) => within.bindings.map((binding) => ({ sheet, binding })));
  if (bound.length > 0) return bound;
  const [other] = found.flatMap(({ within }) => within.others);
  throw other ? new AppError("file-other-kind", name, otherKindNames[other]) : new AppError("file-not-a-form", name);
}
