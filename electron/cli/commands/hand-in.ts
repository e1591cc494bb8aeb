/**
 * `jibiao hand-in`: a package of all forms in the files, ready to be handed in; nothing at all where a file that was named cannot be used. What is wrong with
 * the forms is said and stands in the manifest, and forbids nothing.
 */
import { isWrong } from "#shared/handing-in/check-list.ts";
import { templateOf } from "#shared/template/templates.ts";
import { exportFiles } from "#backend/export-files.ts";
import { builtInBlank } from "#backend/filling/built-in-blanks.ts";
import { fillFiles } from "#backend/filling/fill-files.ts";
import type { IssuedBlank } from "#backend/filling/fill-workbook.ts";
import type { FilledFile } from "#backend/filling/filled-workbook.ts";
import { HandIn, type HandedIn } from "#backend/handing-in/hand-in.ts";
import type { ReviewedForm } from "#backend/handing-in/package-reports.ts";
import { sha256 } from "#backend/handing-in/sha256.ts";
import { openBrowserPrinter } from "#backend/printing/browser-printer.ts";
import type { Printer } from "#backend/printing/printer.ts";
import { workbookHtml } from "#backend/printing/workbook-html.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { blankChanger, issuedBlank, templateChanger, usableName } from "../export-choices.ts";
import { formsIn } from "../inputs.ts";
import { needed, parseOptions } from "../options.ts";
import { programName } from "../program.ts";
import { ReviewBatches } from "../review-batches.ts";
import { tellForms } from "../tell-filled.ts";
import { texts } from "../text.ts";
import { forEachUsable } from "../usable-inputs.ts";

export async function handIn(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    out: { type: "string" },
    template: { type: "string" },
    unit: { type: "string" },
    previous: { type: "string" },
    name: { type: "string" },
    pdf: { type: "boolean", default: false },
    password: { type: "string" },
  });
  const out = needed("--out", values.out);
  const namePattern = usableName(values.name);
  const blank = await issuedBlank(values.template);
  // What is reviewed and listed is what stands in the workbook.
  const inTemplate = blank ? blankChanger(blank) : templateChanger(values.template);
  const { unit, previous } = values;
  const making = await HandIn.begin({ out, unit, previous, program: programName(), made: new Date() });
  let isClear = true;
  let printer: Printer | undefined;
  // A workbook takes as many forms as the blank has sheets for.
  const size = blank?.blanks.length ?? 1;
  let waiting: ReviewedForm[] = [];
  const write = async (reviewed: readonly ReviewedForm[]) => {
    const forms = reviewed.map(({ form }) => form);
    const files = blank
      ? fillFiles(blank, forms, namePattern)
      : await exportFiles(
          forms.map((form) => ({ form })),
          { oneWorkbook: false, namePattern },
        );
    isClear = tellForms(files) && isClear;
    for (const file of files) {
      const print = await printer?.print(workbookHtml(file, blank));
      await making.add(file, reviewed, fingerprints(file, blank), print);
    }
  };
  const take = async (batch: Iterable<ReviewedForm>) => {
    for (const one of batch) {
      waiting.push(one);
      if (waiting.length < size) continue;
      await write(waiting);
      waiting = [];
    }
  };
  try {
    if (values.pdf) printer = await openBrowserPrinter();
    const batches = new ReviewBatches();
    const tally = await forEachUsable({ paths: positionals, password: values.password }, async (file) => {
      for (const { source, recognized } of formsIn(file)) {
        await take(batches.add({ source, recognized: { ...recognized, form: inTemplate(recognized.form) } }));
      }
    });
    await take(batches.rest());
    if (waiting.length > 0) await write(waiting);
    if (tally.status === exitStatus.unusable) return tally.status;
    const isSound = tell(await making.finish(), out);
    return tally.status === exitStatus.done && !(isSound && isClear) ? exitStatus.attention : tally.status;
  } finally {
    making.discard();
    await printer?.close();
  }
}

/** By which whoever collects tells that all were filled into the same blank. */
function fingerprints({ forms }: FilledFile, blank: IssuedBlank | undefined): string[] {
  const issued = blank && sha256(blank.bytes);
  return forms.map(({ form }) => issued ?? builtInBlank(templateOf(form.template)).hash);
}

/** @returns whether nothing needs a person's attention. */
function tell({ manifest, kept, checks, told }: HandedIn, out: string): boolean {
  for (const { projectName, message } of checks) console.error(texts.toldOf(projectName, message));
  for (const { message } of told) console.error(message);
  if (kept !== undefined) console.error(texts.packageKept(kept));
  console.error(texts.handedIn(manifest.unit, manifest.year, manifest.forms.length));
  console.log(out);
  return !checks.some(isWrong) && !told.some(({ needsAttention }) => needsAttention);
}
