/** The forms that are about to be printed: laid out once, shown and printed from the same pages. */
import type { Form } from "#shared/form/form.ts";
import { printedDocument, type PrintedDocument } from "#shared/print/print-html.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { createStore } from "#renderer/desk/store.ts";
import { drawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import { printWords } from "#renderer/text/print-words.ts";

export const printPage = "print";

export interface Preview {
  readonly document: PrintedDocument;
  /** The project of each form. */
  readonly projects: readonly string[];
}

export const printPreview = definePart(() => createStore<{ readonly preview: Preview | undefined }>({ preview: undefined }));

/** Each form as it is drawn on the screen. */
export async function previewForms(desk: Desk, forms: readonly Form[]): Promise<void> {
  const templates = desk.part(drawnTemplates);
  for (const form of forms) await templates.ready(form);
  const document = printedDocument(forms, (form) => templates.of(form));
  const projects = forms.map(({ projectName }) => projectName.trim() || printWords.unnamed);
  desk.part(printPreview).set({ preview: { document, projects } });
  showPage(desk, printPage);
}
