/** A form's review in components; `undefined` without one. Drawing it gives way to typing. */
import { useDeferredValue } from "react";
import { useStateOf } from "#renderer/desk/use-state-of.ts";
import type { FormReview } from "./form-review.ts";
import type { ReviewState } from "./review-state.ts";

export function useReview(review: FormReview | undefined): ReviewState | undefined {
  return useDeferredValue(useStateOf(review));
}
