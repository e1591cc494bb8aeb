/** Prints forms from the same pages the PDF is made of, each as it is drawn on the screen. */
import type { Form } from "#shared/form/form.ts";
import { printHtml } from "#shared/print/print-html.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { printHtmlPage } from "#renderer/desk/print-page.ts";
import { drawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";

export async function printForms(desk: Desk, forms: readonly Form[]): Promise<void> {
  const templates = desk.part(drawnTemplates);
  for (const form of forms) await templates.ready(form);
  return printHtmlPage(printHtml(forms, (form) => templates.of(form)));
}
