/** Errors that are open in forms about to be exported: told, not forbidden. Of the open form as it is now, of others as last reviewed. */
import { useDesk } from "#renderer/desk/desk.ts";
import { findingGroup } from "#shared/review/finding-words.ts";

export function useErrorCounts(ids: readonly number[]): readonly number[] {
  const forms = useDesk((state) => state.forms);
  const opened = useDesk((state) => state.opened);
  return ids.map((id) => {
    if (opened.state === "open" && opened.id === id) {
      const open = opened.review.getState()?.open ?? [];
      return open.filter((finding) => findingGroup(finding) === "error").length;
    }
    return forms?.find((form) => form.id === id)?.review?.errors ?? 0;
  });
}

export function openErrors(counts: readonly number[]): { readonly withErrors: number; readonly errors: number } {
  return { withErrors: counts.filter((count) => count > 0).length, errors: counts.reduce((sum, count) => sum + count, 0) };
}
