/** Input files for the command line, made of the sample forms. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillForms } from "#backend/filling/fill-forms.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { layOut } from "#shared/layout/lay-out.ts";

/** The form as it looks when copied from a published page: one line a row, tabs between columns. */
export function publishedText(form: Form): string {
  const { cells } = layOut(form, ningxia2026);
  const rows = Map.groupBy(cells, ({ row }) => row);
  return [...rows.values()]
    .map((row) => {
      const line: string[] = Array.from({ length: ningxia2026.columnWidths.length }, () => "");
      for (const { column, text } of row) line[column] = text;
      return line.join("\t");
    })
    .join("\n");
}

export interface InputFiles {
  readonly text: string;
  readonly workbook: string;
  readonly json: string;
}

/** One sample form in each kind of file. */
export async function writeInputFiles(folder: string): Promise<InputFiles> {
  const [first, second, third] = sampleForms;
  if (!first || !second || !third) throw new Error("three sample forms are needed");
  const files = { text: join(folder, "1 公开.txt"), workbook: join(folder, "2 去年.xlsx"), json: join(folder, "3 交换.json") };
  writeFileSync(files.text, publishedText(first));
  writeFileSync(files.workbook, (await fillForms([second])).bytes);
  writeFileSync(files.json, JSON.stringify(third));
  return files;
}
