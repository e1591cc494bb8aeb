/** Workbooks as PDF: the same forms, drawn as in the workbook, one PDF each. */
import { changeTemplate } from "#shared/editing/change-template.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { FilledFile } from "#backend/filling/filled-workbook.ts";
import type { IssuedBlank } from "#backend/filling/fill-workbook.ts";
import { printPdf } from "./print-pdf.ts";

/** In the order of the workbooks. */
export async function printWorkbooks(
  browser: string,
  workbooks: readonly FilledFile[],
  blank: IssuedBlank | undefined,
): Promise<Uint8Array[]> {
  const drawn = blank?.blanks.map(({ sheet, binding }) => drawnTemplate(sheet, binding)) ?? [];
  const pdfs: Uint8Array[] = [];
  for (const { forms } of workbooks) {
    const shown = forms.map(({ form }, i) => {
      const template = drawn[i % drawn.length];
      return template
        ? { form: changeTemplate(form, { template }).form, template }
        : { form, template: templateOf(form.template) };
    });
    const html = printHtml(
      shown.map(({ form }) => form),
      (form, i) => shown[i]?.template ?? templateOf(form.template),
    );
    pdfs.push(await printPdf(browser, html));
  }
  return pdfs;
}
