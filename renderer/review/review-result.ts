/** Counts of reviewed forms, as the summary and the library say them. */
import type { ReviewCounts, ReviewedForm } from "#shared/api/reviews.ts";
import type { Standing } from "./finding-groups.ts";

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

/** Those that are not nought, the gravest first. */
export function standingCounts(counts: ReviewCounts): (readonly [Standing, number])[] {
  const all = [
    ["error", counts.errors],
    ["warning", counts.warnings],
    ["hint", counts.hints],
    ["unknown", counts.unknown],
    ["explained", counts.explained],
  ] as const;
  return all.filter(([, count]) => count > 0);
}
