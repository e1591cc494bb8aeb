/** Errors that are open in forms about to be exported: told, not forbidden. Of the open form as it is now, of others as last reviewed. */
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { openVerdict } from "#renderer/editor/verdict.ts";

export function useErrorCounts(ids: readonly number[]): readonly number[] {
  const forms = usePart(formsList, (state) => state.forms);
  const verdict = usePart(openVerdict, (state) => state.verdict);
  return ids.map((id) => {
    if (verdict?.form === id) return verdict.errors;
    return forms?.find((form) => form.id === id)?.review?.errors ?? 0;
  });
}

export function openErrors(counts: readonly number[]): { readonly withErrors: number; readonly errors: number } {
  return { withErrors: counts.filter((count) => count > 0).length, errors: counts.reduce((sum, count) => sum + count, 0) };
}
