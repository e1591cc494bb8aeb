/** What a finding counts as, the gravest first, and how many there are of each: said and drawn alike wherever a form's review is told of. */
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { findingGroup, isAwaited, type FindingGroup } from "#shared/review/finding-words.ts";
import type { Finding } from "#shared/review/finding.ts";

/** What a finding counts as; what a draft does not say yet and the person's answers are groups of their own. */
export type Standing = FindingGroup | "blank" | "explained";

export const standings: readonly Standing[] = ["error", "warning", "blank", "hint", "unknown", "explained"];

export function standingOf(finding: Finding, draft: boolean): Exclude<Standing, "explained"> {
  return isAwaited(finding, draft) ? "blank" : findingGroup(finding);
}

/** Those that are not nought, the gravest first. */
export function standingCounts(counts: ReviewCounts): (readonly [Standing, number])[] {
  const all = [
    ["error", counts.errors],
    ["warning", counts.warnings],
    ["blank", counts.blank ?? 0],
    ["hint", counts.hints],
    ["unknown", counts.unknown],
    ["explained", counts.explained],
  ] as const;
  return all.filter(([, count]) => count > 0);
}
