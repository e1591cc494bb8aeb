/**
 * The workbooks that tell of many forms, by name. They are built and packed in one piece, which takes as long as there are forms: a program that has somebody
 * waiting has them written in another process, so what they are written from is data that can be handed there.
 */
import { writeComparison } from "./write-comparison.ts";
import { writeIndicators } from "./write-indicators.ts";
import { writeMissing } from "./write-missing.ts";
import { writeOfficeTable } from "./write-office-table.ts";
import { writeOpinions } from "./write-opinions.ts";
import { writeOverview } from "./write-overview.ts";
import { writeReviewReport } from "./write-review-report.ts";
import { writeRuleBook } from "./write-rule-book.ts";
import { writeSummary } from "./write-summary.ts";

const writers = {
  comparison: writeComparison,
  indicators: writeIndicators,
  missing: writeMissing,
  offices: writeOfficeTable,
  opinions: writeOpinions,
  overview: writeOverview,
  reviews: writeReviewReport,
  rules: writeRuleBook,
  summary: writeSummary,
};

export type ReportName = keyof typeof writers;
export type ReportData<Name extends ReportName> = Parameters<(typeof writers)[Name]>;

/** The bytes of an .xlsx file. */
export type WriteReport = <Name extends ReportName>(name: Name, ...data: ReportData<Name>) => Promise<Uint8Array<ArrayBuffer>>;

/** In this process. */
export const writeReport: WriteReport = (name, ...data) => {
  const write = writers[name] as (...own: typeof data) => Promise<Uint8Array<ArrayBuffer>>;
  return write(...data);
};
