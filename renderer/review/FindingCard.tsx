/** One finding: its sentence, the rule, the cells it speaks of, a repair where one is certain, and what the person answered. */
import { memo } from "react";
import { returnWords } from "#renderer/text/return-words.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import type { Explanation as EarlierExplanation } from "#shared/review/earlier-explanation.ts";
import { isToDo } from "#shared/form/remark.ts";
import { canBeExplained } from "#shared/review/explanations.ts";
import type { Finding } from "#shared/review/finding.ts";
import { placeName } from "#shared/review/place-name.ts";
import { Explanation } from "./Explanation.tsx";
import type { Standing } from "#renderer/desk/standing/standing.ts";
import { ruleName } from "./finding-groups.ts";
import type { Reviewed } from "./open-review.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { applyFix, explain, writeRemark } from "./review-actions.ts";

/** The finding whose 说明 button gets the focus as soon as it stands in its new group. */
export interface Awaited {
  readonly subject: string;
  readonly explained: boolean;
}

interface Props {
  readonly reviewed: Reviewed;
  readonly finding: Finding;
  readonly standing: Standing;
  readonly explanation: string | undefined;
  /** Written about its cell before that changed. */
  readonly earlier: EarlierExplanation | undefined;
  /** The one that was stepped to. */
  readonly current: boolean;
  /** An answer was saved: the focus is to follow the finding into its group. */
  readonly onExplained: (awaited: Awaited) => void;
}

export const FindingCard = memo(({ reviewed, finding, standing, explanation, earlier, current, onExplained }: Props) => {
  const { fix, message, subject, clause, alternatives = [] } = finding;
  const save = (text: string) => {
    onExplained({ subject, explained: text.trim() !== "" });
    explain(reviewed, finding, text, earlier);
  };
  return (
    <li
      className={`finding is-${standing}`}
      data-subject={subject}
      data-standing={standing}
      aria-current={current || undefined}
    >
      <p className="finding-message selectable">{message}</p>
      <p className="finding-rule quiet">{ruleName(finding)}</p>
      {clause !== undefined && <p className="finding-clause selectable">{reviewWords.clause(clause)}</p>}
      {alternatives.length > 0 && <p className="finding-clause">{reviewWords.alternatives}：</p>}
      {alternatives.length > 0 && (
        <ul className="finding-alternatives selectable" aria-label={reviewWords.alternatives}>
          {alternatives.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
      <Places reviewed={reviewed} finding={finding} />
      <Returned reviewed={reviewed} finding={finding} />
      {fix && (
        <button
          type="button"
          className="review-button"
          title={reviewWords.fixTitle}
          onClick={() => applyFix(reviewed, finding)}
        >
          {fix.label}
        </button>
      )}
      <button
        type="button"
        className="review-link finding-return"
        title={returnWords.findingMore}
        onClick={() => writeRemark(reviewed, finding)}
      >
        {returnWords.finding}
      </button>
      {canBeExplained(finding) && <Explanation text={explanation} earlier={earlier?.text} onSave={save} />}
    </li>
  );
});

/** What was remarked on the same cell and waits for an answer. */
function Returned({ reviewed, finding }: Pick<Props, "reviewed" | "finding">) {
  const { remarks = [] } = reviewed.review.getState()?.form ?? {};
  const places = new Set(finding.places.flatMap((place) => ("field" in place ? [place.field] : [])));
  return remarks
    .filter((remark) => isToDo(remark) && places.has(remark.place))
    .map(({ id, remark }) => (
      <p key={id} className="finding-returned selectable">
        {returnWords.beside(remark)}
      </p>
    ));
}

/** By name each place once: of the form that was reviewed, whose rows they count. */
function Places({ reviewed, finding }: Pick<Props, "reviewed" | "finding">) {
  const state = reviewed.review.getState();
  if (!state) return null;
  const named = new Map(finding.places.map((place) => [placeName(state.form, state.context.template, place), place]));
  return (
    <ul className="finding-places">
      {[...named].map(([name, place]) => (
        <li key={name}>
          <PlaceLink reviewed={reviewed} place={place} name={name} finding={finding} />
        </li>
      ))}
    </ul>
  );
}
