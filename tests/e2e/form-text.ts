/** A form as the tab-separated text one gets by copying the published table: what the specs hand to the window as a file. */
import { layOut } from "#shared/layout/lay-out.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function textFile(name: string, text: string): TestFile {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text, "utf8") };
}

/** Several forms below each other in one file, as departments publish them. */
export function formsFile(name: string, ...forms: readonly Form[]): TestFile {
  return textFile(name, forms.map(formText).join("\n\n"));
}

function formText(form: Form): string {
  const sheet = toSheet(layOut(form, templateOf(form.template)));
  const rows = Array.from({ length: sheet.rowCount }, () => Array.from({ length: sheet.columnCount }, () => ""));
  for (const { row, column, text } of sheet.cells) {
    const cells = rows[row];
    if (cells) cells[column] = text;
  }
  return rows.map((cells) => cells.join("\t").trimEnd()).join("\n");
}
