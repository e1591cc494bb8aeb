/** `jibiao export`: official workbooks of the forms in the files; nothing at all where a file that was named cannot be used. */
import type { Form } from "#shared/form/form.ts";
import { exportFiles } from "#backend/export-files.ts";
import { fillFiles } from "#backend/filling/fill-files.ts";
import type { IssuedBlank } from "#backend/filling/fill-workbook.ts";
import type { FilledFile } from "#backend/filling/filled-workbook.ts";
import { openBrowserPrinter } from "#backend/printing/browser-printer.ts";
import type { Printer } from "#backend/printing/printer.ts";
import { printName, workbookHtml } from "#backend/printing/workbook-html.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { issuedBlank, templateChanger, usableName } from "../export-choices.ts";
import { formsIn } from "../inputs.ts";
import { needed, parseOptions } from "../options.ts";
import { tellForms, tellProofs } from "../tell-filled.ts";
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
  const blank = await issuedBlank(values.template);
  const inTemplate = blank ? (form: Form) => form : templateChanger(values.template);
  // The blanks of one workbook are filled in order, whichever file a form comes from.
  const isTogether = values["one-workbook"] || (blank !== undefined && blank.blanks.length > 1);
  const choices = { oneWorkbook: values["one-workbook"], namePattern: usableName(values.name), blankOf: () => blank };
  let isClear = true;
  let printer: Printer | undefined;
  const write = async (forms: readonly Form[]) => {
    const named = forms.map((form) => ({ form }));
    const isByBlanks = blank && !choices.oneWorkbook;
    const workbooks = isByBlanks ? fillFiles(blank, forms, choices.namePattern) : await exportFiles(named, choices);
    isClear = tellForms(workbooks) && isClear;
    const pdfs = printer === undefined ? [] : await pdfFiles(printer, workbooks, blank);
    await out.write([...workbooks, ...pdfs]);
    tellProofs(workbooks);
  };
  try {
    if (values.pdf) printer = await openBrowserPrinter();
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
  } finally {
    await printer?.close();
  }
}

/** A PDF beside each workbook, under the same name. */
async function pdfFiles(
  printer: Printer,
  workbooks: readonly FilledFile[],
  blank: IssuedBlank | undefined,
): Promise<readonly NewFile[]> {
  const files: NewFile[] = [];
  for (const workbook of workbooks) {
    files.push({ name: printName(workbook.name), bytes: await printer.print(workbookHtml(workbook, blank)) });
  }
  return files;
}
