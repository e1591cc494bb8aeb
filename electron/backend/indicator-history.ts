/**
 * One indicator through the years: its row in the form it was asked about, in those of the same project before and after, and what reports of these
 * years say was reached. A year in which the project has no such row is passed over.
 */
import type { PastIndicator } from "#shared/api/indicators.ts";
import { matchRows } from "#shared/comparing/match-rows.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import type { ReachedYear } from "#shared/indicators/below-reached.ts";
import { wholeValue } from "#shared/indicators/indicator-use.ts";
import { reachedValues } from "#shared/indicators/reached-values.ts";
import { ifReadable } from "./store/if-readable.ts";
import type { Library } from "./store/library.ts";

const mostYears = 20;
/** A project may have had no form for some years. */
const widestGap = 3;

interface YearForm {
  readonly id: number;
  readonly form: Form;
}

/** The latest year first. @throws AppError `form-missing` or `form-damaged`. */
export function indicatorYears(library: Library, id: number, at: number): PastIndicator[] {
  const own = { id, form: library.forms.form(id) };
  const row = own.form.indicators[at];
  if (!row) return [];
  const walk = (step: -1 | 1): PastIndicator[] => {
    const found: PastIndicator[] = [];
    const seen = new Set([id]);
    let [there, place] = [own, at];
    let next = beside(library, there, step);
    while (next && !seen.has(next.id) && seen.size < mostYears) {
      seen.add(next.id);
      const { form } = next;
      const match = matchRows(there.form.indicators, form.indicators).find(({ left }) => left === place);
      const matched = match && form.indicators[match.right];
      if (match && matched) {
        found.push(pastOf(library, next, match.right, matched, false));
        [there, place] = [next, match.right];
      }
      next = beside(library, next, step);
    }
    return found;
  };
  return [...walk(1).toReversed(), pastOf(library, own, at, row, true), ...walk(-1)];
}

/** The rows of last year's form with what its report says was reached; `undefined` where there is no such report. */
export function reachedLastYear(library: Library, id: number): ReachedYear | undefined {
  const last = beside(library, { id, form: library.forms.form(id) }, -1);
  const year = last?.form.year;
  if (!last || year === undefined || year === null) return undefined;
  const reached = reachedIn(library, last);
  if (reached.size === 0) return undefined;
  return { year, rows: last.form.indicators.map((row, at) => ({ row, reached: reached.get(at) })) };
}

function pastOf(library: Library, there: YearForm, at: number, row: Indicator, own: boolean): PastIndicator {
  const { id: form, form: document } = there;
  const { year, projectName } = document;
  const reached = reachedIn(library, there).get(at);
  const { level2, name } = row;
  return { form, year, projectName, level2, name, value: wholeValue(row), ...(reached !== undefined && { reached }), own };
}

/** The project's form of the year before, or after: the one a draft was made of, else the same project's. */
function beside(library: Library, { id, form }: YearForm, step: -1 | 1): YearForm | undefined {
  const { year } = form;
  const linked = step < 0 ? library.years.of(id).map(({ last }) => last) : library.years.madeOf(id);
  for (const other of linked) {
    const read = ifReadable(() => library.forms.form(other));
    if (read) return { id: other, form: read };
  }
  if (year === null) return undefined;
  for (let gap = 1; gap <= widestGap; gap += 1) {
    // It gives the form of the year before the one it is asked for.
    const other = library.reviews.lastYear({ ...form, year: year + step * gap + 1 });
    const read = other === undefined || other === id ? undefined : ifReadable(() => library.forms.form(other));
    if (read && other !== undefined) return { id: other, form: read };
  }
  return undefined;
}

/** By the index of the form's row; the report may be another form of the library, of the same project and year. */
function reachedIn(library: Library, { id, form }: YearForm): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const other of new Set([id, ...library.forms.sameProject(form)])) {
    const report = ifReadable(() => library.forms.report(other));
    if (!report) continue;
    const reached = reachedValues(report);
    for (const { left, right } of reached.size === 0 ? [] : matchRows(form.indicators, report.imported.indicators)) {
      const text = reached.get(right);
      if (text !== undefined && !found.has(left)) found.set(left, text);
    }
  }
  return found;
}
