/** The review as windows ask for it: what is known beside a form, a run over many, and what can be printed or handed on. */
import type { ReviewedForm as ReviewedCounts, ReviewRunEvent } from "#shared/api/reviews.ts";
import { printOpinions } from "#shared/print/print-opinions.ts";
import { printReviews } from "#shared/print/print-reviews.ts";
import { opinionOf } from "#shared/review/opinion/opinion.ts";
import { reportForm } from "#shared/review/report-form.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { FormReviewer, ReviewedForm } from "./review/form-reviewer.ts";
import type { Library } from "./store/library.ts";
import { printedDate } from "./writers/printed-date.ts";
import { opinionsName } from "./writers/write-opinions.ts";
import { reviewReportName } from "./writers/write-review-report.ts";
import { workbookType } from "./writers/workbook-type.ts";

/** Often enough for a bar that moves. */
const tellEvery = 100;

interface Parts {
  readonly server: ContractServer;
  readonly library: Library;
  readonly events: LibraryEvents;
  readonly reviewer: FormReviewer;
  readonly reader: FileReader;
}

export function reviewsRouter({ server, library, events, reviewer, reader }: Parts) {
  const { reviews: procedures } = server;

  function keep(batch: readonly ReviewedForm[]): ReviewedCounts[] {
    const forms = library.reviews.put(batch).map(({ id, revision, counts }) => ({ id, revision, counts }));
    if (forms.length > 0) events.publish({ kind: "reviewed", forms });
    return batch.map(({ id, counts }) => ({ id, counts }));
  }

  /** In the order of the ids; forms that cannot be opened are left out. */
  async function told<Told>(
    ids: readonly number[],
    tell: (...reviewed: Parameters<typeof reportForm>) => Told,
  ): Promise<readonly Told[]> {
    const byId = new Map<number, Told>();
    for await (const reviewed of reviewer.reviewAll(library.reviews.targets(ids))) {
      if (reviewed) byId.set(reviewed.id, tell(reviewed.form, reviewed.context, reviewed.findings));
    }
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  return {
    context: procedures.context.handler(({ input }) => reviewer.context(input)),

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

    report: procedures.report.handler(async ({ input: { ids, as } }) => {
      if (as === "opinion") {
        const opinions = await told(ids, opinionOf);
        return { file: workbook(await reader.write("opinions", opinions, printedDate(new Date())), opinionsName(opinions)) };
      }
      const forms = await told(ids, reportForm);
      return { file: workbook(await reader.write("reviews", forms), reviewReportName(forms)) };
    }),

    page: procedures.page.handler(async ({ input: { ids, as } }) => {
      if (as === "opinion") return { html: printOpinions(await told(ids, opinionOf), printedDate(new Date())) };
      return { html: printReviews(await told(ids, reportForm)) };
    }),
  };
}

function workbook(bytes: Uint8Array<ArrayBuffer>, name: string): File {
  return new File([bytes], name, { type: workbookType });
}
