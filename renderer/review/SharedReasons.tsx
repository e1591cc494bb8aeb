/** What is said of several costs at once: the reason, and each of them to go to. */
import { useDesk } from "#renderer/desk/desk.ts";
import { balanceWords, reviewWords } from "#renderer/text/review-words.ts";
import type { Reviewed } from "./open-review.ts";
import { goToPlace } from "./review-actions.ts";
import type { SharedReason } from "./shared-reasons.ts";

interface Props {
  readonly reviewed: Reviewed;
  readonly shared: readonly SharedReason[];
}

export function SharedReasons({ reviewed, shared }: Props) {
  const desk = useDesk();
  if (shared.length === 0) return null;
  return (
    <ul className="balance-shared">
      {shared.map(({ reason, rows }) => (
        <li key={reason}>
          {balanceWords.sharedReason(reason, rows.length)}
          <span className="balance-shared-rows">
            {rows.map(({ field, name }) => (
              <button
                key={field}
                type="button"
                className="review-link"
                title={reviewWords.show(name)}
                onClick={() => goToPlace(desk, reviewed, { field })}
              >
                {name || balanceWords.blank}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
