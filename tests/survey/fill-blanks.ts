/**
 * Fills every blank of a folder with every form of other files: `node tests/survey/fill-blanks.ts BLANKS OUT FILE…`.
 *
 * Each pair must give a proven workbook that reads back as the form, or a refusal with a sentence; whatever else is thrown is listed. Filled workbooks and the
 * forms in them are written to OUT as `BLANK--FORM.xlsx` and `.json`, for programs that check them. Nothing of them is kept here.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fillWorkbooks, openBlank } from "#backend/filling/fill-workbook.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { Form } from "#shared/form/form.ts";

const [, , folder = ".", out = ".", ...files] = process.argv;
const counts = { proven: 0, refused: 0, thrown: 0 };
const sentences = new Map<string, number>();

mkdirSync(out, { recursive: true });
const forms = (await Promise.all(files.map(formsOf))).flat();
for (const blank of readdirSync(folder).filter((name) => /\.xls[xm]$/i.test(name))) {
  for (const [name, form] of forms) fill(blank, name, form);
}
console.log(`${counts.proven} proven, ${counts.refused} refused, ${counts.thrown} thrown`);
for (const [sentence, count] of [...sentences].toSorted((a, b) => b[1] - a[1])) console.log(count, sentence);

async function formsOf(file: string): Promise<[string, Form][]> {
  const base = path.parse(file).name;
  try {
    const { forms: read } = await readForms({ name: path.basename(file), bytes: readFileSync(file) });
    return read.map(({ recognized }, i) => [read.length > 1 ? `${base}-${i + 1}` : base, recognized.form]);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

function fill(blank: string, name: string, form: Form): void {
  try {
    const [filled] = fillWorkbooks(openBlank(blank, readFileSync(path.join(folder, blank))), [form]);
    counts.proven += 1;
    const target = path.join(out, `${path.parse(blank).name}--${name}`);
    writeFileSync(`${target}.xlsx`, filled?.bytes ?? "");
    writeFileSync(`${target}.json`, JSON.stringify(form));
  } catch (error) {
    const isRefused = error instanceof AppError;
    counts[isRefused ? "refused" : "thrown"] += 1;
    const sentence = isRefused ? appErrorText({ ...error.toData(), subject: blank }) : String((error as Error).stack);
    sentences.set(`${name}: ${sentence}`, (sentences.get(`${name}: ${sentence}`) ?? 0) + 1);
  }
}
