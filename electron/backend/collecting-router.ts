/** Collecting as windows ask for it: what arrives is kept package by package, told unit by unit, and taken into the tray whole. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { AppError } from "#shared/api/app-error.ts";
import type { CollectEvent } from "#shared/api/collecting.ts";
import { summarizing, summaryEntry, type SummaryEntry } from "#shared/handing-in/summary.ts";
import type { ContractServer } from "./contract-server.ts";
import { collectArrivals } from "./handing-in/collect-arrivals.ts";
import { collectedForms, compareUnits } from "./handing-in/collected-forms.ts";
import { collectedOf, collectionState } from "./handing-in/collection-state.ts";
import { broughtTree } from "./handing-in/file-tree.ts";
import { findArrived, findIn, type Found } from "./handing-in/find-arrived.ts";
import { FormsReader } from "./handing-in/forms-reader.ts";
import type { HandInRuns } from "./handing-in/hand-in-runs.ts";
import { lastYearRoster } from "./handing-in/last-year-roster.ts";
import { LooseForms } from "./handing-in/loose-forms.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import type { LibraryEvents } from "./library-events.ts";
import { listedInSlices } from "./listed-in-slices.ts";
import type { Places } from "./places.ts";
import type { KeptRoster } from "./store/roster-rows.ts";
import type { Library } from "./store/library.ts";
import { Slices } from "./slices.ts";
import { whenNotBusy } from "./when-not-busy.ts";
import { workbookType } from "./writers/workbook-type.ts";
import { missingName } from "./writers/write-missing.ts";
import { summaryName } from "./writers/write-summary.ts";

interface Parts {
  readonly server: ContractServer;
  readonly library: Library;
  readonly events: LibraryEvents;
  readonly reader: FileReader;
  readonly places: Places;
  readonly runs: HandInRuns;
}

/** Runs that a window may have begun and never ended. */
const mostRuns = 16;

export function collectingRouter({ server: { collecting }, library, events, reader, places, runs }: Parts) {
  /** Files beside packages, by the run they come in. */
  const gathering = new Map<string, LooseForms>();
  const looseOf = (run: string): LooseForms => {
    const loose = gathering.get(run) ?? new LooseForms();
    gathering.set(run, loose);
    const [oldest] = gathering.keys();
    if (gathering.size > mostRuns && oldest !== undefined) gathering.delete(oldest);
    return loose;
  };

  async function* collect(
    found: AsyncIterable<Found>,
    loose: LooseForms,
    isLast: boolean,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<CollectEvent, void> {
    const { readOnly, failure } = library.state();
    if (failure) throw AppError.fromData(failure);
    if (readOnly) throw new AppError("library-read-only", library.file);
    const forms = new FormsReader(reader, signal);
    yield* runs.follow(collectArrivals(found, { library, reader: forms, loose, isLast }));
  }

  return {
    state: collecting.state.handler(({ input: { year } }) => collectionState(library, year)),

    readPlace: collecting.readPlace.handler(async function* ({ input: { place }, signal }): AsyncGenerator<CollectEvent, void> {
      const path = places.path(place);
      yield* collect(findArrived(path), new LooseForms(path), true, signal);
    }),

    read: collecting.read.handler(async function* ({
      input: { run, isLast, files },
      signal,
    }): AsyncGenerator<CollectEvent, void> {
      const loose = looseOf(run);
      if (isLast) gathering.delete(run);
      yield* collect(findIn(broughtTree(files)), loose, isLast, signal);
    }),

    setRoster: collecting.setRoster.handler(async ({ input: { year, from }, signal }) => {
      let roster: KeptRoster | undefined;
      if (from.kind === "workbook") {
        const { name } = from.file;
        const bytes = new Uint8Array(await from.file.arrayBuffer());
        roster = { source: name, units: await reader.readRoster({ name, bytes }, signal) };
      } else if (from.kind === "last-year") {
        const units = lastYearRoster(await listedInSlices(library, new Slices(), (year ?? 0) - 1));
        // Of nobody nothing is expected, and nobody is unexpected.
        roster = units.length > 0 ? { source: "", units } : undefined;
      }
      await whenNotBusy(library, () => library.rosters.set(year, roster));
    }),

    forget: collecting.forget.handler(({ input }) => library.arrived.remove(input.packages, input.refused)),

    across: collecting.across.handler(async function* ({ input: { year } }) {
      yield* runs.follow(compareUnits(library, year));
    }),

    take: collecting.take.handler(async function* ({ input: { packages } }) {
      try {
        for (const [done, id] of packages.entries()) {
          const entries = library.arrived.entries(id);
          // Nobody has to find the file again: it is known by what it is here.
          const identity = { path: `collected/${id}`, size: 0, modified: 0 };
          await whenNotBusy(library, () => library.tray.put(identity, entries));
          yield { done: done + 1, total: packages.length };
          await nextTurn();
        }
      } finally {
        events.publish({ kind: "tray" });
      }
    }),

    summary: collecting.summary.handler(async ({ input: { year } }) => {
      const entries: SummaryEntry[] = [];
      for await (const { form } of collectedForms(library, year)) entries.push(summaryEntry(form));
      const summary = await new Slices().run(summarizing(entries));
      const told = summary.told.filter(({ needsAttention }) => needsAttention).map(({ message }) => message);
      return { file: workbook(summaryName(summary), await reader.write("summary", summary)), told };
    }),

    missing: collecting.missing.handler(async ({ input: { year } }) => {
      return { file: workbook(missingName(year), await reader.write("missing", collectedOf(library, year).units)) };
    }),
  };
}

function workbook(name: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], name, { type: workbookType });
}
