/**
 * The reports that lie beside the workbooks of a package: 汇总表, review report, opinion sheets.
 *
 * Of a form only what the reports say of it is kept, and of those that say much only until a workbook is full: so a package of thousands of forms takes no
 * more memory than one of some hundred.
 */
import type { Form } from "#shared/form/form.ts";
import { summarize, summaryEntry, type SummaryEntry, type SummaryTold } from "#shared/handing-in/summary.ts";
import type { Finding } from "#shared/review/finding.ts";
import { opinionOf, type Opinion } from "#shared/review/opinion/opinion.ts";
import type { ReportedForm } from "#shared/review/report-form.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import { printedDate } from "../writers/printed-date.ts";
import type { WriteReport } from "../writers/report-writers.ts";
import { summaryName } from "../writers/write-summary.ts";

/** Which of them are wanted. */
export interface PackageParts {
  readonly summary: boolean;
  readonly report: boolean;
  readonly opinions: boolean;
}

export interface ReviewedForm {
  readonly form: Form;
  readonly context: ReviewContext;
  readonly findings: readonly Finding[];
}

/** Sheets nobody loses the way among in one workbook; a thousand of them take half a gigabyte to write. */
const mostOpinions = 50;
/** Forms whose findings are looked through in one workbook. */
const mostReported = 200;

type Put = (path: string, bytes: Uint8Array) => void;

export class PackageReports {
  /** Of all forms, whoever wants the 汇总表: it also tells whose package it is. */
  readonly entries: SummaryEntry[] = [];
  readonly #wanted: PackageParts;
  readonly #made: Date;
  readonly #write: WriteReport;
  readonly #put: Put;
  #reported: ReportedForm[] = [];
  #opinions: Opinion[] = [];

  /** @param put Into the package, beside the workbooks. */
  constructor(wanted: PackageParts, made: Date, write: WriteReport, put: Put) {
    this.#wanted = wanted;
    this.#made = made;
    this.#write = write;
    this.#put = put;
  }

  async add({ form, context, findings }: ReviewedForm, written: Form, report: ReportedForm): Promise<void> {
    this.entries.push(summaryEntry(written));
    if (this.#wanted.report) this.#reported.push(report);
    if (this.#wanted.opinions) this.#opinions.push(opinionOf(form, context, findings));
    if (this.#reported.length >= mostReported) await this.#putReported();
    if (this.#opinions.length >= mostOpinions) await this.#putOpinions();
  }

  /** What is not written yet. @returns what is told of the sums. */
  async finish(): Promise<readonly SummaryTold[]> {
    const summary = summarize(this.entries);
    if (this.#wanted.summary) this.#put(summaryName(summary), await this.#write("summary", summary));
    await this.#putReported();
    await this.#putOpinions();
    return this.#wanted.summary ? summary.told : [];
  }

  async #putReported(): Promise<void> {
    const reported = this.#reported;
    this.#reported = [];
    if (reported.length > 0) this.#put("审核报告.xlsx", await this.#write("reviews", reported));
  }

  async #putOpinions(): Promise<void> {
    const opinions = this.#opinions;
    this.#opinions = [];
    if (opinions.length > 0) this.#put("审核意见表.xlsx", await this.#write("opinions", opinions, printedDate(this.#made)));
  }
}
