/** The review of the open form in the status bar: how many findings of each level; a click opens their list. */
import { useWorkspace } from "#renderer/desk/desk.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import { standings } from "#renderer/desk/standing/standing.ts";
import { countListed, listFindings } from "./finding-groups.ts";
import type { FormReview } from "./form-review.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";
import { useReview } from "./use-review.ts";
import "./review.css";

export function ReviewStatus({ review }: { readonly review: FormReview }) {
  const { store } = useWorkspace();
  const state = useReview(review);
  if (!state) return null;
  const counts = countListed(listFindings(state));
  const present = standings.filter((standing) => counts[standing] > 0 && standing !== "explained");
  return (
    <button
      type="button"
      className="status-review"
      title={reviewWords.status}
      onClick={() => store.set({ panelShown: true, panelTab: "review" })}
    >
      {present.map((standing) => (
        <span key={standing}>
          <StandingSign standing={standing} /> {reviewWords.count(standing, counts[standing])}
        </span>
      ))}
      {present.length === 0 && reviewWords.statusClean}
    </button>
  );
}
