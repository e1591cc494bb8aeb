/** `jibiao export`: official workbooks of every form in the files, or nothing at all. */
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { templates } from "#shared/template/templates.ts";
import { exportFiles, type ExportedFile } from "#backend/export-files.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { findBrowser } from "../find-browser.ts";
import { readInputs, tellUnplaced } from "../inputs.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { printPdf } from "../print-pdf.ts";
import { texts } from "../text.ts";
import { writeFiles, type NewFile } from "../write-files.ts";

export async function exportForms(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    out: { type: "string" },
    template: { type: "string" },
    "one-workbook": { type: "boolean", default: false },
    pdf: { type: "boolean", default: false },
  });
  const out = needed("--out", values.out);
  const browser = values.pdf ? installedBrowser() : undefined;
  const inTemplate = templateChanger(values.template);
  const { forms: inputs, complete } = await readInputs(positionals);
  if (!complete) return exitStatus.unusable;
  const forms = inputs.map(({ recognized }) => inTemplate(recognized.form));
  const workbooks = await exportFiles(forms, values["one-workbook"]);
  const pdfs = browser === undefined ? [] : await pdfFiles(browser, workbooks);
  for (const path of await writeFiles(out, [...workbooks, ...pdfs])) console.log(path);
  return tellUnplaced(inputs) ? exitStatus.attention : exitStatus.done;
}

/** Puts forms into the template asked for; without one each form keeps its own. */
function templateChanger(template: string | undefined): (form: Form) => Form {
  if (template === undefined) return (form) => form;
  if (/\.(xlsx|xls|et)$/i.test(template)) throw usage(texts.templateFileUnsupported);
  if (!templates.some(({ id }) => id === template)) {
    throw usage(texts.templateUnknown(template, templates.map(({ id }) => id).join("、")));
  }
  return (form) => ({ ...form, template });
}

function installedBrowser(): string {
  const browser = findBrowser(process.env, process.platform);
  if (browser === undefined) throw new AppError("pdf-unavailable", "", texts.noBrowser);
  return browser;
}

/** A PDF beside each workbook, with the same forms and the same name. */
async function pdfFiles(browser: string, workbooks: readonly ExportedFile[]): Promise<NewFile[]> {
  const pdfs: NewFile[] = [];
  for (const { name, forms } of workbooks) {
    pdfs.push({ name: name.replace(/\.xlsx$/, ".pdf"), bytes: await printPdf(browser, printHtml(forms)) });
  }
  return pdfs;
}
