/** How many findings of each standing a form has, each with its sign; a word where there is none. */
import { reviewWords } from "#renderer/text/review-words.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { standingCounts } from "./standing.ts";
import { StandingSign } from "./StandingSign.tsx";

export function StandingCounts({ counts }: { readonly counts: ReviewCounts }) {
  const all = standingCounts(counts);
  if (all.length === 0) return <span className="quiet">{reviewWords.nothing}</span>;
  return all.map(([standing, count]) => (
    <span key={standing} title={reviewWords.count(standing, count)}>
      <StandingSign standing={standing} /> {count}
    </span>
  ));
}
