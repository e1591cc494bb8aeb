/** The review of the open form in the status bar: how many findings of each level; a click opens their list. */
import { useDesk } from "#renderer/desk/desk.ts";
import { showTab } from "#renderer/desk/panes/panes.ts";
import { useSessionInSight } from "#renderer/editor/in-sight.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import { standings } from "#renderer/desk/standing/standing.ts";
import { countListed, listFindings } from "./finding-groups.ts";
import { useReviewed } from "./open-review.ts";
import { reviewTab } from "./tabs.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";
import { useReview } from "./use-review.ts";
import "./review.css";

export function ReviewStatus() {
  const desk = useDesk();
  const reviewed = useReviewed();
  const state = useReview(reviewed?.review);
  const inSight = useSessionInSight();
  if (!state || !inSight) return null;
  const counts = countListed(listFindings(state));
  const present = standings.filter((standing) => counts[standing] > 0 && standing !== "explained");
  return (
    <button type="button" className="status-review" title={reviewWords.status} onClick={() => showTab(desk, reviewTab)}>
      {present.map((standing) => (
        <span key={standing}>
          <StandingSign standing={standing} /> {reviewWords.count(standing, counts[standing])}
        </span>
      ))}
      {present.length === 0 && reviewWords.statusClean}
    </button>
  );
}
