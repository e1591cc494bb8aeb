/** Forms in an issued workbook as files with their proposed names: each takes as many forms as the workbook has blanks. */
import type { Form } from "#shared/form/form.ts";
import { withExtensionOf, workbookNames } from "../writers/workbook-names.ts";
import { fillWorkbooks, type IssuedBlank } from "./fill-workbook.ts";
import type { FilledFile } from "./filled-workbook.ts";

/** @throws AppError `issued-refused` where one of them cannot be filled soundly. */
export function fillFiles(blank: IssuedBlank, forms: readonly Form[], namePattern?: string): FilledFile[] {
  const workbooks = fillWorkbooks(blank, forms);
  const names = workbookNames(
    workbooks.flatMap(({ forms: [first] }) => (first ? [{ form: first.form }] : [])),
    namePattern,
  );
  return workbooks.map((filled, i) => Object.assign({ name: withExtensionOf(names[i] ?? "", blank.name) }, filled));
}
