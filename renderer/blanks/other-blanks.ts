/** The blanks one may be compared with: those of the same title but for its year come first, the latest before the others. */
import type { BlankSummary } from "#shared/api/blanks.ts";
import { bareTitle } from "#shared/binding/compare-blanks.ts";

export function otherBlanks(blank: BlankSummary, all: readonly BlankSummary[]): readonly BlankSummary[] {
  const others = all.filter(({ id, forms }) => id !== blank.id && forms.length > 0);
  return others.toSorted((a, b) => Number(isSameForm(b, blank)) - Number(isSameForm(a, blank)));
}

/** The one it probably takes the place of: the latest of the same title that came in before it. */
export function earlierBlank(blank: BlankSummary, all: readonly BlankSummary[]): BlankSummary | undefined {
  return all.find((one) => one.id < blank.id && isSameForm(one, blank));
}

function isSameForm({ forms: [a] }: BlankSummary, { forms: [b] }: BlankSummary): boolean {
  return a !== undefined && b !== undefined && bareTitle(a.title) === bareTitle(b.title);
}
