/**
 * Prints forms through the system's own print dialog, from the same pages the PDF is made of. The document stands in a hidden frame
 * that goes away when the dialog does.
 */
import type { Form } from "#shared/form/form.ts";
import { printHtml } from "#shared/print/print-html.ts";

export async function printForms(forms: readonly Form[]): Promise<void> {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.title = document.title;
  const loaded = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  frame.srcdoc = printHtml(forms);
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  if (!view) throw new Error("the print frame has no window");
  view.addEventListener("afterprint", () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
