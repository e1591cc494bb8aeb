/** What a workbook holds as a page to be printed: the same forms, drawn as in the workbook. */
import { changeTemplate } from "#shared/editing/change-template.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { FilledFile } from "../filling/filled-workbook.ts";
import type { IssuedBlank } from "../filling/fill-workbook.ts";

/** @param blank The issued workbook it was filled into, if it was. */
export function workbookHtml({ forms }: FilledFile, blank: IssuedBlank | undefined): string {
  const drawn = blank?.blanks.map(({ sheet, binding }) => drawnTemplate(sheet, binding)) ?? [];
  const shown = forms.map(({ form }, i) => {
    const template = drawn[i % drawn.length];
    return template
      ? { form: changeTemplate(form, { template }).form, template }
      : { form, template: templateOf(form.template) };
  });
  return printHtml(
    shown.map(({ form }) => form),
    (form, i) => shown[i]?.template ?? templateOf(form.template),
  );
}

/** A print beside its workbook. */
export function printName(workbook: string): string {
  return workbook.replace(/\.xls[xm]$/, ".pdf");
}
