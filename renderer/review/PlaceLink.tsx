/** The name of a place in the form, which leads there. */
import { useDesk } from "#renderer/desk/desk.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import type { Finding, FindingPlace } from "#shared/review/finding.ts";
import type { Reviewed } from "./open-review.ts";
import { goToPlace } from "./review-actions.ts";

interface Props {
  readonly reviewed: Reviewed;
  readonly place: FindingPlace;
  readonly name: string;
  /** What stands where the place has no name. */
  readonly unnamed?: string;
  /** Whose place it is. */
  readonly finding?: Finding;
}

export function PlaceLink({ reviewed, place, name, unnamed = "", finding }: Props) {
  const desk = useDesk();
  return (
    <button
      type="button"
      className="review-link"
      title={reviewWords.show(name)}
      onClick={() => goToPlace(desk, reviewed, place, finding)}
    >
      {name || unnamed}
    </button>
  );
}
