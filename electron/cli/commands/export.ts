/** `jibiao export`: official workbooks of the forms in the files; nothing at all where a file that was named cannot be used. */
import { AppError } from "#shared/api/app-error.ts";
import { changeTemplate, underTemplate } from "#shared/editing/change-template.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import type { Form } from "#shared/form/form.ts";
import { patternProblem } from "#shared/naming/name-pattern.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import { exportFiles } from "#backend/export-files.ts";
import { openBlank, type IssuedBlank } from "#backend/filling/fill-workbook.ts";
import { fillFiles } from "#backend/filling/fill-files.ts";
import type { FilledFile } from "#backend/filling/filled-workbook.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { findBrowser } from "../find-browser.ts";
import { formsIn, isWorkbook, readWhole } from "../inputs.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { printPdf } from "../print-pdf.ts";
import { tellForms, tellProofs } from "../tell-filled.ts";
import { texts } from "../text.ts";
import { forEachUsable } from "../usable-inputs.ts";
import { OutFolder, type NewFile } from "../out-folder.ts";

export async function exportForms(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    out: { type: "string" },
    template: { type: "string" },
    "one-workbook": { type: "boolean", default: false },
    name: { type: "string" },
    pdf: { type: "boolean", default: false },
    password: { type: "string" },
  });
  const out = new OutFolder(needed("--out", values.out));
  const browser = values.pdf ? installedBrowser() : undefined;
  const blank = await issuedBlank(values.template);
  const inTemplate = blank ? (form: Form) => form : templateChanger(values.template);
  // The blanks of one workbook are filled in order, whichever file a form comes from.
  const isTogether = values["one-workbook"] || (blank !== undefined && blank.blanks.length > 1);
  const choices = { oneWorkbook: values["one-workbook"], namePattern: usableName(values.name), blankOf: () => blank };
  let isClear = true;
  const write = async (forms: readonly Form[]) => {
    const named = forms.map((form) => ({ form }));
    const isByBlanks = blank && !choices.oneWorkbook;
    const workbooks = isByBlanks ? fillFiles(blank, forms, choices.namePattern) : await exportFiles(named, choices);
    isClear = tellForms(workbooks) && isClear;
    const pdfs = browser === undefined ? [] : await pdfFiles(browser, workbooks, blank);
    await out.write([...workbooks, ...pdfs]);
    tellProofs(workbooks);
  };
  try {
    const together: Form[] = [];
    const tally = await forEachUsable({ paths: positionals, password: values.password }, async (file) => {
      const forms = formsIn(file).map(({ recognized }) => inTemplate(recognized.form));
      if (isTogether) together.push(...forms);
      else await write(forms);
    });
    if (together.length > 0) await write(together);
    for (const path of out.written) console.log(path);
    return tally.status === exitStatus.done && !isClear ? exitStatus.attention : tally.status;
  } catch (error) {
    await out.takeBack();
    throw error;
  }
}

function usableName(pattern: string | undefined): string | undefined {
  const problem = pattern === undefined ? undefined : patternProblem(pattern);
  if (problem !== undefined) throw usage(problem);
  return pattern;
}

/** The blank to fill, where a file is given as template. */
async function issuedBlank(template: string | undefined): Promise<IssuedBlank | undefined> {
  return template !== undefined && isWorkbook(template) ? openBlank(template, await readWhole(template)) : undefined;
}

/** Puts forms into the template asked for; without one each form keeps its own. */
function templateChanger(template: string | undefined): (form: Form) => Form {
  if (template === undefined) return (form) => form;
  const chosen = templates.find(({ id }) => id === template);
  if (!chosen) throw usage(texts.templateUnknown(template, templates.map(({ id }) => id).join("、")));
  return (form) => underTemplate(form, chosen);
}

function installedBrowser(): string {
  const browser = findBrowser(process.env, process.platform);
  if (browser === undefined) throw new AppError("pdf-unavailable", "", texts.noBrowser);
  return browser;
}

/** A PDF beside each workbook, with the same forms, drawn as in it, and the same name. */
async function pdfFiles(browser: string, workbooks: readonly FilledFile[], blank: IssuedBlank | undefined): Promise<NewFile[]> {
  const drawn = blank?.blanks.map(({ sheet, binding }) => drawnTemplate(sheet, binding)) ?? [];
  const pdfs: NewFile[] = [];
  for (const { name, forms } of workbooks) {
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
    pdfs.push({ name: name.replace(/\.xls[xm]$/, ".pdf"), bytes: await printPdf(browser, html) });
  }
  return pdfs;
}
