/** What a finding counts as, the gravest first, and how many there are of each: said and drawn alike wherever a form's review is told of. */
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { findingGroups, type FindingGroup } from "#shared/review/finding-words.ts";

/** What a finding counts as; the person's answers are a group of their own. */
export type Standing = FindingGroup | "explained";

export const standings: readonly Standing[] = [...findingGroups, "explained"];

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
