/** Counts of reviewed forms, as the summary and the library say them. */
import type { ReviewedForm } from "#shared/api/reviews.ts";

export interface ReviewResult {
  readonly reviewed: readonly ReviewedForm[];
  /** How many there were to review; more than were, where it was cancelled. */
  readonly total: number;
}

/** How many forms are how good; each is in one of them. */
export interface SeverityCounts {
  readonly withErrors: number;
  readonly withWarnings: number;
  readonly clean: number;
}

export function countsBySeverity(reviewed: readonly Pick<ReviewedForm, "counts">[]): SeverityCounts {
  const withErrors = reviewed.filter(({ counts }) => counts.errors > 0).length;
  const withWarnings = reviewed.filter(({ counts }) => counts.errors === 0 && counts.warnings > 0).length;
  return { withErrors, withWarnings, clean: reviewed.length - withErrors - withWarnings };
}
