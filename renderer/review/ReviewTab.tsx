/**
 * What the review says of the open form: counts that filter, every finding by its level, and at the end what only a person can judge.
 * The focus stays in the list when the finding that had it goes to another group.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import { Checklist } from "./Checklist.tsx";
import { FindingCard, type Awaited } from "./FindingCard.tsx";
import { FindingFilters } from "./FindingFilters.tsx";
import { standings } from "#renderer/desk/standing/standing.ts";
import { countListed, filterFindings, listFindings, noFilter, type ListedFinding } from "./finding-groups.ts";
import type { ReviewState } from "./review-state.ts";
import { GroupHead } from "./GroupHead.tsx";
import { handOn } from "./review-actions.ts";
import { openReview, useReviewed, type Reviewed } from "./open-review.ts";
import { PackLine } from "./PackLine.tsx";
import { useReview } from "./use-review.ts";
import "./review.css";

export function ReviewTab() {
  const reviewed = useReviewed();
  const state = useReview(reviewed?.review);
  if (!reviewed || !state) return <p className="quiet">{reviewWords.waiting}</p>;
  return <Findings reviewed={reviewed} state={state} />;
}

function Findings({ reviewed, state }: { readonly reviewed: Reviewed; readonly state: ReviewState }) {
  const lookedAt = usePart(openReview, (open) => open.lookedAt);
  const [filter, setFilter] = useState(noFilter);
  const list = useRef<HTMLDivElement>(null);
  const awaited = useRef<Awaited | undefined>(undefined);
  const onExplained = useCallback((next: Awaited) => {
    awaited.current = next;
  }, []);
  const listed = useMemo(() => listFindings(state), [state]);
  const counts = useMemo(() => countListed(listed), [listed]);
  const shown = useMemo(() => filterFindings(listed, filter, state.form), [listed, filter, state.form]);

  useEffect(() => {
    if (lookedAt) showCurrent(list.current);
  }, [lookedAt]);
  useEffect(() => {
    if (awaited.current && focusFinding(list.current, awaited.current)) awaited.current = undefined;
  });

  return (
    <div ref={list} className="review">
      <FindingFilters state={state} counts={counts} filter={filter} onFilter={setFilter} />
      {listed.length === 0 && (
        <section className="review-clean" role="status">
          <strong>{reviewWords.nothing}</strong>
          <p className="quiet">{reviewWords.nothingMore}</p>
        </section>
      )}
      {listed.length > 0 && shown.length === 0 && (
        <p className="quiet">
          {reviewWords.nothingShown}{" "}
          <button type="button" className="review-link" onClick={() => setFilter(noFilter)}>
            {reviewWords.clearFilter}
          </button>
        </p>
      )}
      {standings.map((standing) => {
        const findings = shown.filter((one) => one.standing === standing);
        if (findings.length === 0) return null;
        return (
          <section key={standing} className="review-group">
            <GroupHead standing={standing} count={findings.length} />
            {standing === "blank" && <HandOn reviewed={reviewed} />}
            <ul className="findings">
              {withKeys(findings).map(({ key, one }) => (
                <FindingCard
                  key={key}
                  reviewed={reviewed}
                  finding={one.finding}
                  standing={standing}
                  explanation={one.explanation}
                  earlier={one.earlier}
                  current={one.finding === lookedAt}
                  onExplained={onExplained}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Checklist reviewed={reviewed} />
      <PackLine state={state} />
    </div>
  );
}

/** Ends the time in which blanks of a new form are no errors. */
function HandOn({ reviewed }: { readonly reviewed: Reviewed }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      className="review-button"
      title={reviewWords.handOnTitle}
      onClick={() => runAction(desk, () => handOn(desk, reviewed))}
    >
      {reviewWords.handOn}
    </button>
  );
}

/** A rule may say the same of two rows that are written alike. */
function withKeys(findings: readonly ListedFinding[]): { readonly key: string; readonly one: ListedFinding }[] {
  const seen = new Map<string, number>();
  return findings.map((one) => {
    const { subject, message } = one.finding;
    const content = `${subject}\n${message}`;
    const count = seen.get(content) ?? 0;
    seen.set(content, count + 1);
    return { key: `${content}\n${count}`, one };
  });
}

/** The whole card of the finding stepped to: the filters stay in sight over the cards, in as many lines as they need. */
function showCurrent(list: HTMLElement | null): void {
  const card = list?.querySelector<HTMLElement>("[aria-current=true]");
  if (!card) return;
  const covered = list?.querySelector<HTMLElement>(".review-filters")?.offsetHeight ?? 0;
  card.style.scrollMarginTop = `${covered + 8}px`;
  card.scrollIntoView({ block: "nearest" });
}

/** Whether it is there already: the list is drawn a moment after the form changed. */
function focusFinding(list: HTMLElement | null, { subject, explained }: Awaited): boolean {
  const cards = [...(list?.querySelectorAll<HTMLElement>("[data-subject]") ?? [])];
  const card = cards.find(
    ({ dataset }) => dataset["subject"] === subject && (dataset["standing"] === "explained") === explained,
  );
  card?.querySelector<HTMLElement>("[data-explain]")?.focus();
  return card !== undefined;
}
