/** The review as windows ask for it: what is known beside a form, a run over many, and what can be printed or handed on. */
import type { ReviewedForm as ReviewedCounts, ReviewRunEvent } from "#shared/api/reviews.ts";
import { printReviews } from "#shared/print/print-reviews.ts";
import { reportForm, type ReportedForm } from "#shared/review/report-form.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { FormReviewer, ReviewedForm } from "./review/form-reviewer.ts";
import type { Library } from "./store/library.ts";
import { reviewReportName, writeReviewReport } from "./writers/write-review-report.ts";
import { workbookType } from "./writers/workbook-type.ts";

/** Often enough for a bar that moves. */
const tellEvery = 100;

export function reviewsRouter(server: ContractServer, library: Library, events: LibraryEvents, reviewer: FormReviewer) {
  const { reviews: procedures } = server;

  function keep(batch: readonly ReviewedForm[]): ReviewedCounts[] {
    const forms = library.reviews.put(batch).map(({ id, revision, counts }) => ({ id, revision, counts }));
    if (forms.length > 0) events.publish({ kind: "reviewed", forms });
    return batch.map(({ id, counts }) => ({ id, counts }));
  }

  /** In the order of the ids; forms that cannot be opened are left out. */
  async function report(ids: readonly number[]): Promise<ReportedForm[]> {
    const reported = new Map<number, ReportedForm>();
    for await (const reviewed of reviewer.reviewAll(library.reviews.targets(ids))) {
      if (reviewed) reported.set(reviewed.id, reportForm(reviewed.form, reviewed.context, reviewed.findings));
    }
    return ids.flatMap((id) => reported.get(id) ?? []);
  }

  return {
    context: procedures.context.handler(({ input }) => reviewer.context(input.id)),

    run: procedures.run.handler(async function* ({ input: { ids, filled } }): AsyncGenerator<ReviewRunEvent, void> {
      if (filled && library.reviews.handOn(ids)) events.publish({ kind: "list" });
      const targets = library.reviews.targets(ids);
      let [done, told, batch] = [0, performance.now(), [] as ReviewedForm[]];
      let toldOf: number | undefined;
      for await (const reviewed of reviewer.reviewAll(targets)) {
        done += 1;
        if (reviewed) batch.push(reviewed);
        if (performance.now() - told < tellEvery) continue;
        yield { done, total: targets.length, reviewed: keep(batch) };
        batch = [];
        told = performance.now();
        toldOf = done;
      }
      if (toldOf !== done) yield { done, total: targets.length, reviewed: keep(batch) };
    }),

    report: procedures.report.handler(async ({ input: { ids } }) => {
      const forms = await report(ids);
      const bytes = await writeReviewReport(forms);
      return { file: new File([bytes], reviewReportName(forms), { type: workbookType }) };
    }),

    page: procedures.page.handler(async ({ input: { ids } }) => ({ html: printReviews(await report(ids)) })),
  };
}
