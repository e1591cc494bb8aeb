/** What lists show of very many forms, for the host itself: read in pages, with room for whatever else waits between them. */
import type { FormSummary } from "#shared/api/contract.ts";
import type { Slices } from "./slices.ts";
import type { Library } from "./store/library.ts";

/** Some milliseconds. */
const pageSize = 200;

/** In the order of the list. @param year Of this year only, or of none; of all where not given. */
export async function listedInSlices(
  library: Pick<Library, "forms">,
  slices: Slices,
  year?: number | null,
): Promise<FormSummary[]> {
  const all: FormSummary[] = [];
  let after = year === undefined ? undefined : { year, implementingUnit: "", id: 0 };
  for (;;) {
    const { forms, next } = library.forms.page(after, pageSize);
    for (const form of forms) all.push(form);
    if (!next || (year !== undefined && next.year !== year)) return all;
    after = next;
    await slices.pause();
  }
}

export function latestYear(library: Pick<Library, "forms">): number | null {
  return library.forms.page(undefined, 1).forms[0]?.year ?? null;
}
