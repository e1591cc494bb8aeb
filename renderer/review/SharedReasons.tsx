/** What is said of several costs at once: the reason, and each of them to go to. */
import { balanceWords } from "#renderer/text/review-words.ts";
import type { Reviewed } from "./open-review.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import type { SharedReason } from "./shared-reasons.ts";

interface Props {
  readonly reviewed: Reviewed;
  readonly shared: readonly SharedReason[];
}

export function SharedReasons({ reviewed, shared }: Props) {
  if (shared.length === 0) return null;
  return (
    <ul className="balance-shared">
      {shared.map(({ reason, rows }) => (
        <li key={reason}>
          {balanceWords.sharedReason(reason, rows.length)}
          <span className="balance-shared-rows">
            {rows.map(({ field, name }) => (
              <PlaceLink key={field} reviewed={reviewed} place={{ field }} name={name} unnamed={balanceWords.blank} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
