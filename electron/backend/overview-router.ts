/** The overview for windows: read, added up and handed over in slices; or as a workbook. */
import type { OverviewAsked, OverviewEvent, OverviewRow } from "#shared/api/overview.ts";
import { summarizing, type SummaryRow } from "#shared/handing-in/summary.ts";
import { overviewing } from "#shared/overview/overview.ts";
import type { OverviewEntry } from "#shared/overview/tallies.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import type { LibraryEvents } from "./library-events.ts";
import { OverviewForms } from "./overview/overview-forms.ts";
import { Slices } from "./slices.ts";
import type { Library } from "./store/library.ts";
import { workbookType } from "./writers/workbook-type.ts";
import { overviewName, type OverviewTables } from "./writers/write-overview.ts";

/** Handed over at a time: some milliseconds. */
const rowsAtOnce = 200;

export function overviewRouter({ overview }: ContractServer, library: Library, events: LibraryEvents, reader: FileReader) {
  const forms = new OverviewForms(library);
  events.listen(({ kind }) => {
    if (kind === "library") forms.forget();
  });
  return {
    look: overview.look.handler(async function* ({ input }): AsyncGenerator<OverviewEvent, void> {
      const slices = new Slices();
      const { overview, now } = yield* addUp(input, slices);
      const columns = now.columns.map(({ group, title }) => ({ group, title }));
      yield { kind: "overview", overview, columns, rows: now.rows.length };
      for (let at = 0; at < now.rows.length; at += rowsAtOnce) {
        yield { kind: "rows", rows: now.rows.slice(at, at + rowsAtOnce).map(toldRow) };
        await slices.pause();
      }
    }),

    report: overview.report.handler(async ({ input }) => {
      const slices = new Slices();
      const sums = addUp(input, slices);
      let step = await sums.next();
      while (!step.done) step = await sums.next();
      const bytes = await reader.write("overview", step.value);
      return { file: new File([bytes], overviewName(step.value), { type: workbookType }) };
    }),
  };

  async function* addUp(asked: OverviewAsked, slices: Slices): AsyncGenerator<OverviewEvent, OverviewTables> {
    const reading = forms.read(asked, () => slices.pause());
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) yield { kind: "reading", ...step.value };
    const read = step.value;
    const now = await slices.run(summarizing(read.now));
    const before =
      asked.before === undefined
        ? undefined
        : { year: asked.before, summary: await slices.run(summarizing(read.before, now.moneyUnit)) };
    const parts = { year: asked.year, now, before, years: read.years.in(now.moneyUnit), damaged: read.damaged };
    return { overview: await slices.run(overviewing(parts)), now, ...(before && { before: before.summary }) };
  }
}

function toldRow(row: SummaryRow<OverviewEntry>): OverviewRow {
  const cells = [...row.cells];
  if (row.kind !== "project") return { kind: row.kind, department: row.department, unit: row.unit, projectName: "", cells };
  const { id, supervisingDepartment: department, implementingUnit: unit, projectName } = row.entry;
  return { kind: row.kind, id, number: row.number, department, unit, projectName, cells };
}
