/** Hits of a search with the forms they are in; what the list does not have any more is left out. */
import type { FormSummary, SearchHit } from "#shared/api/contract.ts";

export interface FoundHit {
  readonly hit: SearchHit;
  readonly form: FormSummary;
}

export function withForms(hits: readonly SearchHit[], listed: (id: number) => FormSummary | undefined): FoundHit[] {
  return hits.flatMap((hit) => {
    const form = listed(hit.id);
    return form ? [{ hit, form }] : [];
  });
}
