/**
 * Stored forms into a package, one by one: reviewed, filled into their blanks, printed, written. It goes no further than its events are taken, and whoever
 * leaves in the middle leaves nothing behind; only what was placed whole is remembered as handed in.
 */
import { basename, join } from "node:path";
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { HandInEvent, HandInOrder, HandInTarget } from "#shared/api/handing-in.ts";
import type { Form } from "#shared/form/form.ts";
import { whosePackage } from "#shared/handing-in/whose-package.ts";
import { templateOf } from "#shared/template/templates.ts";
import { exportFiles } from "../export-files.ts";
import { builtInBlank } from "../filling/built-in-blanks.ts";
import type { FilledFile } from "../filling/filled-workbook.ts";
import { IssuedBlanks } from "../issued-blanks.ts";
import type { OpenPrinter, Printer } from "../printing/printer.ts";
import { workbookHtml } from "../printing/workbook-html.ts";
import type { FormReviewer, ReviewedForm } from "../review/form-reviewer.ts";
import type { HandedForm } from "../store/hand-ins.ts";
import type { Library } from "../store/library.ts";
import type { WriteReport } from "../writers/report-writers.ts";
import { safeFileName } from "../writers/workbook-names.ts";
import { HandIn, type HandedIn } from "./hand-in.ts";
import { packageAt, refuseOthers } from "./package-place.ts";
import { Room } from "./room.ts";

export interface HandInParts {
  readonly library: Library;
  readonly reviewer: FormReviewer;
  /** Name and version of this program. */
  readonly program: string;
  readonly openPrinter: OpenPrinter | undefined;
  readonly write: WriteReport;
}

export interface Told {
  readonly projectName: string;
  readonly sentence: string;
}

export interface HandedInForms {
  readonly out: string;
  readonly handed: HandedIn;
  readonly told: readonly Told[];
  readonly withoutPrints: AppErrorData | undefined;
}

/** The place a package is to have in a folder. */
export function packageFile(folder: string, { name, as }: Pick<HandInTarget, "name" | "as">): string {
  return join(folder, safeFileName(name, as === "folder" ? "" : `.${as}`));
}

/** Remembers what was handed in before it comes back. @throws AppError. */
export async function* handInForms(
  { library, reviewer, program, openPrinter, write: writeReport }: HandInParts,
  folder: string,
  order: HandInOrder,
): AsyncGenerator<HandInEvent, HandedInForms, undefined> {
  const { readOnly, failure } = library.state();
  if (failure) throw AppError.fromData(failure);
  if (readOnly) throw new AppError("library-read-only", library.file);
  const out = packageFile(folder, order);
  const targets = library.reviews.targets(order.ids);
  if (targets.length < order.ids.length) throw new AppError("form-missing");
  const total = targets.length;
  const prints = new Prints(order.parts.pdf ? openPrinter : undefined, order.parts.pdf);
  const room = new Room(out, total, { withPrints: order.parts.pdf });
  const owners = targets.map(({ year, department, unit }) => ({
    year,
    supervisingDepartment: department,
    implementingUnit: unit,
  }));
  const { unit, year, fault } = { year: null, ...whosePackage(owners, order.unit) };
  if (unit === undefined) throw new AppError("hand-in-refused", basename(out), fault);
  refuseOthers(out, await packageAt(out), unit, year);
  const previous = library.handIns.latest(unit, year);
  const making = await HandIn.begin({
    out,
    unit,
    previous,
    program,
    made: new Date(),
    parts: order.parts,
    room,
    write: writeReport,
  });
  const known = library.handIns.knownAs(order.ids);
  const { namePattern } = library.settings.read();
  const blanks = new IssuedBlanks(library);
  const told: Told[] = [];
  const handedForms: Omit<HandedForm, "knownAs">[] = [];
  const write = async (reviewed: readonly ReviewedForm[]) => {
    const [file] = await exportFiles(
      reviewed.map(({ id, form }) => ({ form, version: library.versions.nameOf(id) })),
      { oneWorkbook: reviewed.length > 1, namePattern, blankOf: (form) => blanks.of(form) },
    );
    if (!file) throw new RangeError("no workbook came back");
    for (const { form, told: sentences } of file.forms)
      for (const { message } of sentences) told.push({ projectName: form.projectName, sentence: message });
    const print = await prints.of(file, blanks);
    const forms = reviewed.map((one) => ({ ...one, knownAs: known.get(one.id) }));
    await making.add(file, forms, fingerprints(file, blanks), print);
    for (const { id, revision, form } of reviewed) handedForms.push({ id, revision, form });
  };
  try {
    let [done, together] = [0, [] as ReviewedForm[]];
    yield { kind: "writing", done, total };
    for await (const reviewed of reviewer.reviewAll(targets)) {
      if (!reviewed) throw whyNotRead(library, targets[done]?.id ?? 0);
      if (order.oneWorkbook) together.push(reviewed);
      else await write([reviewed]);
      done += 1;
      yield { kind: "writing", done, total };
    }
    if (together.length > 0) await write(together);
    together = [];
    const handed = await making.finish();
    const { forms } = handed.manifest;
    try {
      library.handIns.record(
        { package: basename(out), manifest: handed.manifest, hash: handed.hash },
        handedForms.map((form, i) => Object.assign({}, form, { knownAs: forms[i]?.id ?? "" })),
      );
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // It lies there whole, and may be on its way already: that it is not remembered is told, and no failure.
      told.push({ projectName: "", sentence: `表格库里没有记下这一次上报：${appErrorText(error)}` });
    }
    for (const { message } of handed.told) told.push({ projectName: "", sentence: message });
    return { out, handed, told, withoutPrints: prints.failure };
  } finally {
    making.discard();
    await prints.close();
  }
}

/** A form that the review could not read: gone, or damaged and told by its name. */
function whyNotRead(library: Library, id: number): unknown {
  try {
    library.forms.form(id);
    return new AppError("form-missing");
  } catch (error) {
    return error;
  }
}

/** Of each form the blank it was written into, by which whoever collects tells that all were filled into the same. */
function fingerprints({ forms }: FilledFile, blanks: IssuedBlanks): string[] {
  return forms.map(({ form }) => {
    const isIssued = form.issuedBlank !== undefined && blanks.of(form) !== undefined;
    return (isIssued ? form.issuedBlank : undefined) ?? builtInBlank(templateOf(form.template)).hash;
  });
}

/** Prints as long as that works: where it does not, the package is made without them, and why is told once. */
class Prints {
  failure: AppErrorData | undefined;
  readonly #open: OpenPrinter | undefined;
  #printer: Printer | undefined;

  constructor(open: OpenPrinter | undefined, wanted: boolean) {
    this.#open = open;
    if (wanted && !open) this.failure = new AppError("pdf-unavailable").toData();
  }

  async of(file: FilledFile, blanks: IssuedBlanks): Promise<Uint8Array | undefined> {
    if (!this.#open || this.failure) return undefined;
    try {
      this.#printer ??= await this.#open();
      return await this.#printer.print(workbookHtml(file, blankOf(file, blanks)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.failure = error.toData();
      return undefined;
    }
  }

  async close(): Promise<void> {
    await this.#printer?.close();
  }
}

/** The issued blank a workbook was made of. */
function blankOf({ forms: [first, ...others] }: FilledFile, blanks: IssuedBlanks): ReturnType<IssuedBlanks["of"]> {
  const same = (form: Form) => form.issuedBlank === first?.form.issuedBlank;
  return first && others.every(({ form }) => same(form)) ? blanks.of(first.form) : undefined;
}
