/**
 * The forms an overview adds up, read from the library in slices.
 *
 * What was read of a form is kept as long as the form is what it was, of the years that were asked for last: so another filter, or an edit meanwhile, reads
 * only what is new.
 */
import type { OverviewAsked } from "#shared/api/overview.ts";
import { handingStateOf, isInStates, reviewStateOf } from "#shared/form/form-states.ts";
import { summaryEntry, type SummaryEntry } from "#shared/handing-in/summary.ts";
import type { OverviewEntry } from "#shared/overview/tallies.ts";
import { YearTotals } from "#shared/overview/year-totals.ts";
import { ifReadable } from "../store/if-readable.ts";
import type { Library } from "../store/library.ts";

export interface ReadForms {
  readonly now: OverviewEntry[];
  readonly before: OverviewEntry[];
  readonly years: YearTotals;
  readonly damaged: number;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface KeptEntry {
  readonly revision: number;
  /** `undefined` of a form that cannot be opened. */
  readonly entry: SummaryEntry | undefined;
}

type Listed = ReturnType<Library["forms"]["behind"]>[number];

/** Rows of the list at a time: some milliseconds. */
const pageSize = 200;
/** Often enough for a bar that moves. */
const tellEvery = 50;

export class OverviewForms {
  readonly #library: Library;
  #kept = new Map<number, KeptEntry>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** It is another library now. */
  forget(): void {
    this.#kept = new Map();
  }

  /** @param pause Lets whatever else waits come in between. */
  async *read(asked: OverviewAsked, pause: () => Promise<void>): AsyncGenerator<Progress, ReadForms> {
    const years = new YearTotals();
    const listed: Listed[] = [];
    const units = asked.units && new Set(asked.units);
    for (let after = 0; ;) {
      const page = this.#library.forms.behind(after, pageSize);
      for (const form of page) {
        if ((units && !units.has(form.implementingUnit)) || !isInStates(form, asked.states ?? [])) continue;
        years.add(form);
        if (form.year === asked.year || (asked.before !== undefined && form.year === asked.before)) listed.push(form);
      }
      const last = page.at(-1);
      if (!last || page.length < pageSize) break;
      after = last.id;
      await pause();
    }
    const kept = new Map<number, KeptEntry>();
    const found: { now: OverviewEntry[]; before: OverviewEntry[] } = { now: [], before: [] };
    for (const [i, form] of byUnit(listed).entries()) {
      const entry = this.#entry(form, kept);
      if (entry) found[form.year === asked.year ? "now" : "before"].push(withState(entry, form));
      if ((i + 1) % tellEvery === 0) yield { done: i + 1, total: listed.length };
      await pause();
    }
    this.#kept = kept;
    return { ...found, years, damaged: listed.length - found.now.length - found.before.length };
  }

  #entry({ id, revision }: Listed, kept: Map<number, KeptEntry>): SummaryEntry | undefined {
    const known = this.#kept.get(id);
    if (known?.revision === revision) {
      kept.set(id, known);
      return known.entry;
    }
    const form = ifReadable(() => this.#library.forms.form(id));
    const entry = form && summaryEntry(form);
    kept.set(id, { revision, entry });
    return entry;
  }
}

const { compare } = new Intl.Collator("zh-CN");

/** As they came into the library within each unit; units and departments by name, of which there are few. */
function byUnit(forms: readonly Listed[]): Listed[] {
  const departments = [...Map.groupBy(forms, ({ supervisingDepartment }) => supervisingDepartment)];
  return departments
    .toSorted(byName)
    .flatMap(([, own]) => [...Map.groupBy(own, ({ implementingUnit }) => implementingUnit)].toSorted(byName))
    .flatMap(([, own]) => own);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b);
}

function withState(entry: SummaryEntry, form: Listed): OverviewEntry {
  const { id, carried } = form;
  return { ...entry, id, review: reviewStateOf(form), handing: handingStateOf(form), ...(carried && { carried }) };
}
