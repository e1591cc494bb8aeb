/** Prints forms from the same pages the PDF is made of. */
import type { Form } from "#shared/form/form.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { printHtmlPage } from "#renderer/desk/print-page.ts";

export function printForms(forms: readonly Form[]): Promise<void> {
  return printHtmlPage(printHtml(forms));
}
