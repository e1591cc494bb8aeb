/** An issued workbook bound to the fields of the form: every form on the sheets that are shown. */
import { AppError } from "#shared/api/app-error.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { otherKindNames } from "./readers/read-forms.ts";
import { readIssued } from "./readers/issued/read-issued.ts";

/** @throws AppError where it cannot be read or holds no form. */
export function bindIssued(name: string, bytes: Uint8Array): Binding[] {
  const found = readIssued(name, bytes).map(bindSheet);
  const bindings = found.flatMap((sheet) => sheet.bindings);
  if (bindings.length > 0) return bindings;
  const [other] = found.flatMap(({ others }) => others);
  throw other ? new AppError("file-other-kind", name, otherKindNames[other]) : new AppError("file-not-a-form", name);
}
