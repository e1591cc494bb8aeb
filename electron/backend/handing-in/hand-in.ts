/**
 * A package that a unit hands in, made form by form: workbooks as they come from the export, then 汇总表, review report, opinion sheet and the manifest.
 *
 * Invariant: the package is under its name whole or not at all, and the manifest names every file in it with its hash. Of the forms only what the manifest
 * and the reports say is kept.
 */
import { basename, resolve } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { checkedForm, checkList, leftOut, type CheckedForm, type CheckItem } from "#shared/handing-in/check-list.ts";
import { formContent } from "#shared/handing-in/form-content.ts";
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
import type { SummaryTold } from "#shared/handing-in/summary.ts";
import { whosePackage } from "#shared/handing-in/whose-package.ts";
import { answersTo, remarkedForm, type RemarkedForm } from "#shared/returning/return-documents.ts";
import { reportForm } from "#shared/review/report-form.ts";
import type { FilledFile } from "../filling/filled-workbook.ts";
import { writeReport, type WriteReport } from "../writers/report-writers.ts";
import { numberedName } from "../writers/workbook-names.ts";
import { openPackage, type HandedManifest } from "./open-package.ts";
import { packageAt, packageKind, placePackage, refuseOthers } from "./package-place.ts";
import { PackageReports, type PackageParts, type ReviewedForm } from "./package-reports.ts";
import { packageWriter, type PackageWriter } from "./package-writer.ts";
import type { Room } from "./room.ts";
import { idHash, sha256 } from "./sha256.ts";

export interface HandInRequest {
  /** A folder, or a file that ends with .zip or .jibiao. */
  readonly out: string;
  /** Who hands in; else whose forms they are. */
  readonly unit?: string | undefined;
  /** The package before, where it is not at the place of the new one: a path, or as the library knows it. */
  readonly previous?: string | HandedManifest | undefined;
  /** Name and version of this program. */
  readonly program: string;
  readonly made: Date;
  /** A return file that the unit answered, to go with the package; else what the forms themselves answer. */
  readonly answered?: Return | undefined;
  /** All of them unless told otherwise. */
  readonly parts?: PackageParts | undefined;
  readonly room?: Room | undefined;
  /** Writes its reports; in this process unless told otherwise. */
  readonly write?: WriteReport | undefined;
}

/** A form with what the library knows of it. */
export interface HandedInForm extends ReviewedForm {
  /** Its id in packages before. */
  readonly knownAs?: string | undefined;
}

export interface HandedIn extends HandedManifest {
  /** Where the package before is kept, if it was at the place of this one. */
  readonly kept: string | undefined;
  readonly checks: readonly CheckItem[];
  readonly told: readonly SummaryTold[];
  /** How many files lie in it, the manifest among them, and what they take. */
  readonly files: number;
  readonly bytes: number;
}

/** Where the forms' workbooks lie in a package. */
const formsFolder = "目标表";
const allParts: PackageParts = { summary: true, report: true, opinions: true };

export class HandIn {
  readonly #request: HandInRequest;
  readonly #there: HandedManifest | undefined;
  readonly #named: HandedManifest | undefined;
  readonly #writer: PackageWriter;
  readonly #names = new Set<string>();
  /** Their ids are blank until all are known. */
  readonly #entries: ManifestForm[] = [];
  readonly #known: (string | undefined)[] = [];
  readonly #files: { file: string; sha256: string }[] = [];
  readonly #checked: CheckedForm[] = [];
  readonly #reports: PackageReports;
  readonly #remarked: RemarkedForm[] = [];
  #bytes = 0;

  /** @throws AppError where nothing can be written there, or something else is there. */
  static async begin(asked: HandInRequest): Promise<HandIn> {
    const request = { ...asked, out: resolve(asked.out) };
    const there = await packageAt(request.out);
    const { previous } = request;
    const named = typeof previous === "string" ? await openPackage(previous) : previous;
    return new HandIn(request, there, named);
  }

  private constructor(request: HandInRequest, there: HandedManifest | undefined, named: HandedManifest | undefined) {
    this.#request = request;
    this.#there = there;
    this.#named = named;
    this.#writer = packageWriter(request.out, packageKind(request.out), request.made);
    const { parts = allParts, made, write = writeReport } = request;
    this.#reports = new PackageReports(parts, made, write, (path, bytes) => this.#putBeside(path, bytes));
  }

  /**
   * Takes a filled workbook with its forms, in its order.
   * @param fingerprint Of the blank it was filled into.
   * @param print The same as PDF.
   */
  async add(
    workbook: FilledFile,
    reviewed: readonly HandedInForm[],
    fingerprints: readonly string[],
    print?: Uint8Array,
  ): Promise<void> {
    const file = this.#put(`${formsFolder}/${workbook.name}`, workbook.bytes);
    const hash = sha256(workbook.bytes);
    for (const [i, { form }] of workbook.forms.entries()) {
      const one = reviewed[i];
      if (!one) throw new RangeError("a form of a workbook was not reviewed");
      await this.#take(form, one, { file, sha256: hash, templateFingerprint: fingerprints[i] ?? "" });
    }
    if (print) this.#putBeside(file.replace(/\.xls[mx]$/, ".pdf"), print);
    this.#request.room?.took(workbook.forms.length, workbook.bytes.length + (print?.length ?? 0));
  }

  /** @throws AppError where unit or year are not one, or the disk does not allow it; `discard` then leaves nothing behind. */
  async finish(): Promise<HandedIn> {
    const { out, program, made, answered } = this.#request;
    const { unit, year, fault } = { year: null, ...whosePackage(this.#reports.entries, this.#request.unit) };
    if (unit === undefined) throw new AppError("hand-in-refused", basename(out), fault);
    refuseOthers(out, this.#there, unit, year);
    const { previous } = this.#request;
    if (typeof previous === "string" && this.#named) refuseOthers(previous, this.#named, unit, year);
    const before = this.#before();
    const told = await this.#reports.finish();
    const answers = answered ?? answersTo(unit, year, this.#remarked);
    if (answers) this.#putBeside(answersFileName, Buffer.from(returnText(answers), "utf8"));
    const identified = this.#reports.entries.map((entry, i) => Object.assign({}, entry, { knownAs: this.#known[i] }));
    const ids = formIds(identified, before?.manifest.forms ?? [], idHash);
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
    const checks = [...checkList(this.#checked, year), ...leftOut(ids, before?.manifest.forms ?? [])];
    return { manifest, hash: sha256(bytes), kept, checks, told, files: this.#names.size + 1, bytes: this.#bytes };
  }

  /** Leaves nothing of a package that did not come to its end. */
  discard(): void {
    this.#writer.discard();
  }

  /** Which package this one follows: the later of what is named and what is there, where it is both. */
  #before(): HandedManifest | undefined {
    if (!this.#named || !this.#there || typeof this.#request.previous === "string") return this.#named ?? this.#there;
    return Date.parse(this.#there.manifest.made) > Date.parse(this.#named.manifest.made) ? this.#there : this.#named;
  }

  async #take(
    form: Form,
    reviewed: HandedInForm,
    where: Pick<ManifestForm, "file" | "sha256" | "templateFingerprint">,
  ): Promise<void> {
    const report = reportForm(reviewed.form, reviewed.context, reviewed.findings);
    const { errors, warnings, explained, unknown } = report.counts;
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
      content: sha256(formContent(form)),
      findings: { error: errors, warning: warnings, explained, unknown },
    });
    this.#known.push(reviewed.knownAs);
    if (reviewed.form.remarks) this.#remarked.push(remarkedForm(reviewed.form));
    this.#checked.push(checkedForm(reviewed.form, reviewed.findings));
    await this.#reports.add(reviewed, form, report);
  }

  /** A name that is taken gives way to another, upper and lower case counting as one. */
  #put(path: string, bytes: Uint8Array): string {
    for (let count = 1; ; count += 1) {
      const free = packagePath(numberedName(path, count));
      if (this.#names.has(free.toLowerCase())) continue;
      this.#names.add(free.toLowerCase());
      this.#writer.add(free, bytes);
      this.#bytes += bytes.length;
      return free;
    }
  }

  #putBeside(path: string, bytes: Uint8Array): void {
    this.#files.push({ file: this.#put(path, bytes), sha256: sha256(bytes) });
  }
}
