/**
 * A package that a unit hands in, made form by form: workbooks as they come from the export, then 汇总表, review report, opinion sheet and the manifest.
 *
 * Invariant: the package is under its name whole or not at all, and the manifest names every file in it with its hash. Of the forms only what the manifest
 * and the reports say is kept.
 */
import { basename, resolve } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { checkedForm, checkList, type CheckedForm, type CheckItem } from "#shared/handing-in/check-list.ts";
import { formIds } from "#shared/handing-in/form-ids.ts";
import {
  manifestFormat,
  manifestName,
  manifestText,
  manifestVersion,
  packagePath,
  type Manifest,
  type ManifestForm,
} from "#shared/handing-in/manifest.ts";
import { answersFileName, returnText, type Return } from "#shared/handing-in/return-file.ts";
import { summarize, summaryEntry, type SummaryEntry, type SummaryTold } from "#shared/handing-in/summary.ts";
import { whosePackage } from "#shared/handing-in/whose-package.ts";
import type { Finding } from "#shared/review/finding.ts";
import { answersTo, remarkedForm, type RemarkedForm } from "#shared/returning/return-documents.ts";
import { opinionOf, type Opinion } from "#shared/review/opinion/opinion.ts";
import { reportForm, type ReportedForm } from "#shared/review/report-form.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import type { FilledFile } from "../filling/filled-workbook.ts";
import { printedDate } from "../writers/printed-date.ts";
import { numberedName } from "../writers/workbook-names.ts";
import { writeOpinions } from "../writers/write-opinions.ts";
import { writeReviewReport } from "../writers/write-review-report.ts";
import { summaryName, writeSummary } from "../writers/write-summary.ts";
import { openPackage, type HandedManifest } from "./open-package.ts";
import { packageAt, packageKind, placePackage, refuseOthers } from "./package-place.ts";
import { packageWriter, type PackageWriter } from "./package-writer.ts";
import { idHash, sha256 } from "./sha256.ts";

export interface HandInRequest {
  /** A folder, or a file that ends with .zip or .jibiao. */
  readonly out: string;
  /** Who hands in; else whose forms they are. */
  readonly unit?: string | undefined;
  /** The package before, where it is not at the place of the new one. */
  readonly previous?: string | undefined;
  /** Name and version of this program. */
  readonly program: string;
  readonly made: Date;
  /** A return file that the unit answered, to go with the package; else what the forms themselves answer. */
  readonly answered?: Return | undefined;
}

export interface ReviewedForm {
  readonly form: Form;
  readonly context: ReviewContext;
  readonly findings: readonly Finding[];
}

export interface HandedIn extends HandedManifest {
  /** Where the package before is kept, if it was at the place of this one. */
  readonly kept: string | undefined;
  readonly checks: readonly CheckItem[];
  readonly told: readonly SummaryTold[];
}

/** Where the forms' workbooks lie in a package. */
const formsFolder = "目标表";
/** Sheets nobody loses the way among in one workbook; a thousand of them take half a gigabyte to write. */
const mostOpinions = 50;

export class HandIn {
  readonly #request: HandInRequest;
  readonly #there: HandedManifest | undefined;
  readonly #named: HandedManifest | undefined;
  readonly #writer: PackageWriter;
  readonly #names = new Set<string>();
  /** Their ids are blank until all are known. */
  readonly #entries: ManifestForm[] = [];
  readonly #files: { file: string; sha256: string }[] = [];
  readonly #summary: SummaryEntry[] = [];
  readonly #checked: CheckedForm[] = [];
  readonly #reported: ReportedForm[] = [];
  readonly #remarked: RemarkedForm[] = [];
  /** Those that wait for a workbook to be full. */
  #opinions: Opinion[] = [];

  /** @throws AppError where nothing can be written there, or something else is there. */
  static async begin(asked: HandInRequest): Promise<HandIn> {
    const request = { ...asked, out: resolve(asked.out) };
    const there = await packageAt(request.out);
    const named = request.previous === undefined ? undefined : await openPackage(request.previous);
    return new HandIn(request, there, named);
  }

  private constructor(request: HandInRequest, there: HandedManifest | undefined, named: HandedManifest | undefined) {
    this.#request = request;
    this.#there = there;
    this.#named = named;
    this.#writer = packageWriter(request.out, packageKind(request.out), request.made);
  }

  /**
   * Takes a filled workbook with its forms, in its order.
   * @param fingerprint Of the blank it was filled into.
   * @param print The same as PDF.
   */
  async add(
    workbook: FilledFile,
    reviewed: readonly ReviewedForm[],
    fingerprints: readonly string[],
    print?: Uint8Array,
  ): Promise<void> {
    const file = this.#put(`${formsFolder}/${workbook.name}`, workbook.bytes);
    const hash = sha256(workbook.bytes);
    for (const [i, { form }] of workbook.forms.entries()) {
      const one = reviewed[i];
      if (!one) throw new RangeError("a form of a workbook was not reviewed");
      this.#take(form, one, { file, sha256: hash, templateFingerprint: fingerprints[i] ?? "" });
    }
    if (print) this.#putBeside(file.replace(/\.xls[mx]$/, ".pdf"), print);
    if (this.#opinions.length >= mostOpinions) await this.#putOpinions();
  }

  /** @throws AppError where unit or year are not one, or the disk does not allow it; `discard` then leaves nothing behind. */
  async finish(): Promise<HandedIn> {
    const { out, program, made, answered } = this.#request;
    const { unit, year, fault } = { year: null, ...whosePackage(this.#summary, this.#request.unit) };
    if (unit === undefined) throw new AppError("hand-in-refused", basename(out), fault);
    refuseOthers(out, this.#there, unit, year);
    if (this.#named) refuseOthers(this.#request.previous ?? "", this.#named, unit, year);
    const before = this.#named ?? this.#there;
    const summary = summarize(this.#summary);
    this.#putBeside(summaryName(summary), await writeSummary(summary));
    this.#putBeside("审核报告.xlsx", await writeReviewReport(this.#reported));
    await this.#putOpinions();
    const answers = answered ?? answersTo(unit, year, this.#remarked);
    if (answers) this.#putBeside(answersFileName, Buffer.from(returnText(answers), "utf8"));
    const ids = formIds(this.#summary, before?.manifest.forms ?? [], idHash);
    const manifest: Manifest = {
      format: manifestFormat,
      version: manifestVersion,
      program,
      unit,
      year,
      made: made.toISOString(),
      previous: before?.hash ?? null,
      forms: this.#entries.map((entry, i) => Object.assign({}, entry, { id: ids[i] ?? "" })),
      files: this.#files,
    };
    const bytes = Buffer.from(manifestText(manifest), "utf8");
    this.#writer.add(manifestName, bytes);
    this.#writer.finish();
    const kept = placePackage(this.#writer.temporary, out, this.#there);
    return { manifest, hash: sha256(bytes), kept, checks: checkList(this.#checked, year), told: summary.told };
  }

  /** Leaves nothing of a package that did not come to its end. */
  discard(): void {
    this.#writer.discard();
  }

  #take(
    form: Form,
    { form: reviewedForm, context, findings }: ReviewedForm,
    where: Pick<ManifestForm, "file" | "sha256" | "templateFingerprint">,
  ): void {
    const report = reportForm(reviewedForm, context, findings);
    const { errors, warnings, explained } = report.counts;
    this.#entries.push({
      id: "",
      file: where.file,
      sha256: where.sha256,
      template: form.template,
      templateFingerprint: where.templateFingerprint,
      implementingUnit: form.implementingUnit,
      projectName: form.projectName,
      projectTotal: form.funds.projectTotal,
      annualTotal: form.funds.annualTotal,
      moneyUnit: form.moneyUnit,
      findings: { error: errors, warning: warnings, explained },
    });
    this.#summary.push(summaryEntry(form));
    if (reviewedForm.remarks) this.#remarked.push(remarkedForm(reviewedForm));
    this.#checked.push(checkedForm(reviewedForm, findings));
    this.#reported.push(report);
    this.#opinions.push(opinionOf(reviewedForm, context, findings));
  }

  async #putOpinions(): Promise<void> {
    const opinions = this.#opinions;
    this.#opinions = [];
    if (opinions.length > 0) this.#putBeside("审核意见表.xlsx", await writeOpinions(opinions, printedDate(this.#request.made)));
  }

  /** A name that is taken gives way to another, upper and lower case counting as one. */
  #put(path: string, bytes: Uint8Array): string {
    for (let count = 1; ; count += 1) {
      const free = packagePath(numberedName(path, count));
      if (this.#names.has(free.toLowerCase())) continue;
      this.#names.add(free.toLowerCase());
      this.#writer.add(free, bytes);
      return free;
    }
  }

  #putBeside(path: string, bytes: Uint8Array): void {
    this.#files.push({ file: this.#put(path, bytes), sha256: sha256(bytes) });
  }
}
