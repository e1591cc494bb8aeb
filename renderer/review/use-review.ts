/** A form's review in components. Drawing it gives way to typing. */
import { useDeferredValue, useSyncExternalStore } from "react";
import type { FormReview } from "./form-review.ts";
import type { ReviewState } from "./review-state.ts";

export function useReview(review: FormReview): ReviewState | undefined {
  return useDeferredValue(useSyncExternalStore(review.subscribe, review.getState));
}
